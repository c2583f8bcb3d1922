"""What came that is not words: said to have arrived, or kindly sent back."""

from actions.turn import Turn


def acknowledge(turn: Turn) -> bool:
    """Say what became of a picture, a voice note or an old button; False for anything else."""
    response = _response(turn)
    if response:
        turn.say(response)
    return response is not None


def _response(turn: Turn) -> str | None:
    match turn.intent, turn.entity("attachment"):
        case "share_attachment", "voice":
            return "utter_voice"
        case "share_attachment", _:
            return "utter_attachment_kept"
        case "share_unsupported", _:
            return "utter_unsupported"
        case "ask_again", _:
            return "utter_choice_gone"
    return None
