"""How far off a figure may be: Wilson for shares, Fisher for correlations, Feldt for alpha.

>>> fisher_interval(0.4, 25).low > 0
True
"""

from math import atanh, inf, sqrt, tanh
from statistics import NormalDist

from quizgen.statistics.distributions import f_quantile
from quizgen.statistics.minimums import CONFIDENCE
from quizgen.statistics.values import Estimate

MIN_FOR_FISHER = 4  # its standard error is 1 / sqrt(n - 3)


def wilson_interval(successes: float, trials: int, *, confidence: float = CONFIDENCE) -> Estimate:
    """A share with its score interval.

    Wilson (1927), *Probable inference, the law of succession, and statistical inference*,
    JASA 22, 209-212; method 3 of Newcombe (1998), Statistics in Medicine 17, 857-872.
    Brown, Cai & DasGupta (2001) advise it for 40 trials and fewer. With partial marks
    ``successes`` is the sum of the shares won; a share's variance is then at most that of
    right-or-wrong (Bhatia & Davis, 2000), so that the interval is, if anything, too wide.

    Args:
        successes: from 0 to ``trials``.
        trials: at least 1.
        confidence: above 0 and below 1.

    Raises:
        ValueError: the successes do not fit the trials.
    """
    if trials < 1 or not 0 <= successes <= trials:
        raise ValueError(f"{successes} successes in {trials} trials")
    share = successes / trials
    z_squared = _normal_quantile(confidence) ** 2
    centre = (share + z_squared / (2 * trials)) / (1 + z_squared / trials)
    half = sqrt(z_squared * (share * (1 - share) + z_squared / (4 * trials)) / trials)
    half /= 1 + z_squared / trials
    # Rounding may push an end past the share itself when nobody or everybody is right.
    return Estimate(
        share, max(0.0, min(share, centre - half)), min(1.0, max(share, centre + half)), trials
    )


def fisher_interval(r: float, n: int, *, confidence: float = CONFIDENCE) -> Estimate:
    """A correlation with its interval by the z transformation.

    Fisher (1921), *On the "probable error" of a coefficient of correlation*, Metron 1, 3-32.
    It takes both variables as normal; one of right-or-wrong is not, so read it as a rough guide.

    Args:
        r: from -1 to 1; at either end the interval is that one point.
        n: pairs, at least 4.
        confidence: above 0 and below 1.

    Raises:
        ValueError: fewer than four pairs.
    """
    if n < MIN_FOR_FISHER:
        raise ValueError(f"{n} pairs; Fisher's interval takes {MIN_FOR_FISHER}")
    z = atanh(r) if abs(r) < 1 else inf * r
    half = _normal_quantile(confidence) / sqrt(n - 3)
    return Estimate(r, tanh(z - half), tanh(z + half), n)


def feldt_interval(
    alpha: float, students: int, items: int, *, confidence: float = CONFIDENCE
) -> Estimate:
    """KR-20 or alpha with its interval.

    (1 - true alpha) / (1 - alpha) follows F with n - 1 and (n - 1)(k - 1) degrees of freedom.
    Feldt (1965), *The approximate sampling distribution of Kuder-Richardson reliability
    coefficient twenty*, Psychometrika 30, 357-370; Feldt, Woodruff & Salih (1987),
    *Statistical inference for coefficient alpha*, Applied Psychological Measurement 11, 93-103.

    Args:
        alpha: at most 1; below 0 where the questions pull against each other.
        students: n, at least 2.
        items: k, at least 2.
        confidence: above 0 and below 1.

    Raises:
        ValueError: fewer than two students or questions.
    """
    if students < 2 or items < 2:
        raise ValueError(f"{students} students and {items} questions; alpha takes two of each")
    between, within = students - 1, (students - 1) * (items - 1)
    tail = (1 - confidence) / 2
    low = 1 - (1 - alpha) * f_quantile(1 - tail, between, within)
    high = 1 - (1 - alpha) * f_quantile(tail, between, within)
    return Estimate(alpha, low, high, students)


def _normal_quantile(confidence: float) -> float:
    return NormalDist().inv_cdf((1 + confidence) / 2)
