#!/usr/bin/env python3
"""Makes what LibreOffice does not make for corpus/: OFD, XLSX, scans, mail, web archives and ZIP. Called by scripts/make-corpus.

    make-corpus-parts.py ofd|xlsx SOURCE.txt FILE
    make-corpus-parts.py scan FILE.pdf PAGE.pgm ...        pages as pictures, no text behind them
    make-corpus-parts.py png FILE.png PAGE.pgm
    make-corpus-parts.py mail SOURCE.txt FILE.eml [ATTACHMENT]
    make-corpus-parts.py mht SOURCE.txt FILE.mht
    make-corpus-parts.py odt MADE.odt FILE.odt             LibreOffice's, without the random number of its session
    make-corpus-parts.py zip FILE.zip LETTER ...           names in GBK, as Windows writes them

Nothing but Python's own library is needed. The same source gives the same bytes: every date in a file is 2025-01-01.
"""
import base64
import os
import quopri
import random
import re
import struct
import sys
import zipfile
import zlib
from html import escape

WHEN = (2025, 1, 1, 0, 0, 0)
MAIL_DATE = "Wed, 01 Jan 2025 08:00:00 +0800"


def marked(source):
    """The lines of a source as (mark, text); a paragraph has the mark P, a table row |."""
    with open(source, encoding="utf-8") as lines:
        for line in lines.read().splitlines():
            mark = re.match(r"!([CLTR12]) (.*)", line)
            if mark:
                yield mark.group(1), mark.group(2)
            elif re.fullmatch(r"\|.*\|", line):
                yield "|", line
            elif line.strip():
                yield "P", line


def package(file, parts, names=None):
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts:
            entry = (names or zipfile.ZipInfo)(name, WHEN)
            entry.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, content)


# --- OFD (GB/T 33190): A4, 16 pt, 22 lines a page, measured in millimetres -------------------------------------------

EM, LINE, LEFT, TOP, WIDE, LINES = 5.64, 10.2, 28, 37, 156, 22


def advance(character):
    return EM / 2 if ord(character) < 0x100 else EM


def laid_out(source):
    """Every line as a list of (x, text): one piece for text, one a cell for a table row."""
    for mark, text in marked(source):
        if mark == "|":
            cells = text.strip("|").split("|")
            yield [(LEFT + i * WIDE / len(cells), cell) for i, cell in enumerate(cells)]
            continue
        indent = 2 * EM if mark in "P12" else 0
        line, used = "", indent
        lines = []
        for character in text:
            if used + advance(character) > WIDE and character not in "，。；：、）》”":
                lines.append((indent, line))
                line, used, indent = "", 0, 0
            line += character
            used += advance(character)
        lines.append((indent, line))
        for start, piece in lines:
            free = WIDE - sum(map(advance, piece))
            start = free / 2 if mark in "CT" else free - 2 * EM if mark == "R" else start
            yield [(LEFT + max(start, 0), piece)]


def ofd(source, file):
    xmlns = 'xmlns:ofd="http://www.ofdspec.org/2016"'
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    ids = iter(range(3, 100000))
    lines = list(laid_out(source))
    pages = [lines[i:i + LINES] for i in range(0, len(lines), LINES)]
    contents = []
    for number, page in enumerate(pages, 1):
        page = page + [[]] * (LINES - len(page)) + [[(98, f"— {number} —")]]
        objects = []
        for row, line in enumerate(page):
            for x, text in line:
                steps = " ".join(f"{advance(c):g}" for c in text[:-1])
                delta = f' DeltaX="{steps}"' if steps else ""
                width = sum(map(advance, text))
                objects.append(
                    f'<ofd:TextObject ID="{next(ids)}" Boundary="{x:.2f} {TOP + row * LINE:.2f} {width:.2f} {EM + 1:g}" Font="2" Size="{EM}">'
                    f'<ofd:TextCode X="0" Y="{EM * 0.88:.2f}"{delta}>{escape(text)}</ofd:TextCode></ofd:TextObject>')
        contents.append((f"Doc_0/Pages/Page_{number - 1}/Content.xml",
                         f'{head}<ofd:Page {xmlns}><ofd:Content><ofd:Layer ID="{next(ids)}" Type="Body">\n'
                         + "\n".join(objects) + "\n</ofd:Layer></ofd:Content></ofd:Page>\n"))
    listed = "".join(f'<ofd:Page ID="{next(ids)}" BaseLoc="Pages/Page_{i}/Content.xml"/>' for i in range(len(pages)))
    package(file, [
        ("OFD.xml", f'{head}<ofd:OFD {xmlns} Version="1.1" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:DocID>{zlib.crc32(open(source, "rb").read()):032x}</ofd:DocID>'
                    f"<ofd:CreationDate>2025-01-01</ofd:CreationDate></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>\n"),
        ("Doc_0/Document.xml", f"{head}<ofd:Document {xmlns}><ofd:CommonData><ofd:MaxUnitID>{next(ids)}</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>"
                               f"<ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData><ofd:Pages>{listed}</ofd:Pages></ofd:Document>\n"),
        ("Doc_0/PublicRes.xml", f'{head}<ofd:Res {xmlns} BaseLoc="Res"><ofd:Fonts><ofd:Font ID="2" FontName="宋体" FamilyName="宋体" Charset="unicode"/></ofd:Fonts></ofd:Res>\n'),
    ] + contents)


# --- XLSX: the letter's lines over the whole width, the table in cells, its numbers as numbers -----------------------

def xlsx(source, file):
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    rows, merged = [], []
    lines = list(marked(source))
    wide = max(text.count("|") - 1 for mark, text in lines if mark == "|")
    last = chr(ord("A") + wide - 1)
    for number, (mark, text) in enumerate(lines, 1):
        cells = text[1:-1].split("|") if mark == "|" else [text]
        if mark != "|":
            merged.append(f'<mergeCell ref="A{number}:{last}{number}"/>')
        written = ""
        for column, cell in enumerate(cells):
            at = f"{chr(ord('A') + column)}{number}"
            if mark == "|" and re.fullmatch(r"\d+(\.\d+)?", cell):
                written += f'<c r="{at}" s="1"><v>{cell}</v></c>'
            elif cell:
                written += f'<c r="{at}" s="1" t="inlineStr"><is><t>{escape(cell)}</t></is></c>'
        tall = 20 * (1 + len(text) // 42) if mark != "|" else 20
        rows.append(f'<row r="{number}" ht="{tall}" customHeight="1">{written}</row>')
    sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    related = "http://schemas.openxmlformats.org/package/2006/relationships"
    package(file, [
        ("[Content_Types].xml", f'{head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                                f'<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{kinds}.sheet.main+xml"/>'
                                f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kinds}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="{kinds}.styles+xml"/></Types>'),
        ("_rels/.rels", f'{head}<Relationships xmlns="{related}"><Relationship Id="rId1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>'),
        ("xl/workbook.xml", f'{head}<workbook xmlns="{sheet}" xmlns:r="{office}"><sheets><sheet name="答复" sheetId="1" r:id="rId1"/></sheets></workbook>'),
        ("xl/_rels/workbook.xml.rels", f'{head}<Relationships xmlns="{related}"><Relationship Id="rId1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/>'
                                       f'<Relationship Id="rId2" Type="{office}/styles" Target="styles.xml"/></Relationships>'),
        ("xl/styles.xml", f'{head}<styleSheet xmlns="{sheet}"><fonts count="1"><font><sz val="12"/><name val="宋体"/></font></fonts>'
                          '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
                          '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
                          '<cellXfs count="2"><xf/><xf applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf></cellXfs></styleSheet>'),
        ("xl/worksheets/sheet1.xml", f'{head}<worksheet xmlns="{sheet}"><cols><col min="1" max="{wide}" width="16" customWidth="1"/></cols><sheetData>{"".join(rows)}</sheetData>'
                                     f'<mergeCells count="{len(merged)}">{"".join(merged)}</mergeCells></worksheet>'),
    ])


# --- Scans: 1 bit a point, a little askew, with specks of dust -------------------------------------------------------

def scanned(page):
    """Width, height and the packed rows of a grey page as a scanner would have it."""
    with open(page, "rb") as data:
        kind, width, height, _, pixels = re.match(rb"(P5)\s+(\d+)\s+(\d+)\s+(\d+)\s(.*)", data.read(), re.S).groups()
    width, height = int(width), int(height)
    ink = bytes(ord("1") if grey < 190 else ord("0") for grey in range(256))
    dust = random.Random(width * height)
    rows = []
    for y in range(height):
        row = pixels[y * width:(y + 1) * width].translate(ink)
        shift = (y - height // 2) * 3 // 1000
        row = (b"0" * shift + row[:width - shift]) if shift >= 0 else row[-shift:] + b"0" * -shift
        if dust.random() < 0.05:
            x = dust.randrange(width - 2)
            row = row[:x] + b"11" + row[x + 2:]
        rows.append(row)
    # the lines fall a little as well: every strip of 64 points sinks one point more or less
    sunk = []
    for y in range(height):
        strips = [rows[min(max(y - (x - width // 2) * 3 // 1000, 0), height - 1)][x:x + 64] for x in range(0, width, 64)]
        row = b"".join(strips)
        sunk.append(int(row + b"0" * (-width % 8), 2).to_bytes((width + 7) // 8, "big"))
    return width, height, sunk


def scan(file, *pages):
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", None]
    kids = []
    for page in pages:
        width, height, rows = scanned(page)
        picture = zlib.compress(b"".join(rows), 9)
        n = len(objects) + 1
        kids.append(f"{n} 0 R")
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /P {n + 2} 0 R >> >> /Contents {n + 1} 0 R >>")
        drawing = b"595 0 0 842 0 0 cm /P Do"
        objects.append((f"<< /Length {len(drawing)} >>", drawing))
        objects.append((f"<< /Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceGray /BitsPerComponent 1 "
                        f"/Decode [1 0] /Filter /FlateDecode /Length {len(picture)} >>", picture))
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    out, offsets = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"), []
    for number, item in enumerate(objects, 1):
        offsets.append(len(out))
        dictionary, stream = item if isinstance(item, tuple) else (item, None)
        out += f"{number} 0 obj\n{dictionary}\n".encode()
        if stream is not None:
            out += b"stream\n" + stream + b"\nendstream\n"
        out += b"endobj\n"
    xref = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode() + b"".join(b"%010d 00000 n \n" % at for at in offsets)
    out += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{xref}\n%%EOF\n".encode()
    with open(file, "wb") as pdf:
        pdf.write(out)


def png(file, page):
    width, height, rows = scanned(page)

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    points = b"".join(b"\0" + bytes(255 - byte for byte in row) for row in rows)
    with open(file, "wb") as picture:
        picture.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0))
                      + chunk(b"pHYs", struct.pack(">IIB", 7874, 7874, 1)) + chunk(b"IDAT", zlib.compress(points, 9)) + chunk(b"IEND", b""))


# --- Mail and web archive ------------------------------------------------------------------------------------------

def encoded_word(text):
    """RFC 2047, pieces short enough for one line."""
    pieces = [text[i:i + 12] for i in range(0, len(text), 12)]
    return "\r\n ".join("=?UTF-8?B?" + base64.b64encode(piece.encode()).decode() + "?=" for piece in pieces)


def base64_lines(data):
    return base64.encodebytes(data).replace(b"\n", b"\r\n")


def plain(source):
    indent = {"P": "　　", "1": "　　", "2": "　　", "C": "　　　　　　", "R": "　" * 16}
    return "\r\n".join(indent.get(mark, "") + text for mark, text in marked(source)) + "\r\n"


def head_of(source):
    """The agency that writes, and the title."""
    lines = list(marked(source))
    return next(text for mark, text in lines if mark == "C"), "".join(text for mark, text in lines if mark == "T")


def mail(source, file, attachment=None):
    agency, title = head_of(source)
    head = (f"Date: {MAIL_DATE}\r\nFrom: {encoded_word(agency)} <office@example.com>\r\nTo: {encoded_word('提案建议办理平台')} <archive@example.com>\r\n"
            f"Subject: {encoded_word(title)}\r\nMessage-ID: <{zlib.crc32(title.encode()):08x}@example.com>\r\nMIME-Version: 1.0\r\n").encode()
    kind = b"Content-Type: text/plain; charset=gb18030\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    if attachment is None:
        body = head + kind + base64_lines(plain(source).encode("gb18030"))
    else:
        edge = b"----=_fuhan_mail"
        note = f"你好：\r\n\r\n答复件见附件，请查收归档。\r\n\r\n{agency}\r\n".encode("gb18030")
        name = encoded_word(os.path.basename(attachment))
        kind_of = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        with open(attachment, "rb") as attached:
            letter = attached.read()
        body = (head + b'Content-Type: multipart/mixed; boundary="' + edge + b'"\r\n\r\n--' + edge + b"\r\n" + kind + base64_lines(note)
                + b"\r\n--" + edge + f'\r\nContent-Type: {kind_of};\r\n name="{name}"\r\nContent-Disposition: attachment;\r\n filename="{name}"\r\n'.encode()
                + b"Content-Transfer-Encoding: base64\r\n\r\n" + base64_lines(letter) + b"\r\n--" + edge + b"--\r\n")
    with open(file, "wb") as message:
        message.write(body)


def mht(source, file):
    agency, title = head_of(source)
    align = {"C": "center", "T": "center", "R": "right"}
    lines = "\n".join(f'<p align="{align.get(mark, "left")}">{escape(text)}</p>' for mark, text in marked(source))
    page = (f'<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>{title}</title></head><body>\n'
            f'<div class="nav"><a href="#">首页</a> <a href="#">政务公开</a> <a href="#">办事服务</a></div>\n'
            f'<div class="crumb">当前位置：首页 &gt; 政务公开 &gt; 建议提案</div>\n<div class="article"><img src="seal.png" alt="">\n{lines}\n</div>\n'
            f'<div class="foot">{agency}　版权所有</div>\n</body></html>\n')
    edge = b"----=_fuhan_page"
    dot = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=")
    where = b"https://www.example.com/reply/"
    body = (f"From: <Saved by a browser>\r\nSubject: {encoded_word(title)}\r\nDate: {MAIL_DATE}\r\nMIME-Version: 1.0\r\n".encode()
            + b'Content-Type: multipart/related;\r\n type="text/html";\r\n boundary="' + edge + b'"\r\n\r\n--' + edge
            + b'\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: ' + where + b"33.html\r\n\r\n"
            + quopri.encodestring(page.encode()).replace(b"\n", b"\r\n")
            + b"\r\n--" + edge + b"\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: " + where + b"seal.png\r\n\r\n"
            + base64_lines(dot) + b"\r\n--" + edge + b"--\r\n")
    with open(file, "wb") as archive:
        archive.write(body)


# --- ODT -------------------------------------------------------------------------------------------------------------

def odt(made, file):
    with zipfile.ZipFile(made) as archive:
        parts = [(entry.filename, archive.read(entry)) for entry in archive.infolist() if not entry.is_dir()]
    package(file, [(name, re.sub(rb'(config:name="Rsid(?:Root)?"[^>]*>)\d+', rb"\g<1>0", content)) for name, content in parts])


# --- ZIP as Windows makes it -----------------------------------------------------------------------------------------

class GbkName(zipfile.ZipInfo):
    """Writes its name in GBK and does not say so."""

    def _encodeFilenameFlags(self):
        return self.filename.encode("gbk"), self.flag_bits & ~0x800


def zipped(file, *letters):
    def content(letter):
        with open(letter, "rb") as data:
            return data.read()

    folder = os.path.basename(file)[:-len(".zip")]
    package(file, [(f"{folder}/{os.path.basename(letter)}", content(letter)) for letter in sorted(letters)], GbkName)


if __name__ == "__main__":
    makers = {"ofd": ofd, "xlsx": xlsx, "odt": odt, "scan": scan, "png": png, "mail": mail, "mht": mht, "zip": zipped}
    if len(sys.argv) < 4 or sys.argv[1] not in makers:
        sys.exit(__doc__)
    makers[sys.argv[1]](*sys.argv[2:])
