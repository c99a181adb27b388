"""How a Word sheet looks: its page, its named styles, and the fields at its foot.

Everything is a paragraph of a named style with tab stops. So a teacher can change all stems or
all options at once, and a screen reader meets no text boxes and no tables made for looks.
"""

from dataclasses import dataclass
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

# Width and height of each paper in millimetres, and the English that its readers spell.
PAGES: dict[str, tuple[float, float, str]] = {
    "a4": (210, 297, "en-GB"),
    "us-letter": (215.9, 279.4, "en-US"),
}
MARGIN_MM = 22
NUMBER_MM = 9  # from the number of a question to its stem
LETTER_MM = 7  # from the letter of an option to its words
LINE_NUMBER_MM = 7  # where the numbers of the article's lines end
# Windows, Mac and Google Docs have it; elsewhere a font of the same widths (Caladea) stands in.
FONT = "Cambria"
INK, QUIET = RGBColor(0x1A, 0x1A, 0x1A), RGBColor(0x59, 0x59, 0x59)
# Word's mode of today. With the lower number that python-docx brings along, the title bar says
# "Compatibility Mode".
WORD_MODE = "15"

QUESTION, WRITING = "Question", "Writing line"
NAMES, INSTRUCTION = "Names", "Instruction"
ARTICLE, ARTICLE_HEADING = "Article", "Article heading"
ANSWER, PROOF = "Answer", "Proof"
FOOT = "Footer"


@dataclass(frozen=True, slots=True)
class Tab:
    """A tab stop ``at`` so many millimetres; ``line`` draws a line up to it."""

    at: float
    side: str = "LEFT"
    line: bool = False


@dataclass(frozen=True, slots=True)
class Look:
    """A paragraph style.

    ``size``, ``before`` and ``after`` are points; ``left`` is where the words begin and
    ``hanging`` how far the first line stands left of it, in millimetres. ``stays`` keeps it on
    the page of the next paragraph; ``splits`` lets a page end within it; ``level`` is that of a
    heading.
    """

    size: float = 11
    before: float = 0
    after: float = 0
    left: float = 0
    hanging: float = 0
    tabs: tuple[Tab, ...] = ()
    quiet: bool = False
    stays: bool = False
    splits: bool = False
    level: int = 0


def options_style(columns: int) -> str:
    """The name of the style of options that stand so many in a row."""
    return f"Options {columns} in a row"  # no comma: Word reads another name behind it


def _looks(measure: float) -> dict[str, Look]:
    """The styles for words that are so many millimetres wide."""
    edge = Tab(measure, "RIGHT")
    names = (Tab(78, line=True), Tab(82), Tab(118, line=True), Tab(122))
    line_edge = Tab(measure, "RIGHT", line=True)
    number = (Tab(LINE_NUMBER_MM, "RIGHT"), Tab(NUMBER_MM))
    options = {options_style(columns): _options(measure, columns) for columns in (4, 2, 1)}
    return options | {
        NAMES: Look(before=4, after=8, tabs=(*names, line_edge)),
        INSTRUCTION: Look(size=9.5, after=4, tabs=(edge,), quiet=True),
        ARTICLE: Look(after=7, tabs=number, splits=True),
        ARTICLE_HEADING: Look(before=3, after=5, tabs=number, stays=True, level=3),
        QUESTION: Look(before=10, after=3, left=9, hanging=9, tabs=(edge,), stays=True),
        WRITING: Look(before=8, after=2, left=9, tabs=(line_edge,)),
        ANSWER: Look(before=8, left=9, hanging=9, stays=True),
        PROOF: Look(size=9.5, left=9),
        FOOT: Look(size=8.5, tabs=(edge,), quiet=True),
    }


def _options(measure: float, columns: int) -> Look:
    """Options in columns of one width: a stop for each letter, and one for its words."""
    wide = (measure - NUMBER_MM) / columns
    starts = [NUMBER_MM + wide * n for n in range(1, columns)]
    tabs = tuple(Tab(at) for start in starts for at in (start, start + LETTER_MM))
    return Look(after=3, left=NUMBER_MM + LETTER_MM, hanging=LETTER_MM, tabs=tabs)


def blank_document(paper: str) -> WordDocument:
    """An empty document with page, language and styles; each section counts from page 1.

    Args:
        paper: one of PAGES.
    """
    document = Document()
    width, height, language = PAGES[paper]
    page = document.sections[0]
    page.page_width, page.page_height = Mm(width), Mm(height)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Mm(MARGIN_MM)
    page.footer_distance = Mm(12)
    _count_from_one(document)
    _set_language(document, language)
    _set_styles(document, width - 2 * MARGIN_MM)
    return document


def add_field(paragraph: Paragraph, code: str) -> None:
    """Add a number that the word processor counts, such as PAGE."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    field.append(paragraph.add_run("1").element)
    paragraph.paragraph_format.element.append(field)


def _count_from_one(document: WordDocument) -> None:
    """New sections copy this one."""
    numbering = OxmlElement("w:pgNumType")
    numbering.set(qn("w:start"), "1")
    document.element.body.sectPr.insert_element_before(numbering, "w:cols", "w:docGrid")


def _set_language(document: WordDocument, language: str) -> None:
    for found in document.styles.element.iter(qn("w:lang")):
        found.set(qn("w:val"), language)
    for setting in document.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), WORD_MODE)


def _set_styles(document: WordDocument, measure: float) -> None:
    normal = document.styles["Normal"]
    normal.font.name = FONT
    normal.paragraph_format.space_after, normal.paragraph_format.line_spacing = Pt(0), 1.1
    for name, size, before in (("Heading 1", 17, 0), ("Heading 2", 12.5, 12)):
        heading = document.styles[name]
        # The empty document names its fonts by theme, and a theme goes before a name.
        heading.element.rPr.remove(heading.element.rPr.rFonts)
        heading.font.size, heading.font.color.rgb = Pt(size), INK
        heading.paragraph_format.space_before = Pt(before)
        heading.paragraph_format.space_after = Pt(6)
    for name, look in _looks(measure).items():
        _set_style(document.styles, name, look)


def _set_style(styles: Any, name: str, look: Look) -> None:
    style = styles[name] if name in styles else styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style, style.quick_style = styles["Normal"], True
    style.font.size, style.font.bold = Pt(look.size), bool(look.level) or None
    style.font.color.rgb = QUIET if look.quiet else INK
    form = style.paragraph_format
    form.space_before, form.space_after = Pt(look.before), Pt(look.after)
    form.left_indent, form.first_line_indent = Mm(look.left), Mm(-look.hanging)
    form.keep_together, form.keep_with_next = not look.splits, look.stays
    if look.level:
        style.element.get_or_add_pPr().append(_outline(look.level))
    form.tab_stops.clear_all()
    for tab in look.tabs:
        leader = WD_TAB_LEADER.LINES if tab.line else WD_TAB_LEADER.SPACES
        form.tab_stops.add_tab_stop(Mm(tab.at), WD_TAB_ALIGNMENT[tab.side], leader)


def _outline(level: int) -> Any:
    """What makes a heading of a style that is not one of Word's own."""
    outline = OxmlElement("w:outlineLvl")
    outline.set(qn("w:val"), str(level - 1))
    return outline
