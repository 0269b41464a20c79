"""The styles, numbering and settings that all sample documents share, as XML text; writes no files.

Sizes are in half-points, lengths in twips, as in ECMA-376 Part 1, 17.3 and 17.9.
"""

from __future__ import annotations

from dataclasses import dataclass

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


@dataclass(frozen=True, slots=True)
class Look:
    """How a kind of paragraph is set: its style, and the list level where it is numbered directly.

    `left` and `hanging` are its indents, for paragraphs with a label typed by hand.
    """

    style: str
    number: int = 0
    level: int = 0
    left: int = 709
    hanging: int = 709


LOOKS = {
    "title": Look("Title"),
    "notice": Look("IllustrativeNotice"),
    "organ": Look("OrganLine"),
    "pp": Look("PreambularParagraph"),
    "op": Look("OperativeParagraph"),
    "sub": Look("SubParagraph", number=1, level=1, left=1276, hanging=567),
    "heading": Look("Heading1"),
    "section": Look("Heading2"),
    "item": Look("MeasureParagraph"),
    "subitem": Look("SubMeasure", number=2, level=1, left=1616, hanging=907),
    "text": Look("BodyText"),
    "instruction": Look("Instruction", left=567, hanging=567),
    "clause": Look("ClauseHeading"),
    "point": Look("Clause"),
}
"""Style of each kind of paragraph. Most get their number from the style, two from the paragraph."""

_FONT = (
    '<w:rFonts w:ascii="{f}" w:hAnsi="{f}" w:eastAsia="{f}" w:cs="{f}"/>'
    '<w:kern w:val="0"/><w:sz w:val="24"/><w:szCs w:val="24"/>'
    '<w:lang w:val="{lang}" w:eastAsia="{lang}" w:bidi="ar-SA"/>'
)


def _style(
    name: str, ident: str, ppr: str = "", rpr: str = "", based: str = "Normal", following: str = ""
) -> str:
    following = f'<w:next w:val="{following}"/>' if following else ""
    ppr = f"<w:pPr>{ppr}</w:pPr>" if ppr else ""
    rpr = f"<w:rPr>{rpr}</w:rPr>" if rpr else ""
    custom = "" if name == name.lower() or name in _BUILT_IN else ' w:customStyle="1"'
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{ident}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{based}"/>{following}<w:qFormat/>{ppr}{rpr}</w:style>'
    )


_BUILT_IN = {"Title", "Body Text", "List Paragraph"}


def _numbered(number: int, left: int, hanging: int, after: int = 160) -> str:
    return (
        f'<w:numPr><w:numId w:val="{number}"/></w:numPr><w:spacing w:after="{after}"/>'
        f'<w:ind w:left="{left}" w:hanging="{hanging}"/><w:jc w:val="both"/>'
    )


def _level(index: int, form: str, text: str, left: int, hanging: int, style: str = "") -> str:
    style = f'<w:pStyle w:val="{style}"/>' if style else ""
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{style}'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr></w:lvl>'
    )


def styles(font: str, language: str) -> str:
    """The styles part for a document in `language` set in `font`."""
    box = "".join(
        f'<w:{side} w:val="single" w:sz="6" w:space="5" w:color="7F7F7F"/>'
        for side in ("top", "left", "bottom", "right")
    )
    rule = '<w:pBdr><w:{side} w:val="single" w:sz="4" w:space="4" w:color="7F7F7F"/></w:pBdr>'
    tabs = '<w:tabs><w:tab w:val="center" w:pos="4536"/><w:tab w:val="right" w:pos="9072"/></w:tabs>'
    grey = '<w:color w:val="595959"/><w:sz w:val="17"/><w:szCs w:val="17"/>'
    small = '<w:sz w:val="19"/><w:szCs w:val="19"/>'
    bold = "<w:b/><w:bCs/>"
    plain = '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>'
    paragraphs = [
        _style(
            "Title",
            "Title",
            '<w:keepNext/><w:spacing w:before="120" w:after="200"/><w:jc w:val="center"/>',
            f'{bold}<w:sz w:val="30"/><w:szCs w:val="30"/>',
            following="OrganLine",
        ),
        _style(
            "heading 1",
            "Heading1",
            '<w:keepNext/><w:numPr><w:numId w:val="3"/></w:numPr><w:spacing w:before="300" w:after="160"/>'
            '<w:ind w:left="567" w:hanging="567"/><w:outlineLvl w:val="0"/>',
            f'{bold}<w:sz w:val="26"/><w:szCs w:val="26"/>',
            following="BodyText",
        ),
        _style(
            "heading 2",
            "Heading2",
            '<w:keepNext/><w:spacing w:before="240" w:after="120"/><w:outlineLvl w:val="1"/>',
            f'{bold}<w:sz w:val="24"/><w:szCs w:val="24"/>',
            following="BodyText",
        ),
        _style("Body Text", "BodyText", '<w:spacing w:after="160"/><w:jc w:val="both"/>'),
        _style(
            "Illustrative Notice",
            "IllustrativeNotice",
            f'<w:pBdr>{box}</w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>'
            '<w:spacing w:before="60" w:after="280" w:line="240" w:lineRule="auto"/>'
            '<w:ind w:left="284" w:right="284"/><w:jc w:val="center"/>',
            small,
        ),
        _style("Organ Line", "OrganLine", '<w:keepNext/><w:spacing w:after="160"/>', "<w:i/><w:iCs/>"),
        _style(
            "Preambular Paragraph",
            "PreambularParagraph",
            '<w:spacing w:after="160"/><w:ind w:firstLine="567"/><w:jc w:val="both"/>',
        ),
        _style("List Paragraph", "ListParagraph", '<w:ind w:left="567"/>'),
        _style("Operative Paragraph", "OperativeParagraph", _numbered(1, 709, 709), based="ListParagraph"),
        _style(
            "Sub-paragraph",
            "SubParagraph",
            '<w:spacing w:after="100"/><w:ind w:left="1276" w:hanging="567"/><w:jc w:val="both"/>',
            based="ListParagraph",
        ),
        _style("Measure Paragraph", "MeasureParagraph", _numbered(2, 709, 709), based="ListParagraph"),
        _style(
            "Sub-measure",
            "SubMeasure",
            '<w:spacing w:after="100"/><w:ind w:left="1616" w:hanging="907"/><w:jc w:val="both"/>',
            based="ListParagraph",
        ),
        _style("Instruction", "Instruction", _numbered(4, 567, 567, 90), based="ListParagraph"),
        _style(
            "Clause Heading",
            "ClauseHeading",
            '<w:keepNext/><w:numPr><w:numId w:val="5"/></w:numPr><w:spacing w:before="240" w:after="120"/>'
            '<w:ind w:left="709" w:hanging="709"/><w:outlineLvl w:val="0"/>',
            f'{bold}<w:sz w:val="25"/><w:szCs w:val="25"/>',
            following="Clause",
        ),
        _style(
            "Clause",
            "Clause",
            '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="5"/></w:numPr><w:spacing w:after="120"/>'
            '<w:ind w:left="709" w:hanging="709"/><w:jc w:val="both"/>',
        ),
        _style(
            "Table Text",
            "TableText",
            '<w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/>',
            small,
        ),
        _style("Table Heading", "TableHeading", "<w:keepNext/>", bold, based="TableText"),
        _style("header", "Header", rule.format(side="bottom") + tabs + plain, grey),
        _style("footer", "Footer", rule.format(side="top") + tabs + plain, grey),
        _style("footnote text", "FootnoteText", plain + '<w:jc w:val="both"/>', small),
        _style("annotation text", "CommentText", plain, '<w:sz w:val="20"/><w:szCs w:val="20"/>'),
    ]
    if language.startswith("hy"):  # long words that no program hyphenates make wide gaps when justified
        paragraphs = [style.replace('<w:jc w:val="both"/>', '<w:jc w:val="left"/>') for style in paragraphs]
    return (
        f'<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>{_FONT.format(f=font, lang=language)}'
        '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" '
        'w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        '</w:style><w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        + _TABLE_STYLES
        + "".join(paragraphs)
        + '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>'
        '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="CommentReference"><w:name w:val="annotation reference"/>'
        '<w:rPr><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr></w:style></w:styles>'
    )


_TABLE_STYLES = (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
    '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
    '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/>'
    '<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>'
    + "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="595959"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    + "</w:tblBorders></w:tblPr></w:style>"
)


def numbering() -> str:
    """The numbering part: five lists, each one abstract definition and one instance of the same number."""
    lists = {
        1: (
            _level(0, "decimal", "%1.", 709, 709, "OperativeParagraph"),
            _level(1, "lowerLetter", "(%2)", 1276, 567),
            _level(2, "lowerRoman", "(%3)", 1843, 567),
        ),
        2: (
            _level(0, "decimal", "M%1.", 709, 709, "MeasureParagraph"),
            _level(1, "decimal", "%1.%2", 1616, 907),
        ),
        3: (_level(0, "upperRoman", "%1.", 567, 567, "Heading1"),),
        4: (_level(0, "decimal", "%1.", 567, 567, "Instruction"),),
        5: (
            _level(0, "decimal", "%1", 709, 709, "ClauseHeading"),
            _level(1, "decimal", "%1.%2", 709, 709, "Clause"),
        ),
    }
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>{"".join(levels)}'
        "</w:abstractNum>"
        for number, levels in lists.items()
    )
    instances = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>' for number in lists
    )
    return f'<w:numbering xmlns:w="{W}">{abstract}{instances}</w:numbering>'


def settings(language: str) -> str:
    """The settings part; compatibility mode 15 is what Word 2013 and later write."""
    return (
        f'<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat>'
        '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
        f'w:val="15"/></w:compat><w:themeFontLang w:val="{language}"/><w:decimalSymbol w:val="."/>'
        '<w:listSeparator w:val=","/></w:settings>'
    )


def font_table(font: str) -> str:
    """The font table, with a free font of the same metrics as the alternative."""
    return (
        f'<w:fonts xmlns:w="{W}"><w:font w:name="{font}"><w:altName w:val="Liberation Serif"/>'
        '<w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>'
    )
