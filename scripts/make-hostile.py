#!/usr/bin/env python3
"""Writes files that are meant to break a reader into a folder: make-hostile.py FOLDER [SEED]. The same seed writes the same files.

Noise under every extension, damaged copies of the fixtures and of the demonstration letters, ZIP and XML bombs, endless nesting,
PDFs that point at themselves, thousands of pages, odd names. For scripts/torture."""
import io
import os
import random
import struct
import sys
import zipfile
import zlib

HOME = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
EXTENSIONS = "txt md html htm docx doc wps rtf odt pdf ofd zip eml mht xlsx xls pptx jpg png tif gif".split()
MAGICS = {
    "docx": b"PK\x03\x04", "odt": b"PK\x03\x04", "ofd": b"PK\x03\x04", "zip": b"PK\x03\x04", "doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    "wps": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "pdf": b"%PDF-1.7\n", "rtf": b"{\\rtf1\\ansi ", "html": b"<!doctype html><html><body>",
    "png": b"\x89PNG\r\n\x1a\n", "jpg": b"\xff\xd8\xff\xe0", "tif": b"II*\x00", "gif": b"GIF89a", "eml": b"From: a@b\r\nMIME-Version: 1.0\r\n\r\n"}
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TYPES = ('<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
         'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
         '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
         '</Types>')
RELS = ('<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>')
OFFICE = ('xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
          'office:version="1.2"')
LAUGHS = "<!DOCTYPE x [<!ENTITY a0 \"哈哈哈哈哈哈哈哈哈哈\">" + "".join(
    f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 10)) + "]>"
QUADRATIC = '<!DOCTYPE x [<!ENTITY a "' + "哈" * 50_000 + '">]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY % b SYSTEM "http://127.0.0.1:9/x.dtd"> %b;]>'


class Folder:
    def __init__(self, path):
        self.path = path
        self.count = 0
        os.makedirs(path, exist_ok=True)

    def put(self, name, content):
        name = name if isinstance(name, bytes) else name.encode()
        with open(os.path.join(self.path.encode(), name), "wb") as file:
            file.write(content if isinstance(content, bytes) else content.encode())
        self.count += 1


def zipped(*entries, method=zipfile.ZIP_DEFLATED):
    """A ZIP; an entry's content may be a list of (piece, times), written without being held in memory."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method, compresslevel=6) as archive:
        for name, content in entries:
            with archive.open(zipfile.ZipInfo(name) if method == zipfile.ZIP_STORED or name == "mimetype" else name, "w", force_zip64=False) as entry:
                for piece, times in content if isinstance(content, list) else [(content, 1)]:
                    piece = piece.encode() if isinstance(piece, str) else piece
                    for _ in range(times):
                        entry.write(piece)
    return out.getvalue()


def docx(*document, more=()):
    return zipped(("[Content_Types].xml", TYPES), ("_rels/.rels", RELS), ("word/document.xml", list(document)), *more)


def word(body, prologue=""):
    return docx((f'<?xml version="1.0"?>{prologue}<w:document {W}><w:body>', 1), *body, ("</w:body></w:document>", 1))


def odt(body, prologue=""):
    xml = [(f'<?xml version="1.0"?>{prologue}<office:document-content {OFFICE}><office:body><office:text>', 1), *body,
           ("</office:text></office:body></office:document-content>", 1)]
    return zipped(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", xml))


def paragraph(text):
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def pdf(objects, trailer="/Root 1 0 R"):
    """A PDF of these objects' contents, numbered from 1, with a true table of their places."""
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + (content if isinstance(content, bytes) else content.encode()) + b"\nendobj\n"
    table = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += "".join(f"{place:010d} 00000 n \n" for place in places).encode()
    out += f"trailer\n<</Size {len(objects) + 1} {trailer.replace('TABLE', str(table))}>>\nstartxref\n{table}\n%%EOF\n".encode()
    return bytes(out)


def stream(content, extra=""):
    packed = zlib.compress(content, 9)
    return f"<</Length {len(packed)}/Filter/FlateDecode{extra}>>stream\n".encode() + packed + b"\nendstream"


def pages(count, text=b"BT /F1 12 Tf 72 700 Td (Reply to proposal No. 17) Tj ET", box="0 0 595 842"):
    kids = " ".join(f"{5 + i} 0 R" for i in range(count))
    return pdf(["<</Type/Catalog/Pages 2 0 R>>", f"<</Type/Pages/Count {count}/Kids[{kids}]>>",
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>", stream(text)]
               + [f"<</Type/Page/Parent 2 0 R/MediaBox[{box}]/Resources<</Font<</F1 3 0 R>>>>/Contents 4 0 R>>"] * count)


def noise(folder, chance):
    for extension in EXTENSIONS:
        for size in (0, 1, 100, 5_000, 200_000):
            folder.put(f"noise-{size}.{extension}", chance.randbytes(size))
            if extension in MAGICS and size:
                folder.put(f"magic-{size}.{extension}", MAGICS[extension] + chance.randbytes(size))
    for extension in ("txt", "html", "md", "pdf", "docx"):
        folder.put(f"words.{extension}", "".join(chr(chance.randrange(32, 0xD7FF)) for _ in range(50_000)))
        folder.put(f"zeros.{extension}", bytes(100_000))
        folder.put(f"blank.{extension}", b" \n\t\r\n" * 1_000)


def damaged(folder, chance):
    sources = []
    for place in ("src/test/resources/read", "corpus"):
        base = os.path.join(HOME, place)
        sources += [os.path.join(base, name) for name in sorted(os.listdir(base)) if not name.startswith(".")]
    for number, source in enumerate(sources):
        if not os.path.isfile(source):
            continue
        with open(source, "rb") as file:
            whole = file.read()
        extension = source.rsplit(".", 1)[-1]
        for i in range(4):
            folder.put(f"cut-{number}-{i}.{extension}", whole[: chance.randrange(1, len(whole))])
        for i, flips in enumerate((1, 8, 64, 512)):
            copy = bytearray(whole)
            for _ in range(flips):
                copy[chance.randrange(len(copy))] ^= 1 << chance.randrange(8)
            folder.put(f"flipped-{number}-{i}.{extension}", bytes(copy))
        at, end = sorted((chance.randrange(len(whole)), chance.randrange(len(whole))))
        folder.put(f"hole-{number}.{extension}", whole[:at] + bytes(end - at) + whole[end:])
        folder.put(f"twice-{number}.{extension}", whole[:end] + whole[at:])
        folder.put(f"misnamed-{number}.{chance.choice(EXTENSIONS[:11])}", whole)


def bombs(folder):
    folder.put("bomb-text.docx", word([("<w:p><w:r><w:t>", 1), ("哈" * 100_000, 4_000), ("</w:t></w:r></w:p>", 1)]))
    folder.put("bomb-paragraphs.docx", word([(paragraph("哈") * 1_000, 5_000)]))
    folder.put("bomb-blanks.docx", word([(" " * 1_000_000, 800)]))
    folder.put("bomb-entry.docx", docx((paragraph("x"), 1), more=[("word/media/a.bin", [(bytes(1 << 20), 1_900)])]))
    folder.put("bomb-text.odt", odt([("<text:p>", 1), ("哈" * 100_000, 4_000), ("</text:p>", 1)]))
    folder.put("bomb-blanks.odt", odt([("<text:p><text:s text:c=\"2000000000\"/>x</text:p>", 50)]))
    folder.put("bomb-repeated.odt", odt([('<text:p xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><table:table-cell '
                                         'table:number-columns-repeated="2000000000"/>x</text:p>', 5)]))
    folder.put("entries.docx", zipped(*[(f"word/{i}.xml", "<x/>") for i in range(60_000)], ("[Content_Types].xml", TYPES)))
    inner = zipped(("a.txt", [(bytes(1 << 20), 200)]))
    for level in range(6):
        inner = zipped(*[(f"{level}-{i}.zip", inner) for i in range(10)], method=zipfile.ZIP_STORED if level > 3 else zipfile.ZIP_DEFLATED)
        if len(inner) > 20 << 20:
            break
        folder.put(f"nested-{level}.zip", inner)
    folder.put("up.zip", zipped(("../../../../tmp/fuhan-was-here.txt", "x"), ("/etc/fuhan-was-here", "x"), ("a/../../b.docx", "x")))
    for name, prologue in (("laughs", LAUGHS), ("outside", OUTSIDE)):
        reference = "&a9;" if name == "laughs" else "&a;"
        folder.put(f"{name}.docx", word([(paragraph(reference), 1)], prologue))
        folder.put(f"{name}.odt", odt([(f"<text:p>{reference}</text:p>", 1)], prologue))
        folder.put(f"{name}.html", f'<?xml version="1.0"?>{prologue}<html><body><p>{reference}</p></body></html>')
        folder.put(f"{name}.ofd", zipped(("OFD.xml", f'<?xml version="1.0"?>{prologue}<ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016">{reference}</ofd:OFD>')))
        sheet = f'<?xml version="1.0"?>{prologue}<worksheet><sheetData><row><c t="str"><v>{reference}</v></c></row></sheetData></worksheet>'
        folder.put(f"{name}.xlsx", zipped(("[Content_Types].xml", TYPES), ("xl/worksheets/sheet1.xml", sheet), ("xl/workbook.xml", sheet)))
    folder.put("quadratic.docx", word([(paragraph("&a;" * 100), 200)], QUADRATIC))
    folder.put("quadratic.odt", odt([("<text:p>" + "&a;" * 100 + "</text:p>", 200)], QUADRATIC))


def nested(folder):
    for depth in (3_000, 100_000):
        cell, end = "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"
        folder.put(f"deep-{depth}.docx", word([(cell, depth), (paragraph("x"), 1), (end, depth)]))
        folder.put(f"deep-box-{depth}.docx", word([("<w:p><w:r><w:pict><w:txbxContent>", depth), (paragraph("x"), 1),
                                                  ("</w:txbxContent></w:pict></w:r></w:p>", depth)]))
        folder.put(f"deep-{depth}.odt", odt([("<text:section>", depth), ("<text:p>x</text:p>", 1), ("</text:section>", depth)]))
        folder.put(f"deep-span-{depth}.odt", odt([("<text:p>", 1), ("<text:span>", depth), ("x", 1), ("</text:span>", depth), ("</text:p>", 1)]))
        folder.put(f"deep-{depth}.html", "<html><body>" + "<div>" * depth + "x")
        folder.put(f"deep-mixed-{depth}.html", "<html><body>" + "<b><i><p><table><tr><td>" * (depth // 6) + "x")
        folder.put(f"deep-font-{depth}.html", "<html><body>" + "<font><a href=x>" * (depth // 2) + "<p>x" * 100)
        folder.put(f"deep-{depth}.rtf", "{\\rtf1 " + "{\\b " * depth + "x" + "}" * depth + "}")
        folder.put(f"deep-field-{depth}.rtf", "{\\rtf1 " + "{\\field{\\*\\fldinst x}{\\fldrslt " * depth + "x" + "}}" * depth + "}")
        folder.put(f"deep-open-{depth}.rtf", "{\\rtf1 " + "{" * depth)
        folder.put(f"deep-array-{depth}.pdf", pdf(["<</Type/Catalog/Pages 2 0 R/X " + "[" * depth + "]" * depth + ">>", "<</Type/Pages/Count 0/Kids[]>>"]))
        folder.put(f"deep-{depth}.md", "> " * depth + "x\n" + "[" * depth + "\n" + "*" * depth + "x\n" + "`" * depth)
    folder.put("attributes.html", "<html><body><p " + " ".join(f'a{i}="x"' for i in range(100_000)) + ">x")
    folder.put("tags.html", "<html><body>" + "<" * 1_000_000)
    folder.put("entities.html", "<html><body><p>" + "&" * 500_000 + "&#x1F600;" * 50_000)
    folder.put("binary.rtf", "{\\rtf1 \\bin2000000000 x}")
    folder.put("numbers.rtf", "{\\rtf1 " + "\\u-99999999999999 ?" * 10_000 + "\\li" + "9" * 100_000 + "}")


def documents(folder):
    folder.put("pages-10000.pdf", pages(10_000))
    folder.put("pages-empty-10000.pdf", pages(10_000, b""))
    folder.put("page-vast.pdf", pages(3, box="0 0 1e9 1e9"))
    folder.put("page-without-size.pdf", pages(3, box="0 0 0 0"))
    folder.put("page-bomb.pdf", pages(2, b"BT /F1 12 Tf 72 700 Td (x) Tj ET " * 10_000_000))
    folder.put("page-blanks.pdf", pages(2, b" " * 1_000_000_000))
    folder.put("page-saves.pdf", pages(2, b"q " * 5_000_000))
    folder.put("page-arrays.pdf", pages(2, b"[" * 5_000_000))
    catalog = "<</Type/Catalog/Pages 2 0 R>>"
    folder.put("cycle-kids.pdf", pdf([catalog, "<</Type/Pages/Count 9/Kids[2 0 R 2 0 R]/Parent 2 0 R>>"]))
    folder.put("cycle-two.pdf", pdf([catalog, "<</Type/Pages/Count 9/Kids[3 0 R]/Parent 3 0 R>>", "<</Type/Pages/Count 9/Kids[2 0 R 2 0 R]/Parent 2 0 R>>"]))
    folder.put("cycle-length.pdf", pdf([catalog, "<</Type/Pages/Count 1/Kids[3 0 R]>>", "<</Type/Page/Parent 2 0 R/Contents 4 0 R>>",
                                        "<</Length 4 0 R>>stream\nx\nendstream"]))
    folder.put("cycle-table.pdf", pdf([catalog, "<</Type/Pages/Count 0/Kids[]>>"], "/Root 1 0 R/Prev TABLE"))
    folder.put("cycle-form.pdf", pdf([catalog, "<</Type/Pages/Count 1/Kids[3 0 R]>>",
                                      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<</XObject<</X 4 0 R>>>>/Contents 5 0 R>>",
                                      stream(b"/X Do /X Do", "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 4 0 R>>>>"), stream(b"/X Do")]))
    folder.put("objects-many.pdf", pdf([catalog, "<</Type/Pages/Count 0/Kids[]>>"] + ["null"] * 300_000))
    folder.put("filters.pdf", pdf([catalog, "<</Type/Pages/Count 1/Kids[3 0 R]>>", "<</Type/Page/Parent 2 0 R/Contents 4 0 R>>",
                                   b"<</Length 9/Filter[" + b"/FlateDecode" * 10_000 + b"]>>stream\nxxxxxxxxx\nendstream"]))
    image = "/Type/XObject/Subtype/Image/Width 60000/Height 60000/ColorSpace/DeviceRGB/BitsPerComponent 8"
    folder.put("image-vast.pdf", pdf([catalog, "<</Type/Pages/Count 1/Kids[3 0 R]>>",
                                      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</X 4 0 R>>>>/Contents 5 0 R>>",
                                      stream(bytes(1_000_000), image), stream(b"595 0 0 842 0 0 cm /X Do")]))
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 62, 3, 0xFFFE, 9, 6) + bytes(6)
    for name, sectors in (("few", 1), ("many", 0x7FFFFFFF)):
        head = ole + struct.pack("<IIIIIIIII", 0, sectors, 0, 0, 4096, 0, 0, 0, sectors) + struct.pack("<I", 0) * 109
        folder.put(f"sectors-{name}.doc", head + "WordDocument".encode("utf-16le").ljust(128, b"\0") * 40)
    vast = b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + struct.pack(">IIBBBBB", 60_000, 60_000, 8, 6, 0, 0, 0)
    packed = zlib.compress(bytes(50_000_000), 9)
    folder.put("image-vast.png", vast + struct.pack(">I", zlib.crc32(vast[12:])) + struct.pack(">I", len(packed)) + b"IDAT" + packed
               + struct.pack(">I", zlib.crc32(b"IDAT" + packed)) + b"\0\0\0\0IEND\xaeB`\x82")
    mail = "From: a@b.cn\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n"
    folder.put("deep.eml", "".join(mail.replace("=x", f"=x{i}") + f"--x{i}\r\nContent-Type: message/rfc822\r\n\r\n" for i in range(2_000)))
    folder.put("parts.eml", mail + "--x\r\nContent-Type: text/plain\r\n\r\nx\r\n" * 50_000)
    folder.put("head.eml", "From: a@b.cn\r\n" + "Subject: " + "=?utf-8?B?5aSN?= " * 100_000 + "\r\n\r\nx")


def texts(folder, chance):
    folder.put("one-line.txt", "关于提案的答复" * 300_000)
    folder.put("many-lines.txt", "一、\n" * 700_000)
    folder.put("brackets.txt", "（" * 500_000 + "〔" * 200_000 + "《" * 200_000)
    folder.put("digits.txt", "1" * 900_000)
    folder.put("money.txt", "1万元，" * 200_000)
    folder.put("marks.txt", "\u202e\u200b\ufeff\u0301" * 100_000)
    folder.put("utf16.txt", b"\xff\xfe" + chance.randbytes(300_001))
    folder.put("page-long.html", "<html><body>" + "<p>关于提案的答复，一是加大投入。</p>" * 60_000)
    folder.put("cells.html", "<html><body><table>" + ("<tr>" + "<td>1</td>" * 500 + "</tr>") * 500)
    with open(os.path.join(folder.path, "huge.txt"), "wb") as file:
        for _ in range(150):
            file.write(b"x" * ((1 << 20) - 1) + b"\n")
    with open(os.path.join(folder.path, "long.txt"), "wb") as file:
        for _ in range(90):
            file.write("关于第十七号提案的答复。\n".encode() * 29_000)
    folder.count += 2


def names(folder):
    letter = "关于第17号提案的答复\n助餐点建设稳步推进。\n"
    for name in ("-rf.txt", " .txt", "a\nb.txt", "a\tb.txt", "\u202etxt.exe.txt", "$(id).txt", "'; drop table files;--.txt", "答" * 80 + ".txt", ".txt", "x"):
        folder.put(name, letter + name.strip("\n"))
    folder.put(b"\xff\xfe\x80.txt", letter)
    folder.put(b"\xb4\xf0\xb8\xb4.pdf", pages(1))
    os.makedirs(os.path.join(folder.path, "folder.pdf"), exist_ok=True)
    for link, target in (("loop", "."), ("gone.pdf", "nowhere.pdf"), ("self.pdf", "self.pdf")):
        path = os.path.join(folder.path, link)
        if not os.path.islink(path):
            os.symlink(target, path)
    pipe = os.path.join(folder.path, "pipe.pdf")
    if hasattr(os, "mkfifo") and not os.path.exists(pipe):
        os.mkfifo(pipe)


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    chance = random.Random(int(sys.argv[2]) if len(sys.argv) == 3 else 17)
    folder = Folder(sys.argv[1])
    noise(folder, chance)
    damaged(folder, chance)
    bombs(folder)
    nested(folder)
    documents(folder)
    texts(folder, chance)
    names(folder)
    print(f"{folder.count} files in {sys.argv[1]}", file=sys.stderr)


main()
