"""Facts -> stems: natural wh-questions from a Clause, one clean gap otherwise."""
