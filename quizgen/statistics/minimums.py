"""Under which numbers a figure is not given, and by what rule each number was chosen.

``tests/test_statistics.py`` computes each from its rule again; change the rule and the number
together. The intervals are what tells how sure a figure is; these numbers only keep a figure
away from a teacher when its interval could tell nothing at all.
"""

CONFIDENCE = 0.95
"""How often an interval made this way holds the true value, in the long run."""

MIN_STUDENTS_FOR_SHARE = 12
"""For a facility or the share of an option.

The fewest students with whom even the widest Wilson interval (half of them right) covers no
more than half of the scale. Twelve is also the rule of thumb of Julious (2005), *Sample size of
12 per group rule of thumb for a pilot study*, Pharmaceutical Statistics 4, 287-291.
"""

MIN_STUDENTS_FOR_CORRELATION = 25
"""For a discrimination.

The fewest students with whom a value of .40 has an interval that leaves out zero. From .40 on
Ebel (1965), *Measuring Educational Achievement*, calls questions very good, there by the upper
and lower group's difference. Downing & Yudkowsky (2009), *Assessment in Health Professions
Education*, find item analysis helpful from about 30 students.
"""

MIN_STUDENTS_FOR_RELIABILITY = 30
"""For KR-20 and alpha.

The smallest sample with which Yurdugül (2008), *Minimum sample size for Cronbach's coefficient
alpha: a Monte-Carlo study*, Hacettepe University Journal of Education 35, 397-405, found alpha
without bias, and that on questions which hang together strongly; others took 100 and more, so
read the interval.
"""

MIN_ITEMS = 5
"""Questions in the quiz, for a reliability or a discrimination.

The fewest questions that can reach a reliability of .70 (Nunnally, 1978, *Psychometric Theory*)
by the Spearman-Brown formula when their mean correlation is .325, the middle of the .15-.50
that Clark & Watson (1995), *Constructing validity*, Psychological Assessment 7, 309-319, advise.
"""
