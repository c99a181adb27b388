"""Tests of quizgen.questions.wording."""
