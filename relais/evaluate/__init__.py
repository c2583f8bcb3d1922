"""How well messages are understood that the model has never seen: data/held_out, measured.

Read from the files by `messages`, understood by the same parse as `relais understand`, counted by
`figures`, shown by `report`.
"""
