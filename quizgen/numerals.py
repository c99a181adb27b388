"""Numbers in words and digits, as plain values: used by the quantity finder and by marking."""
