"""An action server for tests: it answers as a test tells it to, and remembers the requests."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Answer = tuple[int, str, bytes]
Behaviour = Callable[[dict[str, Any]], Answer]


def well(*responses: dict[str, Any], events: tuple[dict[str, Any], ...] = ()) -> Behaviour:
    """Answer as rasa-sdk does."""
    body = json.dumps({"events": list(events), "responses": list(responses)}).encode()
    return lambda request: (200, "application/json", body)


def badly(status: int, body: bytes = b"{}", kind: str = "application/json") -> Behaviour:
    """Answer something else."""
    return lambda request: (status, kind, body)


def late(request: dict[str, Any]) -> Answer:
    """Answer when nobody waits any more."""
    time.sleep(2.5)
    return 200, "application/json", b'{"events": [], "responses": []}'


CASE_OPENED = {"response": "utter_case_opened", "number": "R-1042", "urgent": False, "text": ""}


class Actions:
    """What each action does now, and the requests that came, oldest first."""

    def __init__(self) -> None:
        self.requests: list[dict[str, Any]] = []
        self.authorization: str | None = None
        self.behave_well()

    def behave_well(self) -> None:
        self.behaviour: dict[str, Behaviour] = {"action_open_case": well(CASE_OPENED)}
        self.requests.clear()

    def answer(self, request: dict[str, Any]) -> Answer:
        self.requests.append(request)
        return self.behaviour.get(request["next_action"], well())(request)


@contextmanager
def serve(actions: Actions, port: int) -> Iterator[None]:
    """Run the action server on loopback."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            actions.authorization = self.headers["Authorization"]
            request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            status, kind, body = actions.answer(request)
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args: Any) -> None:
            """Quiet."""

        def handle(self) -> None:
            try:
                super().handle()
            except ConnectionError:
                """The caller went away, as a late answer finds."""

    server = ThreadingHTTPServer(("127.0.0.1", port), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
