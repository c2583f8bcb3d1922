"""What a message says: names, numbers, dates, how many people. Pure functions over text."""

from relais.facts.language import Language, detect_language
from relais.facts.reading import Asked, Facts, Span, read_facts

__all__ = ["Asked", "Facts", "Language", "Span", "detect_language", "read_facts"]
