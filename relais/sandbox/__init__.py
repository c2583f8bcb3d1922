"""Stand-in carriers and a page of phones: the whole story of Relais on one laptop, no account.

The sandbox plays the outside world, so it is a process of its own: it goes on when the service
is killed, keeps what happened in a ledger, and knows nothing of the service but its address.

    app, settings        start it: `python -m relais.sandbox`
    stage                what every part shares: clock, ledger, phones, faults, media
    ledger, phonebook    what happened; what each phone shows because of it
    faults, deliveries   what may go wrong, and how webhooks travel
    twilio, telegram     the two carriers, seen from the service
    gestures, control    what a person does with a phone, in Python and over HTTP
    page                 the phones, to look at and to touch
"""
