"""`python -m relais.sandbox`: the stand-in carriers and the page of phones."""

from relais.sandbox.app import run

run()
