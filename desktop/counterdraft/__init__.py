"""Counterdraft compares a draft with the amendments requested to it, side by side and offline."""

__version__ = "0.1.0"
