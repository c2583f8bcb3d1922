"""Telegram's Bot API as the service sees it, split by verb.

routes      the HTTP side: token, parameters, faults, files
methods     what each Bot API method does
updates     what a phone sent, delivered to the webhook in order, until it is acknowledged
shapes      Telegram's JSON forms
markup      keyboards and formatted text, read from a call
errors      Telegram's refusals
"""
