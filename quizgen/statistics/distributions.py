"""Quantiles that Python's own library lacks: Fisher's F, by the incomplete beta function.

scipy has them, but is too large a part for one interval; the tests hold these to it.

>>> round(f_quantile(0.95, 4, 10), 3)  # any printed table of F
3.478
"""

from collections.abc import Iterator
from itertools import islice
from math import exp, lgamma, log, log1p

MAX_TERMS = 20_000  # the terms grow with the root of the larger degree of freedom
PRECISION = 1e-15
HALVINGS = 60  # leaves 2 ** -60 of the interval from 0 to 1
TINY = 1e-300  # stands in for a zero denominator (Thompson & Barnett, 1986)


def beta_cdf(x: float, a: float, b: float) -> float:
    """The regularised incomplete beta function I_x(a, b).

    By the continued fraction 8.17.22 of the NIST Digital Library of Mathematical Functions,
    which converges fast below the mean; above it the symmetry 8.17.4 is used.

    Args:
        x: from 0 to 1.
        a: first shape, above 0.
        b: second shape, above 0.
    """
    if x <= 0 or x >= 1:
        return float(x >= 1)
    if x > (a + 1) / (a + b + 2):
        return 1 - beta_cdf(1 - x, b, a)
    log_front = a * log(x) + b * log1p(-x) + lgamma(a + b) - lgamma(a) - lgamma(b)
    return exp(log_front) / a / _continued_fraction(_coefficients(x, a, b))


def _coefficients(x: float, a: float, b: float) -> Iterator[float]:
    for m in range(MAX_TERMS):
        yield -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        yield (m + 1) * (b - m - 1) * x / ((a + 2 * m + 1) * (a + 2 * m + 2))


def _continued_fraction(coefficients: Iterator[float]) -> float:
    """1 + d1/(1 + d2/(1 + …)) by Lentz's method (Thompson & Barnett, 1986)."""
    value, above, below = 1.0, 1.0, 0.0
    for d in islice(coefficients, MAX_TERMS):
        below = 1 / ((1 + d * below) or TINY)
        above = (1 + d / above) or TINY
        value *= above * below
        if abs(above * below - 1) < PRECISION:
            break
    return value


def f_cdf(f: float, numerator_df: float, denominator_df: float) -> float:
    """The chance of an F value of at most ``f`` with the given degrees of freedom."""
    x = numerator_df * f / (numerator_df * f + denominator_df)
    return beta_cdf(x, numerator_df / 2, denominator_df / 2)


def f_quantile(p: float, numerator_df: float, denominator_df: float) -> float:
    """The F value that a share ``p`` of all values does not exceed, found by halving.

    Args:
        p: above 0 and below 1.
        numerator_df: degrees of freedom, above 0.
        denominator_df: degrees of freedom, above 0.
    """
    low, high = 0.0, 1.0
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        if beta_cdf(middle, numerator_df / 2, denominator_df / 2) < p:
            low = middle
        else:
            high = middle
    x = (low + high) / 2
    return denominator_df * x / (numerator_df * (1 - x))
