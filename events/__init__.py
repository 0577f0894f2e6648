"""The record: what happened, and how we know."""
