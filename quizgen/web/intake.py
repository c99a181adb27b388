"""From what somebody pasted, uploaded or picked to a stored quiz."""

from flask import current_app
from werkzeug.datastructures import FileStorage

from quizgen import article as articles
from quizgen.article.address import read_address
from quizgen.errors import AddressError, ArticleError, TooLongError, UnreadableError
from quizgen.model import Article, Quiz
from quizgen.pipeline import make_quiz
from quizgen.settings import Settings
from quizgen.web.intake_form import IntakeForm
from quizgen.web.samples import sample_article

NOTHING_GIVEN = "Paste an article, choose a file, or pick one of the samples below."
NO_QUESTION = (
    "No question about this article passed every check. A longer article with named speakers "
    "and figures gives more; or ask about more kinds."
)


def quiz_from(form: IntakeForm, *, seed: int = 0) -> Quiz:
    """The quiz that the form asks for.

    Raises:
        ArticleError: there is no article, or it cannot be asked about; the message is for
            the page.
    """
    return quiz_about(article_from(form), form, seed=seed)


def quiz_about(article: Article, form: IntakeForm, *, seed: int = 0) -> Quiz:
    """The quiz that the form asks for, about an article."""
    return make_quiz(article, form.options(seed=seed), settings=_settings())


def _settings() -> Settings:
    settings: Settings = current_app.config["SETTINGS"]
    return settings


def article_from(form: IntakeForm, *, addresses: bool = False) -> Article:
    """The picked sample, else the file, else the web address, else the pasted text.

    Args:
        form: filled in.
        addresses: whether who asks may have this site read a web address.

    Raises:
        ArticleError: there is none, or it cannot be asked about.
    """
    if form.sample.data:
        found = sample_article(form.sample.data)
        if found is None:
            raise UnreadableError("There is no such sample article; pick one of those below.")
        return found
    upload = form.upload.data
    if upload and upload.filename:
        return article_of(upload)
    if addresses and (form.address.data or "").strip():
        return read_address(form.address.data, settings=_settings())
    if not (form.text.data or "").strip():
        raise UnreadableError(NOTHING_GIVEN)
    # Browsers send line ends as CR LF whatever was pasted.
    text = form.text.data.replace("\r\n", "\n")
    return articles.article_from_text(text, name="The pasted text", settings=_settings())


def article_of(upload: FileStorage) -> Article:
    """The article of an uploaded file."""
    name = upload.filename or "upload.txt"
    return articles.article_from_bytes(upload.read(), name=name, settings=_settings())


def refuse(form: IntakeForm, error: ArticleError) -> int:
    """Put the sentence at the field it is about; returns the status of the page."""
    upload = form.upload.data
    shown = isinstance(error, AddressError) and _settings().fetch_addresses
    text = form.address if shown else form.text
    field = form.upload if upload and upload.filename else text
    field.errors = [*field.errors, str(error)]
    return 413 if isinstance(error, TooLongError) else 422
