"""Starting everything on one machine: PostgreSQL, Rasa, the service, the stand-in carriers."""
