"""A process of ours: started, watched until it is ready, stopped, and dead when we die."""

import asyncio
import ctypes
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import httpx

PR_SET_PDEATHSIG = 1


class DidNotStart(Exception):
    """A process ended or stayed silent; the message holds the last lines of its log."""


@dataclass
class Process:
    """One child. Its output goes to `log`; `ready_url` answers 200 once it is ready."""

    name: str
    command: Sequence[str]
    environment: Mapping[str, str]
    folder: Path
    log: Path
    ready_url: str
    running: subprocess.Popen[bytes] | None = field(default=None, init=False)

    def start(self) -> None:
        """Start it, in a process group of its own."""
        self.log.parent.mkdir(parents=True, exist_ok=True)
        with self.log.open("ab") as output:
            self.running = subprocess.Popen(  # noqa: S603
                self.command,
                cwd=self.folder,
                env=dict(self.environment),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                preexec_fn=_die_with_parent,
            )

    async def ready(self, *, within: float) -> None:
        """Wait until it answers. Raises DidNotStart."""
        deadline = time.monotonic() + within
        async with httpx.AsyncClient(timeout=2) as http:
            while time.monotonic() < deadline:
                if not self.is_alive():
                    raise DidNotStart(f"{self.name} ended at its start:\n{self.last_words()}")
                if await _answers(http, self.ready_url):
                    return
                await asyncio.sleep(0.1)
        raise DidNotStart(f"{self.name} was not ready in {within:g} s:\n{self.last_words()}")

    def is_alive(self) -> bool:
        return self.running is not None and self.running.poll() is None

    def stop(self, *, within: float = 15) -> None:
        """Ask it to end, and make it end."""
        if self.running is None or self.running.poll() is not None:
            return
        self.running.send_signal(signal.SIGTERM)
        try:
            self.running.wait(within)
        except subprocess.TimeoutExpired:
            self.kill()

    def kill(self) -> None:
        """End it at once, as a power cut would."""
        assert self.running is not None
        self.running.kill()
        self.running.wait()

    def last_words(self, lines: int = 12) -> str:
        if not self.log.exists():
            return "(it wrote nothing)"
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-lines:])


async def _answers(http: httpx.AsyncClient, url: str) -> bool:
    try:
        return (await http.get(url)).status_code == httpx.codes.OK
    except httpx.HTTPError:
        return False


def _die_with_parent() -> None:
    """Linux ends the child when its parent dies, however that died."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
