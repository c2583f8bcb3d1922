"""Fetches what a traveller attached, from Twilio and its content network.

An address to fetch comes from outside. So: only Twilio's hosts, asked again after every redirect;
our credentials only to the first; no private addresses; no more bytes than WhatsApp allows.
"""

import ipaddress
import socket
from urllib.parse import urljoin, urlsplit

import aiohttp
from aiohttp.abc import ResolveResult
from aiohttp.resolver import ThreadedResolver

from relais.channels.contract import AttachmentRef, Media
from relais.channels.errors import Rejected, Retry
from relais.channels.settings import TwilioSettings
from relais.channels.twilio_api import rehost

#: who is asked, with our credentials
SOURCE = ".twilio.com"
#: where that one may send us on to, without them (api.twilio.com answers 302 or 307 to the network)
NETWORK = (".twilio.com", ".twiliocdn.com")

MOST_REDIRECTS = 3
MOST_BYTES = 16 * 1024 * 1024
CHUNK = 64 * 1024
PATIENCE = aiohttp.ClientTimeout(total=60, connect=5)


class PublicAddresses(ThreadedResolver):
    """Resolves names, but to public addresses only: what is checked is what is connected to."""

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        found = await super().resolve(host, port, family)
        if not all(ipaddress.ip_address(entry["host"]).is_global for entry in found):
            raise OSError(f"{host} is not a public address")
        return found


class TwilioMedia:
    """Downloads, with the account's credentials."""

    def __init__(self, settings: TwilioSettings, credentials: tuple[str, str]) -> None:
        self._base = settings.twilio_api_base
        self._credentials = {"Authorization": aiohttp.encode_basic_auth(*credentials)}
        self._session: aiohttp.ClientSession | None = None

    async def fetch(self, attachment: AttachmentRef) -> Media:
        """Bring an attachment. Raises Retry or Rejected."""
        try:
            return await self._follow(attachment.ref)
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise Retry(30, f"Twilio's media can't be reached ({type(error).__name__})") from None

    async def _follow(self, url: str) -> Media:
        self._admit(url, SOURCE)
        headers = self._credentials
        for _ in range(MOST_REDIRECTS + 1):
            async with self._opened().get(
                rehost(url, self._base), headers=headers, allow_redirects=False
            ) as answer:
                if answer.status not in {301, 302, 303, 307, 308}:
                    return await _read(answer)
                url = urljoin(url, answer.headers.get("Location", ""))
            self._admit(url, NETWORK)
            headers = {}
        raise Rejected("redirects", "the attachment's address leads in circles")

    def _admit(self, url: str, hosts: str | tuple[str, ...]) -> None:
        if self._base and url.startswith(f"{self._base.rstrip('/')}/"):
            return
        parts = urlsplit(url)
        if parts.scheme != "https" or not (parts.hostname or "").endswith(hosts):
            raise Rejected("host", "the attachment is not at Twilio")

    def _opened(self) -> aiohttp.ClientSession:
        if self._session is None or self._session.closed:
            resolver = None if is_loopback(self._base) else PublicAddresses()
            self._session = aiohttp.ClientSession(
                timeout=PATIENCE, connector=aiohttp.TCPConnector(resolver=resolver)
            )
        return self._session

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()


async def _read(answer: aiohttp.ClientResponse) -> Media:
    if answer.status in {401, 403}:
        raise Rejected(str(answer.status), "Twilio refused our credentials", misconfigured=True)
    if answer.status == 429 or answer.status >= 500:
        raise Retry(30, f"Twilio's media answered {answer.status}")
    if answer.status != 200:
        raise Rejected(str(answer.status), "the attachment is no longer there")
    content = bytearray()
    async for chunk in answer.content.iter_chunked(CHUNK):
        content += chunk
        if len(content) > MOST_BYTES:
            raise Rejected("size", "the attachment is larger than 16 MiB")
    return Media(bytes(content), answer.content_type)


def is_loopback(base: str | None) -> bool:
    """Whether the stand-in for Twilio runs on this machine."""
    host = urlsplit(base).hostname if base else None
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host or "").is_loopback
    except ValueError:
        return False
