"""Where Rasa calls our custom actions: on loopback, with the token, and nowhere else."""

import hmac
import json

import structlog
from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse
from rasa_sdk.executor import ActionExecutor
from rasa_sdk.interfaces import ActionExecutionRejection, ActionNotFoundException

from relais.conversations.workplace import Workplace

log = structlog.get_logger()
router = APIRouter()


@router.post("/actions")
async def run_action(request: Request) -> Response:
    """Run one action and answer its events and responses, as Rasa expects them."""
    workplace: Workplace = request.app.state.workplace
    given = request.headers.get("authorization", "")
    if not hmac.compare_digest(
        given.encode(), f"Bearer {workplace.settings.actions_token}".encode()
    ):
        return Response(status_code=401)
    try:
        call = json.loads(await request.body())
    except ValueError:
        return JSONResponse({"error": "the body is not JSON"}, status_code=400)
    # Rasa 3.6 leaves the domain out (enable_selective_domain); rasa-sdk 3.21 insists on the key.
    call.setdefault("domain", {})
    return await _run(request.app.state.executor, call)


async def _run(executor: ActionExecutor, call: dict[str, object]) -> Response:
    name = str(call.get("next_action"))
    try:
        result = await executor.run(call)
    except ActionExecutionRejection as rejection:
        return JSONResponse({"error": str(rejection), "action_name": name}, status_code=400)
    except ActionNotFoundException:
        return JSONResponse({"error": f"no action is called {name}"}, status_code=404)
    except Exception:
        # The SDK's own handler would echo the whole conversation in its answer.
        log.exception("action failed", action=name)
        return JSONResponse({"error": f"{name} failed"}, status_code=500)
    return JSONResponse(result.model_dump() if result else {"events": [], "responses": []})
