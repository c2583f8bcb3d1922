"""Who takes which conversation."""
