"""What is kept: the tables, the engine, the embedded server, the migrations."""
