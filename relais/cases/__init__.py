"""The assistance job: contracts, facts, triage, questions, lifecycle.

Plain functions and dataclasses over a database session. No web, no Rasa, no channel in here.
"""
