"""What readers report of an event, and how editors answer."""
