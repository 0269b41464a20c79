"""Describes places in a text and finds them again in another version; never guesses between twins."""
