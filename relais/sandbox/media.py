"""Pictures and voice notes: kept as files, and made when nobody has one at hand."""

import io
import mimetypes
import struct
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from PIL import Image, ImageDraw


@dataclass(frozen=True, slots=True)
class Stored:
    """A kept file; `id` looks like Twilio's media SID and serves as Telegram's file id too."""

    id: str
    path: Path
    content_type: str


class MediaStore:
    """The files that phones and the service sent, in `<folder>/media`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "media"
        self._folder.mkdir(parents=True, exist_ok=True)

    def save(self, content: bytes, content_type: str, name: str = "") -> dict[str, str]:
        """Keep a file and return what a bubble remembers of it."""
        media_id = f"ME{uuid4().hex}"
        suffix = mimetypes.guess_extension(content_type) or Path(name).suffix or ".bin"
        (self._folder / f"{media_id}{suffix}").write_bytes(content)
        return {"id": media_id, "content_type": content_type, "name": name or f"file{suffix}"}

    def find(self, media_id: str) -> Stored | None:
        """A kept file, or None if it was deleted or never was."""
        if not media_id.isalnum():
            return None
        for path in self._folder.glob(f"{media_id}.*"):
            guessed = _OURS.get(path.suffix) or mimetypes.guess_type(path.name)[0]
            return Stored(media_id, path, guessed or "application/octet-stream")
        return None

    def delete(self, media_id: str) -> bool:
        stored = self.find(media_id)
        if stored is None:
            return False
        stored.path.unlink()
        return True


#: where the interpreter's own table says something else than the carriers do
_OURS = {".oga": "audio/ogg", ".ogg": "audio/ogg", ".jpg": "image/jpeg", ".webp": "image/webp"}


def car_picture() -> bytes:
    """A JPEG of a broken-down car at the roadside, drawn on the spot."""
    picture = Image.new("RGB", (960, 720), "#c9d8e6")
    pen = ImageDraw.Draw(picture)
    pen.ellipse((690, 70, 800, 180), fill="#f6e7b8")
    pen.polygon([(0, 420), (240, 250), (470, 420)], fill="#9db3a4")
    pen.polygon([(300, 420), (620, 220), (960, 420)], fill="#8aa594")
    pen.rectangle((0, 410, 960, 480), fill="#a9b98c")
    pen.rectangle((0, 480, 960, 720), fill="#5d626b")
    for left in range(-40, 960, 200):
        pen.rectangle((left, 655, left + 110, 667), fill="#eceff1")
    pen.polygon([(300, 470), (370, 390), (560, 390), (640, 470)], fill="#7e2f3a")
    pen.polygon([(330, 468), (382, 404), (455, 404), (455, 468)], fill="#dbe7f0")
    pen.polygon([(470, 468), (470, 404), (548, 404), (606, 468)], fill="#dbe7f0")
    pen.rounded_rectangle((215, 465, 720, 565), 34, fill="#9c3b47")
    pen.polygon([(215, 470), (120, 395), (138, 380), (255, 462)], fill="#7e2f3a")
    for centre in (325, 610):
        pen.ellipse((centre - 52, 515, centre + 52, 619), fill="#23262b")
        pen.ellipse((centre - 24, 543, centre + 24, 591), fill="#b8bec6")
    pen.rounded_rectangle((690, 500, 726, 524), 8, fill="#f2a33a")
    pen.polygon([(800, 620), (850, 530), (900, 620)], fill="#d33a2f")
    pen.polygon([(828, 605), (850, 564), (872, 605)], fill="#f7f4ee")
    content = io.BytesIO()
    picture.save(content, "JPEG", quality=86)
    return content.getvalue()


def voice_note(seconds: float = 3.0) -> bytes:
    """A playable voice note: that many seconds of silence, Opus in Ogg (RFC 6716, RFC 7845)."""
    silence = b"\xf8\xff\xfe"  # one Opus packet of 20 ms
    packets = [silence] * max(1, min(250, round(seconds * 50)))
    head = b"OpusHead" + struct.pack("<BBHIhB", 1, 1, 312, 48_000, 0, 0)
    vendor = b"Relais sandbox"
    tags = b"OpusTags" + struct.pack("<I", len(vendor)) + vendor + struct.pack("<I", 0)
    return (
        _ogg_page([head], 0, 0, first=True)
        + _ogg_page([tags], 1, 0)
        + _ogg_page(packets, 2, len(packets) * 960, last=True)
    )


def _ogg_page(
    packets: list[bytes], number: int, position: int, *, first: bool = False, last: bool = False
) -> bytes:
    """One Ogg page (RFC 3533, section 6) of packets shorter than 255 bytes each."""
    flags = (2 if first else 0) | (4 if last else 0)
    head = struct.pack("<4sBBqIII", b"OggS", 0, flags, position, 1, number, 0)
    page = head + bytes([len(packets)]) + bytes(map(len, packets)) + b"".join(packets)
    return page[:22] + struct.pack("<I", _ogg_checksum(page)) + page[26:]


def _ogg_checksum(page: bytes) -> int:
    """CRC-32 with polynomial 04c11db7, neither reflected nor inverted."""
    remainder = 0
    for byte in page:
        remainder ^= byte << 24
        for _ in range(8):
            carry = remainder & 0x8000_0000
            remainder = (remainder << 1 & 0xFFFF_FFFF) ^ (0x04C1_1DB7 if carry else 0)
    return remainder
