"""The one door of Rasa: what the service, and nobody else, may call.

    GET  /webhooks/relais/             is a model loaded?
    POST /webhooks/relais/turn         one message of a traveller; idempotent by message_id
    POST /webhooks/relais/understand   what do these texts mean? keeps nothing

Rasa's own REST channel answers 200 to everything, failures included. This one answers 5xx when
the dialogue failed, and then the turn has left no trace.
"""

import hmac
import json
import logging
import traceback
from functools import wraps
from typing import Any, Awaitable, Callable, Optional

from rasa.core.channels.channel import InputChannel, UserMessage
from rasa.core.lock_store import LockError
from rasa.exceptions import ActionLimitReached
from rasa.shared.exceptions import RasaException
from sanic import Blueprint
from sanic.request import Request
from sanic.response import HTTPResponse
from sanic.response import json as answer
from sqlalchemy.exc import SQLAlchemyError

from bot.calls import read_call, read_texts
from bot.failures import NotReady, Refused, TurnFailed
from bot.turn import CHANNEL, dialogue_of, take_turn
from bot.understanding import understand

logger = logging.getLogger(__name__)

#: bytes
LARGEST_TURN = 64 * 1024
LARGEST_BATCH = 4 * 1024 * 1024
MOST_TEXTS = 500

Handler = Callable[[Request], Awaitable[HTTPResponse]]


class RelaisInput(InputChannel):
    """The channel that credentials.yml names, with the token that the service must show."""

    def __init__(self, token: str) -> None:
        self._token = token.encode()

    @classmethod
    def name(cls) -> str:
        """The part of the address after /webhooks/."""
        return CHANNEL

    @classmethod
    def from_credentials(cls, credentials: "Optional[dict[str, Any]]") -> "RelaisInput":
        """Called by Rasa. Raises RasaException when there is no token: the door has a lock."""
        token = (credentials or {}).get("token")
        if not isinstance(token, str) or not token.strip():
            raise RasaException("credentials.yml: the channel needs a token: set RELAIS_BOT_TOKEN")
        return cls(token.strip())

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """The three routes. Rasa's own way in, `on_new_message`, hides failures: it is not used."""
        routes = Blueprint(CHANNEL)

        @routes.get("/")
        @fails_aloud
        async def ready(request: Request) -> HTTPResponse:
            agent = request.app.ctx.agent
            if not agent.is_ready():
                return answer({"ready": False}, 503)
            return answer({"ready": True, "model": agent.processor.model_filename})

        @routes.post("/turn")
        @fails_aloud
        async def turn(request: Request) -> HTTPResponse:
            call = read_call(self._body(request, LARGEST_TURN))
            return answer(await take_turn(request.app.ctx.agent, call))

        @routes.post("/understand")
        @fails_aloud
        async def understand_texts(request: Request) -> HTTPResponse:
            texts = read_texts(self._body(request, LARGEST_BATCH), MOST_TEXTS)
            found = await understand(dialogue_of(request.app.ctx.agent), texts)
            return answer({"understood": found})

        return routes

    def _body(self, request: Request, largest: int) -> Any:
        """The JSON of an authentic call. Raises Refused."""
        shown = request.headers.get("Authorization", "").encode()
        if not hmac.compare_digest(shown, b"Bearer " + self._token):
            raise Refused("the token is missing or wrong", 401)
        if len(request.body) > largest:
            raise Refused(f"the body must not be larger than {largest} bytes", 413)
        try:
            return json.loads(request.body)
        except ValueError:
            raise Refused("the body must be JSON") from None


def fails_aloud(handler: Handler) -> Handler:
    """Answer every failure with its status and one line that holds no personal data."""

    @wraps(handler)
    async def handle(request: Request) -> HTTPResponse:
        try:
            return await handler(request)
        except Refused as refusal:
            return answer({"error": str(refusal)}, refusal.status)
        except TurnFailed as failure:
            return _failed(failure)
        except SQLAlchemyError as error:
            return _failed(NotReady(f"the database failed: {type(error).__name__}"))
        except LockError:
            return _failed(NotReady("the conversation was busy for too long"))
        except ActionLimitReached:
            return _failed(TurnFailed("the dialogue went on without end"))
        except Exception as error:
            # only where it happened: the message of an exception may quote a traveller
            logger.error("turn failed\n%s", "".join(traceback.format_tb(error.__traceback__)))
            return _failed(TurnFailed(f"unexpected {type(error).__name__}"))

    return handle


def _failed(failure: TurnFailed) -> HTTPResponse:
    logger.warning("%s: %s", type(failure).__name__, failure)
    return answer({"error": str(failure)}, failure.status)
