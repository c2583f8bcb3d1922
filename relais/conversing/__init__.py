"""Whole conversations played through the real path: what `relais converse` prints.

A stand-in carrier, the webhook, Rasa, the actions and the outbox, on a database that is thrown
away at the end. Each conversation has a phone of its own; several are played at once.

    script.py     what is played: the records of the file, checked
    stage.py      where: everything started in a temporary folder
    player.py     one conversation on its phone
    answering.py  what the traveller answers once their turns are used up
    outcome.py    the transcript and the case, as plain values
"""
