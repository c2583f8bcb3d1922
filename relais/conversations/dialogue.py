"""The one way to Rasa: a JSON call over loopback, with a token.

ask          one message of a traveller in, the answer out     raises DialogueFailed
understand   texts in, what the model reads in them out        raises DialogueFailed
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import httpx

from relais.conversations.replies import Answer, Reply, Understood

UNDERSTAND_AT_ONCE = 200


class DialogueFailed(Exception):
    """Rasa gave no usable answer. `worth_repeating`: the same call may do better in a moment."""

    def __init__(self, reason: str, *, worth_repeating: bool) -> None:
        super().__init__(reason)
        self.worth_repeating = worth_repeating


@dataclass(frozen=True, slots=True)
class Said:
    """One message as the dialogue gets it: `bot/channel.py` reads the same fields."""

    conversation: str
    message_id: str
    kind: str
    language: str
    channel: str
    text: str = ""
    payload: str | None = None
    location: dict[str, Any] | None = None
    attachment: str | None = None


class Dialogue:
    """Rasa, seen from the service. One per process; `close` it at the end."""

    def __init__(self, url: str, token: str, *, patience: float) -> None:
        self._patience = patience
        self._http = httpx.AsyncClient(
            base_url=f"{url}/webhooks/relais",
            headers={"Authorization": f"Bearer {token}"},
        )

    async def ask(self, said: Said, *, within: float) -> Answer:
        """Hand one message to the dialogue and wait so many seconds for its answer.

        Asking again with the same message id is harmless: it is answered from what is remembered.
        """
        body = {field: getattr(said, field) for field in Said.__slots__}
        answer = await self._call("turn", body, within=min(within, self._patience))
        try:
            return Answer(
                replies=tuple(_reply(each) for each in answer["replies"]),
                understood=_understood(answer["understood"]),
                repeated=bool(answer["repeated"]),
            )
        except (KeyError, TypeError, ValueError) as error:
            raise DialogueFailed(
                "Rasa's answer has not the agreed form", worth_repeating=False
            ) from error

    async def understand(self, texts: Sequence[str]) -> list[Understood]:
        """Read texts without any conversation about them."""
        understood: list[Understood] = []
        for start in range(0, len(texts), UNDERSTAND_AT_ONCE):
            batch = list(texts[start : start + UNDERSTAND_AT_ONCE])
            answer = await self._call("understand", {"texts": batch})
            understood += [_understood(each) for each in answer["understood"]]
        return understood

    async def ready(self) -> bool:
        """Whether Rasa is up and has a model loaded."""
        try:
            response = await self._http.get("/")
        except httpx.HTTPError:
            return False
        return response.status_code == httpx.codes.OK

    async def close(self) -> None:
        await self._http.aclose()

    async def _call(
        self, verb: str, body: dict[str, Any], *, within: float | None = None
    ) -> dict[str, Any]:
        timeout = httpx.Timeout(within or self._patience, connect=2.0)
        try:
            response = await self._http.post(f"/{verb}", json=body, timeout=timeout)
            response.raise_for_status()
            answer = response.json()
        except httpx.HTTPStatusError as error:
            status = error.response.status_code
            raise DialogueFailed(
                f"Rasa answered {status}", worth_repeating=status >= 500
            ) from error
        except httpx.TimeoutException as error:
            raise DialogueFailed("Rasa did not answer in time", worth_repeating=True) from error
        except httpx.HTTPError as error:
            raise DialogueFailed("Rasa cannot be reached", worth_repeating=True) from error
        except ValueError as error:
            raise DialogueFailed(
                "Rasa answered something else than JSON", worth_repeating=True
            ) from error
        if not isinstance(answer, dict):
            raise DialogueFailed("Rasa's answer has not the agreed form", worth_repeating=False)
        return answer


def _reply(answered: dict[str, Any]) -> Reply:
    return Reply(
        name=str(answered["name"]),
        values=dict(answered.get("values") or {}),
        variant=answered.get("variant"),
    )


def _understood(read: dict[str, Any]) -> Understood:
    return Understood(
        intent=str(read["intent"]),
        confidence=float(read["confidence"]),
        danger=bool(read["danger"]),
        danger_confidence=float(read.get("danger_confidence") or 0.0),
        ranking=tuple(
            (each["name"], float(each["confidence"])) for each in read.get("ranking", ())
        ),
    )
