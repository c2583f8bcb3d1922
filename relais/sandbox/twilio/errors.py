"""Twilio's error codes, as its REST API answers them.

Source: https://www.twilio.com/docs/api/errors
"""

from starlette.responses import JSONResponse

#: code: (HTTP status, message)
CODES: dict[int, tuple[int, str]] = {
    20001: (400, "Invalid parameter"),
    20003: (401, "Authenticate"),
    20404: (404, "The requested resource was not found"),
    20429: (429, "Too Many Requests"),
    20500: (500, "An internal server error has occurred"),
    21211: (400, "Invalid 'To' Phone Number"),
    21602: (400, "Message body is required."),
    21603: (400, "A 'From' phone number is required."),
    21604: (400, "A 'To' phone number is required."),
    21606: (400, "The 'From' phone number is not a message-capable number of this account."),
    21610: (400, "Attempt to send to unsubscribed recipient"),
    21617: (400, "The concatenated message body exceeds the 1600 character limit."),
    21620: (400, "Invalid media URL(s)"),
    21623: (400, "Number of media files exceeds allowed limit"),
    21655: (400, "The ContentSid is Invalid"),
    21656: (400, "The ContentVariables Parameter is invalid"),
    21703: (400, "The Messaging Service does not exist or has no sender"),
    21910: (400, "Invalid 'From' and 'To' pair: they should be of the same channel"),
    30003: (400, "Unreachable destination handset"),
    30004: (400, "Message blocked"),
    63007: (400, "Twilio could not find a Channel with the specified From address"),
    63016: (400, "Failed to send freeform message because you are outside the allowed window"),
    63019: (400, "Media failed to download"),
    63032: (400, "User cannot receive this message because of a WhatsApp limitation"),
}


class Refused(Exception):
    """The API refuses a call; `code` is one of `CODES`, `detail` is added to its message."""

    def __init__(self, code: int, detail: str = "") -> None:
        self.code = code
        self.status, message = CODES[code]
        self.message = f"{message} {detail}".strip()
        super().__init__(self.message)

    def response(self) -> JSONResponse:
        return JSONResponse(
            {
                "code": self.code,
                "message": self.message,
                "more_info": f"https://www.twilio.com/docs/errors/{self.code}",
                "status": self.status,
            },
            self.status,
        )


def describe(code: str | None) -> str | None:
    """The words that go with a message's error code."""
    if code is None:
        return None
    return CODES.get(int(code), (0, "Unknown error"))[1]
