"""The assistance job, room by room of `relais/cases`."""
