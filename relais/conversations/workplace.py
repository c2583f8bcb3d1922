"""What every step of a message's way works with, opened once per process."""

from collections.abc import Mapping
from dataclasses import dataclass

from procrastinate import JobContext

from relais.channels import Channel
from relais.conversations.dialogue import Dialogue
from relais.conversations.wording import Wording
from relais.database.engine import Database
from relais.settings import Settings


@dataclass(frozen=True)
class Workplace:
    """The opened connections and the loaded words."""

    settings: Settings
    database: Database
    channels: Mapping[str, Channel]
    dialogue: Dialogue
    wording: Wording

    async def close(self) -> None:
        for channel in self.channels.values():
            await channel.close()
        await self.dialogue.close()
        await self.database.close()


def workplace_of(context: JobContext) -> Workplace:
    """The workplace that the worker of this job was started with."""
    workplace: Workplace = context.additional_context["workplace"]
    return workplace
