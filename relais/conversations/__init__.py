"""The way of a message: inbox, turns, outbox; the language and the words of each reply."""
