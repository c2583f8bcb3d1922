"""Relais, an assistance desk that stranded travellers reach from the phone in their hand.

Rooms, from the street to the cellar (imports run downward only; `tests/test_architecture.py`
holds it):

    desk, sandbox, actions      what people and Rasa touch
    conversations               the way of a message
    handover                    who takes which conversation
    cases, facts                the assistance job; what a message says
    channels, places            carriers; where it is
    database, settings          what is kept, and how we are configured
"""
