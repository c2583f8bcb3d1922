"""What the traveller answers once their turns are used up: what they know, else the obvious."""

from collections.abc import Mapping
from typing import Any

#: the fact that answers a question, by the question's response and variant
KNOWN = {
    ("utter_ask_name", None): ("name",),
    ("utter_ask_contract", None): ("contract", "phone", "birth_date"),
    ("utter_ask_contract", "birth_date"): ("birth_date",),
    ("utter_ask_contract", "again"): ("contract", "phone", "birth_date"),
    ("utter_ask_people", None): ("people",),
    ("utter_ask_detail", "plate"): ("plate",),
}
#: questions that somebody who told nothing of it answers with the first choice: that all is well
ALL_WELL = "utter_ask_safe"

I_DO_NOT_KNOW = {
    "en": "I don't know", "fr": "je ne sais pas", "es": "no lo sé", "de": "das weiß ich nicht",
    "it": "non lo so", "pt": "não sei", "nl": "dat weet ik niet", "pl": "nie wiem",
    "tr": "bilmiyorum", "ar": "لا أعرف",
}  # fmt: skip


def answer_to(
    reply: Mapping[str, Any] | None,
    choices: list[dict[str, str]],
    facts: Mapping[str, Any],
    language: str,
) -> str | None:
    """The words that answer our last message, or None where it asked nothing."""
    name = str((reply or {}).get("name") or "")
    if not name.startswith("utter_ask_"):
        return None
    variant = (reply or {}).get("variant")
    wanted = KNOWN.get((name, variant)) or KNOWN.get((name, None), ())
    for fact in wanted:
        if facts.get(fact) not in (None, ""):
            return str(facts[fact])
    if name == ALL_WELL and choices:
        return choices[0]["label"]
    return I_DO_NOT_KNOW.get(language, I_DO_NOT_KNOW["en"])
