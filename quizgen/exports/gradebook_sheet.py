"""Plain tables become an Excel workbook, the same bytes for the same tables.

>>> workbook_bytes("Wye", [Sheet("Marks", ("Student",), (["Ann"],))])[:2]
b'PK'
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

import xlsxwriter

Cell = str | float | int | None

CREATED = datetime(2000, 1, 1)  # fixed, so that the bytes are too; the format knows no zone
MAX_CELL_CHARS = 32_767  # Excel's own limit; XlsxWriter leaves a longer cell empty
MAX_COLUMN_CHARS = 48  # wider columns push the marks off the screen
MIN_COLUMN_CHARS = 6


class Sheet(NamedTuple):
    """A sheet: its name (at most 31 characters), its first row and the rows below it."""

    name: str
    head: tuple[str, ...]
    rows: tuple[list[Cell], ...]


def workbook_bytes(title: str, sheets: Sequence[Sheet]) -> bytes:
    """The sheets as an XLSX file; every text is a text, never a formula, link or number.

    Args:
        title: of the document.
        sheets: in the order of their tabs.
    """
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        book.set_properties({"title": title[:255], "created": CREATED})
        bold = book.add_format({"bold": True, "bottom": 1})
        for sheet in sheets:
            _write(book.add_worksheet(sheet.name), sheet, bold)
    return out.getvalue()


def _write(page: Any, sheet: Sheet, bold: Any) -> None:
    """Fill one page; its first row and column stay in sight when scrolled."""
    for column, text in enumerate(sheet.head):
        page.write_string(0, column, text[:MAX_CELL_CHARS], bold)
    for row, cells in enumerate(sheet.rows, 1):
        for column, cell in enumerate(cells):
            _write_cell(page, row, column, cell)
    page.freeze_panes(1, 1)
    for column, width in enumerate(_widths(sheet)):
        page.set_column(column, column, width)


def _write_cell(page: Any, row: int, column: int, cell: Cell) -> None:
    """Write a text as text and a number as number; nothing stays an empty cell."""
    if isinstance(cell, str) and cell:
        page.write_string(row, column, cell[:MAX_CELL_CHARS])
    elif isinstance(cell, float | int):
        page.write_number(row, column, cell)


def _widths(sheet: Sheet) -> list[int]:
    """Width of each column in characters, by its longest cell."""
    columns = zip(sheet.head, *sheet.rows, strict=True)
    longest = (max(len(str(cell or "")) for cell in column) for column in columns)
    return [min(max(chars + 2, MIN_COLUMN_CHARS), MAX_COLUMN_CHARS) for chars in longest]
