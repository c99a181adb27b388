"""From what somebody pasted, uploaded or picked to a stored quiz."""

from flask import current_app

from quizgen import article as articles
from quizgen.errors import ArticleError, TooLongError, UnreadableError
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
    settings: Settings = current_app.config["SETTINGS"]
    return make_quiz(_article(form, settings), form.options(seed=seed), settings=settings)


def _article(form: IntakeForm, settings: Settings) -> Article:
    """The picked sample, else the file, else the pasted text."""
    if form.sample.data:
        found = sample_article(form.sample.data)
        if found is None:
            raise UnreadableError("There is no such sample article; pick one of those below.")
        return found
    upload = form.upload.data
    if upload and upload.filename:
        return articles.article_from_bytes(upload.read(), name=upload.filename, settings=settings)
    if not (form.text.data or "").strip():
        raise UnreadableError(NOTHING_GIVEN)
    # Browsers send line ends as CR LF whatever was pasted.
    text = form.text.data.replace("\r\n", "\n")
    return articles.article_from_text(text, name="The pasted text", settings=settings)


def refuse(form: IntakeForm, error: ArticleError) -> int:
    """Put the sentence at the field it is about; returns the status of the page."""
    upload = form.upload.data
    field = form.upload if upload and upload.filename else form.text
    field.errors = [*field.errors, str(error)]
    return 413 if isinstance(error, TooLongError) else 422
