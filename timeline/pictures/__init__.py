"""What is drawn: where marks, bars, eras and words stand. The templates only write it down."""
