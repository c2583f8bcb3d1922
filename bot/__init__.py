"""The code of ours that runs INSIDE Rasa 3.6 (Python 3.10, an environment of its own).

    channel         the three HTTP routes, the only door: `calls` reads what comes in,
                    `turn` lets Rasa have its turn, `understanding` only asks what a text means,
                    `failures` says what can go wrong and what the caller is answered
    action_endpoint asks the service to run a custom action, and does not hide its failures
    wording         responses leave as names and values; the service words them
    encoder         a text becomes a vector that means the same in every language
    intents, danger two decisions over that vector; `linear` is what they share

Nothing of `relais` is imported here: the two live in different interpreters and talk over HTTP.
"""
