#!/usr/bin/env python3
"""Writes the figures of extraction quality into docs/extraction-quality.md.

usage: scripts/quality-table.py

Runs `scripts/fuhan evaluate` over src/test/resources/letters/{dev,heldout} and replaces what stands between the two marks of the
document. A set without letters has – in its columns. Standard library only.
"""
import datetime
import json
import pathlib
import subprocess

HOME = pathlib.Path(__file__).resolve().parent.parent
LETTERS = HOME / "src/test/resources/letters"
DOCUMENT = HOME / "docs/extraction-quality.md"
BEGIN, END = "<!-- figures -->", "<!-- end of figures -->"
AIMS = {"funding.role": 0.90, "measures.outline": 0.90, "measures.status": 0.90, "measures.theme": 0.80}
CORE_LAST = "privatePersons"


def fields(name):
    folder = LETTERS / name
    if not folder.is_dir():
        return {}
    run = subprocess.run([HOME / "scripts/fuhan", "evaluate", folder, "--json"], capture_output=True, check=True)
    return json.loads(run.stdout)["fields"]


def cells(score):
    if not score:
        return "– | – | – | –"
    return f"{score['precision']:.3f} | {score['recall']:.3f} | {score['f1']:.3f} | {score['n']}"


def mean(scores, names):
    return f"**{sum(scores[n]['f1'] for n in names) / len(names):.3f}**" if scores else "–"


def main():
    dev, held = fields("dev"), fields("heldout")
    names = list(dev)
    core = names[: names.index(CORE_LAST) + 1]
    lines = [
        f"{datetime.date.today()}, `scripts/quality-table.py`.",
        "",
        "| field | dev prec | recall | F1 | n | held-out prec | recall | F1 | n | aim |",
        "|---|---|---|---|---|---|---|---|---|---|",
    ]
    for name in names:
        aim = f"{AIMS[name]:.2f}" if name in AIMS else ""
        lines.append(f"| {name} | {cells(dev[name])} | {cells(held.get(name))} | {aim} |")
    lines.append(f"| **mean F1, core fields** (to {CORE_LAST}) | | | {mean(dev, core)} | | | | {mean(held, core)} | | |")
    lines.append(f"| **mean F1, all fields** | | | {mean(dev, names)} | | | | {mean(held, names)} | | |")
    text = DOCUMENT.read_text(encoding="utf-8")
    before, rest = text.split(BEGIN)
    after = rest.split(END)[1]
    DOCUMENT.write_text(before + BEGIN + "\n" + "\n".join(lines) + "\n" + END + after, encoding="utf-8")


main()
