"""The service's doors to programs: carriers' webhooks, Rasa's actions, health."""
