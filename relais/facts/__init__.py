"""What a message says: names, numbers, dates, how many people. Pure functions over text."""
