"""Small files of the kinds that people upload, made here."""

from __future__ import annotations

import io
import zipfile

import docx
import typst

LINES = ["Instructional Coach", "Duties", "Plans units with teachers.", "Keeps a log."]


def packed(parts: dict[str, str | bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", compression) as archive:
        for name, body in parts.items():
            archive.writestr(name, body)
    return made.getvalue()


def word_file() -> bytes:
    """With a list and a table."""
    document = docx.Document()
    document.add_heading(LINES[0])
    document.add_paragraph(LINES[1])
    document.add_paragraph(LINES[2], style="List Bullet")
    document.add_paragraph(LINES[3])
    row = document.add_table(rows=1, cols=2).rows[0]
    row.cells[0].text, row.cells[1].text = "Reports to", "Principal"
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def open_file() -> bytes:
    text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    body = (
        f'<o:document-content xmlns:o="{office}" xmlns:t="{text}"><o:body><o:text><t:h>{LINES[0]}</t:h>'
        f"<t:p>{LINES[1]}</t:p><t:list><t:list-item><t:p>Plans units<t:s/>with <t:span>teachers.</t:span></t:p>"
        f"</t:list-item></t:list><t:p>{LINES[3]}</t:p></o:text></o:body></o:document-content>"
    )
    return packed({"content.xml": body})


def pdf_file() -> bytes:
    return bytes(typst.compile("\\\n".join(LINES).encode()))
