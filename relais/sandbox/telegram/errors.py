"""Telegram's refusals, worded as the Bot API words them."""

from starlette.responses import JSONResponse


class Refused(Exception):
    """The Bot API refuses a call: `status`, `description` and perhaps a pause in seconds."""

    def __init__(self, status: int, description: str, retry_after: int | None = None) -> None:
        super().__init__(description)
        self.status = status
        self.description = description
        self.retry_after = retry_after

    def response(self) -> JSONResponse:
        body: dict[str, object] = {
            "ok": False,
            "error_code": self.status,
            "description": self.description,
        }
        if self.retry_after is not None:
            body["parameters"] = {"retry_after": self.retry_after}
        return JSONResponse(body, self.status)


def bad_request(reason: str) -> Refused:
    return Refused(400, f"Bad Request: {reason}")
