"""Measures of what the project promises, as ratios against a named reference run side by side."""
