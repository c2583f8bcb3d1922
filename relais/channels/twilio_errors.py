"""Twilio's error codes and what to do about each, as data.

The codes come in two ways: at once, in the answer to a send, and later, in a status callback.
A code that is not here is final for its message. Source: Twilio's error pages, one per number
(twilio.com/docs/api/errors/<code>); the waits are our choice.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from relais.channels.errors import Rejected, Retry


@dataclass(frozen=True, slots=True)
class Advice:
    """What an error means, worded for an agent, and what to do."""

    meaning: str
    #: seconds until one more try; None: do not try again
    retry_after: float | None = None
    opted_out: bool = False
    misconfigured: bool = False


ADVICE: Mapping[int, Advice] = {
    # our account
    20003: Advice("Twilio refused our credentials", misconfigured=True),
    21408: Advice("our account may not send to this country", misconfigured=True),
    21703: Advice("the messaging service has no sender", misconfigured=True),
    30002: Advice("our account is suspended", misconfigured=True),
    30032: Advice("our toll-free number is not verified", misconfigured=True),
    30034: Advice("our number is not registered for the United States", misconfigured=True),
    63001: Advice("the channel refused our credentials", misconfigured=True),
    63007: Advice("our number is not a sender of this channel", misconfigured=True),
    63008: Advice("the channel is not set up", misconfigured=True),
    63038: Advice("our account's daily limit is reached", misconfigured=True),
    60728: Advice("our account's hourly limit is reached", misconfigured=True),
    # too much, too fast
    20429: Advice("too many requests", retry_after=1),
    21611: Advice("our sender's queue is full", retry_after=600),
    30001: Advice("the queue is full", retry_after=600),
    30022: Advice("the carrier's rate is reached", retry_after=60),
    30023: Advice("the carrier's daily cap is reached"),
    63017: Advice("our account's rate is reached", retry_after=1),
    63018: Advice("the channel's rate is reached", retry_after=10),
    # the person
    21211: Advice("not a valid number"),
    21217: Advice("not a valid number"),
    21610: Advice("the person has asked for no more messages", opted_out=True),
    21612: Advice("this number can't be reached by text message"),
    21614: Advice("not a mobile number"),
    30003: Advice("the phone is off or out of reach", retry_after=120),
    30004: Advice("blocked by the person or their carrier"),
    30005: Advice("the number does not exist or is not in service"),
    30006: Advice("a landline, or a carrier that can't be reached"),
    63003: Advice("this number has no WhatsApp"),
    63014: Advice("the person has blocked us", opted_out=True),
    63024: Advice("this number can't receive on WhatsApp"),
    63032: Advice("WhatsApp doesn't deliver to this person"),
    63033: Advice("the person has blocked us", opted_out=True),
    63049: Advice("WhatsApp chose not to deliver this"),
    # the message
    21617: Advice("the text is too long"),
    21620: Advice("the media address is not valid"),
    21623: Advice("too many media in one message"),
    21654: Advice("the template is missing"),
    21655: Advice("the template does not exist"),
    21656: Advice("the template's values were refused"),
    30007: Advice("filtered as spam: do not repeat the same text"),
    63005: Advice("the channel refused the content"),
    63013: Advice("the channel's policy forbids this content"),
    63016: Advice("more than 24 hours since the person wrote: only a template may be sent"),
    63019: Advice("the media could not be fetched"),
    63021: Advice("the channel refused the content"),
    63027: Advice("the template is not there in this language"),
    63028: Advice("the template's values do not fit"),
    63030: Advice("the template's values were refused"),
    63041: Advice("WhatsApp has paused the template", misconfigured=True),
    # the way there
    30008: Advice("the carrier gave no reason", retry_after=300),
    30410: Advice("the carrier did not answer in time", retry_after=60),
    30450: Advice("stopped by the guard against message pumping"),
    63010: Advice("WhatsApp had an internal error", retry_after=60),
    63012: Advice("WhatsApp had an internal error", retry_after=60),
    63015: Advice("this number has not joined Twilio's WhatsApp sandbox"),
}

#: somebody deleted the content at Twilio: make it again
CONTENT_GONE = "21655"
#: the content is gone or does not fit: the same words may go as plain text
CONTENT_REFUSED = frozenset({"21654", CONTENT_GONE, "21656", "63013", "63028", "63030"})


def refusal(code: int, words: str) -> Retry | Rejected:
    """What a send that Twilio turned down with `code` comes to."""
    advice = ADVICE.get(code) or Advice(_without_numbers(words))
    if advice.retry_after is not None:
        return Retry(advice.retry_after, f"{code}: {advice.meaning}")
    return Rejected(
        str(code),
        advice.meaning,
        opted_out=advice.opted_out,
        misconfigured=advice.misconfigured,
    )


def _without_numbers(words: str) -> str:
    """Twilio repeats the phone number in its sentences; ours go to logs."""
    return re.sub(r"\+?\d{7,}", "…", words)
