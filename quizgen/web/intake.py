"""From what somebody pasted, uploaded or picked to an article and its quiz."""

from collections.abc import Callable, Mapping
from pathlib import PurePath

from flask import current_app
from werkzeug.datastructures import FileStorage

from quizgen import article as articles
from quizgen.article.address import read_address
from quizgen.errors import AddressError, ArticleError, TooLongError, UnreadableError
from quizgen.model import Article
from quizgen.settings import Settings
from quizgen.storage.readings import Source
from quizgen.web.intake_form import IntakeForm
from quizgen.web.samples import sample_article

NOTHING_GIVEN = "Paste an article, choose a file, or pick one of the samples below."
NO_QUESTION = (
    "No question about this article passed every check. A longer article with named speakers "
    "and figures gives more; or ask about more kinds."
)
# A text of so many bytes is a quiz within a second, alone on one of two cores (2,977 characters
# took 0.18 s, 9,155 took 0.67 s, 25,335 took 2.2 s): it is made while the browser waits. What is
# longer, packed or elsewhere goes into the queue.
QUICK_BYTES = 12_000
_PACKED = frozenset({".pdf", ".docx"})


def site_settings() -> Settings:
    """The settings of this site."""
    settings: Settings = current_app.config["SETTINGS"]
    return settings


# ---------------------------------------------------------------- what was given
def source_from(form: IntakeForm, *, addresses: bool = False) -> Source:
    """The picked sample, else the file, else the web address, else the pasted text.

    Args:
        form: filled in.
        addresses: whether who asks may have this site read a web address.

    Raises:
        UnreadableError: there is none.
    """
    if form.sample.data:
        return Source("sample", form.sample.data, b"")
    upload = form.upload.data
    if upload and upload.filename:
        return source_of(upload)
    address = (form.address.data or "").strip()
    if addresses and address:
        return Source("address", address, address.encode())
    if not (form.text.data or "").strip():
        raise UnreadableError(NOTHING_GIVEN)
    # Browsers send line ends as CR LF whatever was pasted.
    text = form.text.data.replace("\r\n", "\n")
    return Source("text", "The pasted text", text.encode("utf-8", "surrogatepass"))


def source_of(upload: FileStorage) -> Source:
    """An uploaded file."""
    return Source("file", upload.filename or "upload.txt", upload.read())


def is_quick(source: Source) -> bool:
    """Whether the browser may wait for it."""
    if source.way == "file" and PurePath(source.name).suffix.lower() in _PACKED:
        return False
    return source.way != "address" and len(source.content) <= QUICK_BYTES


# ---------------------------------------------------------------- its article
def article_of(source: Source, settings: Settings) -> Article:
    """The article of a source.

    Raises:
        ArticleError: it cannot be read, or not be asked about.
    """
    return READERS[source.way](source, settings)


def _text(source: Source, settings: Settings) -> Article:
    text = source.content.decode("utf-8", "surrogatepass")
    return articles.article_from_text(text, name=source.name, settings=settings)


def _file(source: Source, settings: Settings) -> Article:
    return articles.article_from_bytes(source.content, name=source.name, settings=settings)


def _address(source: Source, settings: Settings) -> Article:
    return read_address(source.content.decode(), settings=settings)


def _sample(source: Source, _settings: Settings) -> Article:
    found = sample_article(source.name)
    if found is None:
        raise UnreadableError("There is no such sample article; pick one of those below.")
    return found


READERS: Mapping[str, Callable[[Source, Settings], Article]] = {
    "text": _text,
    "file": _file,
    "address": _address,
    "sample": _sample,
}


def refuse(form: IntakeForm, error: ArticleError) -> int:
    """Put the sentence at the field it is about; returns the status of the page."""
    upload = form.upload.data
    shown = isinstance(error, AddressError) and site_settings().fetch_addresses
    text = form.address if shown else form.text
    field = form.upload if upload and upload.filename else text
    field.errors = [*field.errors, str(error)]
    return 413 if isinstance(error, TooLongError) else 422
