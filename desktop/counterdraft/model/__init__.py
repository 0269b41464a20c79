"""Frozen values that every other layer speaks in; no input, output, clock or randomness."""
