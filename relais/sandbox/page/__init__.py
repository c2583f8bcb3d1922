"""The page of phones.

theatre    the stage itself: who travels, four phones, the faults
phones     one phone: its frame, its conversation, what one can do with it
bubbles    one message: words, map, picture, buttons, ticks
sheets     what slides up: places, pictures, list pickers
faults     the panel of faults
look.css   how it all looks
"""
