"""Twilio as the service sees it: SMS and WhatsApp, split by verb.

routes      the REST paths, with authentication
send        take a message          progress   carry it and report its steps
lookups     list, fetch, change     contents   buttons and lists made beforehand
inbound     what a phone sent       webhooks   sign, deliver, try again
errors      Twilio's codes
"""
