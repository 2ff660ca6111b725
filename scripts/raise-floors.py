#!/usr/bin/env python3
"""Raises the floors of extraction quality to what is reached now: F1 less 0.01 a field, never lower than before.

usage: scripts/raise-floors.py [--dry-run]

Runs `scripts/fuhan evaluate` over src/test/resources/letters/{dev,heldout} and writes floors.json beside them. Prints each floor
that moves. Standard library only.
"""
import json
import pathlib
import subprocess
import sys

HOME = pathlib.Path(__file__).resolve().parent.parent
LETTERS = HOME / "src/test/resources/letters"
FLOORS = LETTERS / "floors.json"
SLACK = 0.01


def main():
    floors = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    for name in ("dev", "heldout"):
        if not (LETTERS / name).is_dir():
            continue
        run = subprocess.run([HOME / "scripts/fuhan", "evaluate", LETTERS / name, "--json"], capture_output=True, check=True)
        held = floors.setdefault(name, {})
        for field, score in json.loads(run.stdout)["fields"].items():
            floor = round(max(held.get(field, 0), score["f1"] - SLACK), 3)
            if floor != held.get(field):
                print(name, field, held.get(field), "->", floor)
            held[field] = floor
    if "--dry-run" not in sys.argv:
        FLOORS.write_text(json.dumps(floors, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


main()
