"""Amendment instructions: locate, read and apply requests written as sentences."""
