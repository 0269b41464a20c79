"""Namespaces and tag names of WordprocessingML in Clark notation; holds no logic beyond building a name.

Sources: ECMA-376 Part 1 (WordprocessingML, DrawingML, Office Math), Part 3 (Markup Compatibility) and
[MS-DOCX] for the later Word namespaces.
"""

from __future__ import annotations

from typing import Final

W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
M: Final = "http://schemas.openxmlformats.org/officeDocument/2006/math"
MC: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006"
A: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
C: Final = "http://schemas.openxmlformats.org/drawingml/2006/chart"
DGM: Final = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
PIC: Final = "http://schemas.openxmlformats.org/drawingml/2006/picture"
WP: Final = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
V: Final = "urn:schemas-microsoft-com:vml"
O: Final = "urn:schemas-microsoft-com:office:office"  # noqa: E741
W14: Final = "http://schemas.microsoft.com/office/word/2010/wordml"
W15: Final = "http://schemas.microsoft.com/office/word/2012/wordml"
W16CID: Final = "http://schemas.microsoft.com/office/word/2016/wordml/cid"
W16SE: Final = "http://schemas.microsoft.com/office/word/2015/wordml/symex"
PACKAGE_RELATIONSHIPS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
XML: Final = "http://www.w3.org/XML/1998/namespace"

PRIVATE: Final = "urn:counterdraft:reading"
"""Marks that live in a tree only while it is read; no saved file holds one."""


def w(name: str) -> str:
    """Name `name` in the WordprocessingML namespace."""
    return f"{{{W}}}{name}"


def m(name: str) -> str:
    """Name `name` in the Office Math namespace."""
    return f"{{{M}}}{name}"


XML_SPACE: Final = f"{{{XML}}}space"

# Blocks and their properties.
W_BODY: Final = w("body")
W_P: Final = w("p")
W_PPR: Final = w("pPr")
W_PSTYLE: Final = w("pStyle")
W_NUMPR: Final = w("numPr")
W_SECTPR: Final = w("sectPr")
W_TBL: Final = w("tbl")
W_TBLPR: Final = w("tblPr")
W_TR: Final = w("tr")
W_TRPR: Final = w("trPr")
W_TC: Final = w("tc")
W_TCPR: Final = w("tcPr")
W_SDT: Final = w("sdt")
W_SDT_CONTENT: Final = w("sdtContent")
W_CUSTOM_XML: Final = w("customXml")
W_SMART_TAG: Final = w("smartTag")
W_ALT_CHUNK: Final = w("altChunk")
W_SUB_DOC: Final = w("subDoc")
W_TXBX_CONTENT: Final = w("txbxContent")
W_HDR: Final = w("hdr")
W_FTR: Final = w("ftr")
W_FOOTNOTE: Final = w("footnote")
W_ENDNOTE: Final = w("endnote")
W_COMMENT: Final = w("comment")
W_HEADER_REFERENCE: Final = w("headerReference")
W_FOOTER_REFERENCE: Final = w("footerReference")

# Inline content.
W_R: Final = w("r")
W_RPR: Final = w("rPr")
W_T: Final = w("t")
W_DEL_TEXT: Final = w("delText")
W_INSTR_TEXT: Final = w("instrText")
W_DEL_INSTR_TEXT: Final = w("delInstrText")
W_TAB: Final = w("tab")
W_PTAB: Final = w("ptab")
W_BR: Final = w("br")
W_CR: Final = w("cr")
W_NO_BREAK_HYPHEN: Final = w("noBreakHyphen")
W_SOFT_HYPHEN: Final = w("softHyphen")
W_SYM: Final = w("sym")
W_DRAWING: Final = w("drawing")
W_PICT: Final = w("pict")
W_OBJECT: Final = w("object")
W_FLD_CHAR: Final = w("fldChar")
W_FLD_CHAR_TYPE: Final = w("fldCharType")
W_FLD_SIMPLE: Final = w("fldSimple")
W_HYPERLINK: Final = w("hyperlink")
W_RUBY: Final = w("ruby")
W_RUBY_BASE: Final = w("rubyBase")
W_DIR: Final = w("dir")
W_BDO: Final = w("bdo")
W_FOOTNOTE_REFERENCE: Final = w("footnoteReference")
W_ENDNOTE_REFERENCE: Final = w("endnoteReference")
W_COMMENT_RANGE_START: Final = w("commentRangeStart")
W_COMMENT_RANGE_END: Final = w("commentRangeEnd")
W_COMMENT_REFERENCE: Final = w("commentReference")
W_BOOKMARK_START: Final = w("bookmarkStart")
W_BOOKMARK_END: Final = w("bookmarkEnd")
M_OMATH: Final = m("oMath")
M_OMATH_PARA: Final = m("oMathPara")
M_R: Final = m("r")
M_T: Final = m("t")
M_CTRL_PR: Final = m("ctrlPr")
W16SE_SYM_EX: Final = f"{{{W16SE}}}symEx"

# Revisions.
W_INS: Final = w("ins")
W_DEL: Final = w("del")
W_MOVE_FROM: Final = w("moveFrom")
W_MOVE_TO: Final = w("moveTo")
W_CELL_INS: Final = w("cellIns")
W_CELL_DEL: Final = w("cellDel")
W_CELL_MERGE: Final = w("cellMerge")

# Markup compatibility.
MC_ALTERNATE_CONTENT: Final = f"{{{MC}}}AlternateContent"
MC_CHOICE: Final = f"{{{MC}}}Choice"
MC_FALLBACK: Final = f"{{{MC}}}Fallback"

# Attributes.
W_VAL: Final = w("val")
W_ID: Final = w("id")
W_TYPE: Final = w("type")
W_AUTHOR: Final = w("author")
W_DATE: Final = w("date")
W_INITIALS: Final = w("initials")
R_ID: Final = f"{{{R}}}id"
R_EMBED: Final = f"{{{R}}}embed"
R_LINK: Final = f"{{{R}}}link"

# Private marks (see `revisions`).
MARK_START: Final = f"{{{PRIVATE}}}start"
MARK_END: Final = f"{{{PRIVATE}}}end"
MARK_GONE: Final = f"{{{PRIVATE}}}gone"
MARK_PARAGRAPH: Final = f"{{{PRIVATE}}}paragraph"
