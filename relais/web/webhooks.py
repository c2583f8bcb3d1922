"""Where carriers call. Authentic or 403; kept or 503; answered before any work is done."""

import structlog
from fastapi import APIRouter, Request, Response
from sqlalchemy.exc import DBAPIError
from starlette.background import BackgroundTask

from relais.channels import Channel, NotAuthentic, Unreadable, WebhookCall
from relais.conversations.inbox import quarantine, receive
from relais.conversations.workplace import Workplace

log = structlog.get_logger()
router = APIRouter()

LARGEST_BODY = 1024 * 1024  # bytes


@router.post("/webhooks/{channel_name}")
@router.post("/webhooks/{channel_name}/status")
async def webhook(channel_name: str, request: Request) -> Response:
    """Take one call of a carrier."""
    workplace: Workplace = request.app.state.workplace
    channel = workplace.channels.get(channel_name)
    if channel is None:
        return Response(status_code=404)
    body = await _body(request)
    if body is None:
        return Response(status_code=413)
    call = _call(workplace, request, body)
    try:
        arrived = await channel.parse(call)
    except NotAuthentic:
        log.warning("call refused: not signed by the carrier", channel=channel_name)
        return Response(status_code=403)
    except Unreadable as error:
        await quarantine(workplace.database, channel_name, call, str(error))
        return _received(channel)
    try:
        await receive(workplace.database, arrived)
    except DBAPIError:
        log.exception("call not kept: the carrier will repeat it", channel=channel_name)
        return Response(status_code=503, headers={"Retry-After": "5"})
    return _received(channel, background=BackgroundTask(channel.acknowledge, call))


def _received(channel: Channel, background: BackgroundTask | None = None) -> Response:
    """The answer that the carrier reads as "received"; courtesies follow once it is given."""
    answer = channel.webhook_answer
    return Response(answer.body, media_type=answer.content_type, background=background)


async def _body(request: Request) -> bytes | None:
    """The body, or None if it is larger than any carrier's."""
    received = bytearray()
    async for chunk in request.stream():
        received += chunk
        if len(received) > LARGEST_BODY:
            return None
    return bytes(received)


def _call(workplace: Workplace, request: Request, body: bytes) -> WebhookCall:
    """The call at its public address: settings, raw path and query, no header believed."""
    raw_path = request.scope["raw_path"].decode("latin-1")
    query = request.scope["query_string"].decode("latin-1")
    url = workplace.settings.public_url.rstrip("/") + raw_path + (f"?{query}" if query else "")
    return WebhookCall(url=url, headers=dict(request.headers), body=body)
