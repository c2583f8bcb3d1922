"""The assistance job: contracts, triage, solutions, money, lifecycle.

Plain functions and dataclasses over a database session. No web, no Rasa, no channel in here.
"""
