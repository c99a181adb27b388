"""The errors quizgen raises: one root, few children.

A message says what was found, what was expected and what to do, in one sentence a teacher
can read: it is shown unchanged on the page and on standard error.

>>> issubclass(TooShortError, ArticleError)
True
"""


class QuizgenError(Exception):
    """Root of every error quizgen raises on purpose."""


class SettingError(QuizgenError):
    """A setting has a name or a value that quizgen does not know."""


class ArticleError(QuizgenError):
    """An article cannot be read or cannot be asked about."""


class UnreadableError(ArticleError):
    """A source is missing, binary, empty or in an encoding that cannot be told."""


class TooShortError(ArticleError):
    """The text is too short to ask about."""


class TooLongError(ArticleError):
    """The text is over the size limit."""


class NotEnglishError(ArticleError):
    """The text is not English prose: another language, code, a table, a poem."""


class AddressError(ArticleError):
    """A web address may not be read, or does not give an article."""


class FormatError(QuizgenError):
    """A quiz cannot be written in, or read from, the wanted format."""


class QuizError(QuizgenError):
    """A quiz cannot be found, is closed, or does not accept what was sent."""


class AccountError(QuizgenError):
    """A teacher's name or password will not do."""


class PasswordError(AccountError):
    """A password is too short, too long or too easily guessed."""


class ClassListError(QuizgenError):
    """A class list, or a name on it, will not do."""


class NoSuchTimeError(QuizgenError):
    """A time zone is not known, or a clock in it never shows the time that was typed."""
