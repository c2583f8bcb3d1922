"""Rasa's custom actions. Thin: they read the tracker, call `relais`, and say what changed."""
