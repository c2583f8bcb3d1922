"""Whether we live, and whether we are ready to help."""

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from relais.conversations.workplace import Workplace

router = APIRouter()


@router.get("/health/live")
async def live() -> JSONResponse:
    """200 as soon as the process answers; what it depends on is asked at `/health`."""
    return JSONResponse({"alive": True})


@router.get("/health")
async def health(request: Request) -> JSONResponse:
    """200 when the database and Rasa answer; 503 with what is missing otherwise."""
    workplace: Workplace = request.app.state.workplace
    state = {
        "database": await _database_answers(workplace),
        "dialogue": await workplace.dialogue.ready(),
    }
    return JSONResponse(state, status_code=200 if all(state.values()) else 503)


async def _database_answers(workplace: Workplace) -> bool:
    try:
        async with workplace.database.transaction() as session:
            await session.execute(text("SELECT 1"))
    except (SQLAlchemyError, OSError):
        return False
    return True
