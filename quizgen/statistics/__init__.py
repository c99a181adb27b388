"""What a class's marks say about a quiz, and what they cannot say yet."""
