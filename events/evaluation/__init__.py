"""How right extraction is: what it finds in labelled texts against what careful readers found."""
