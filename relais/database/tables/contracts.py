"""Who is insured, and under which product."""

from datetime import date

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from relais.database.tables.base import PERSONAL, Base, Id


class Contract(Base):
    """One contract as the company printed it, and the keys it is found by."""

    __tablename__ = "contracts"
    __table_args__ = (Index("ix_contracts_birth_date", "birth_date", "holder_key"),)

    id: Mapped[Id]
    #: as printed: letters, digits, dashes
    number: Mapped[str] = mapped_column(info=PERSONAL)
    #: upper case, letters and digits only: what people get right when they type it
    number_key: Mapped[str] = mapped_column(unique=True, info=PERSONAL)
    #: code of the product: RCE, HZM, CSA, INT
    product: Mapped[str]
    holder: Mapped[str] = mapped_column(info=PERSONAL)
    #: the holder's name without case, accents and order of words
    holder_key: Mapped[str] = mapped_column(info=PERSONAL)
    birth_date: Mapped[date | None] = mapped_column(info=PERSONAL)
    #: E.164
    phone: Mapped[str | None] = mapped_column(index=True, info=PERSONAL)
    #: upper case, letters and digits only
    plate: Mapped[str | None] = mapped_column(index=True, info=PERSONAL)
    #: ISO 3166-1 alpha-2 of the holder's home
    country: Mapped[str]
    valid_from: Mapped[date]
    #: the last day of cover
    valid_until: Mapped[date]
