#!/usr/bin/env python3
"""Learns what a measure works by (its theme) and writes the cue words' weights: measure-themes.txt of the extractor.

usage: scripts/train-themes.py [--check]

Learns from leads and short measures of our own wording (scripts/themes) and from the measures noted in the development letters.
A cue is a pair of neighbouring characters; its weights a theme are those of a regularised multinomial logistic regression over the
pairs of a measure, where a pair in the lead counts LEAD, in the heading above HEADING, in the text's beginning BEGINNING, in the
rest REST; once in each. --check only prints how well it does on letters it has not learned from (five folds by letter) and writes
nothing. Same input, same file. Needs numpy.
"""
import collections
import glob
import json
import pathlib
import re
import subprocess
import sys

import numpy as np

HOME = pathlib.Path(__file__).resolve().parent.parent
LETTERS = HOME / "src/test/resources/letters/dev"
OWN = HOME / "scripts/themes"
OUT = HOME / "src/main/resources/org/fuhan/extract/measure-themes.txt"
THEMES = "组织机制 制度标准 资金补助 设施阵地 队伍培训 摸排监测评估 服务帮扶 信息平台 宣传教育 社会参与 监管考核 规划建设".split()
LEAD, HEADING, BEGINNING, REST, BEGINS = 2.0, 0.5, 0.9, 0.3, 60
LEAST, PENALTY, ROUNDS, FOLDS = 2, 1.0, 300, 5
SCALE, FAINT, WORTH = 100, 4, 30


def tidy(words):
    return re.sub(r"[*#\s]+", "", words)


def pairs(words):
    runs = re.findall(r"[\u4e00-\u9fff]+", words)
    return {run[i:i + 2] for run in runs for i in range(len(run) - 1)}


def features(lead, heading, rest, status):
    found = collections.Counter()
    for words, factor in ((lead, LEAD), (heading, HEADING), (rest[:BEGINS], BEGINNING), (rest[BEGINS:], REST)):
        for pair in pairs(words):
            found[pair] += factor
    if status:
        found[status] += 1
    return found


def own():
    rows, theme = [], None
    for line in (OWN / "leads.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("# ") and line[2:] in THEMES:
            theme = line[2:]
        elif line and not line.startswith("#"):
            rows += [(features(lead, "", "", None), theme, lead) for lead in line.split()]
    for line in (OWN / "texts.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            theme, lead, text = line.split("\t")
            rows.append((features(lead, "", text, None), theme, lead))
    return rows


def letters():
    files = sorted(f for f in glob.glob(str(LETTERS / "*")) if not f.endswith(".json"))
    run = subprocess.run([HOME / "scripts/fuhan", "extract", "--reveal", *files], capture_output=True, check=True)
    read = {}
    for line in run.stdout.decode("utf-8").splitlines():
        letter = json.loads(line)
        read[pathlib.Path(letter["source"]["file"]).name] = letter["measures"]
    rows = []
    for gold in sorted(glob.glob(str(LETTERS / "*.expected.json"))):
        noted = json.loads(pathlib.Path(gold).read_text(encoding="utf-8"))
        left = list(read[noted["file"]])
        for wanted in noted["measures"]:
            bare = re.sub(r"\W", "", wanted["lead"])
            hit = next((m for m in left if re.sub(r"\W", "", m["lead"]) == bare), None)
            hit = hit or next((m for m in left if bare in re.sub(r"\W", "", m["lead"])), None)
            if hit:
                left.remove(hit)
                lead, text = tidy(hit["lead"]), tidy(hit["text"])
                at = text.find(lead)
                rest = text[at + len(lead):] if at >= 0 else text
                heading = tidy(hit["path"][-1]) if hit["path"] else ""
                rows.append((features(lead, heading, rest, hit["status"]), wanted["theme"], noted["file"], lead))
    return rows


def matrix(rows, words):
    index = {word: i for i, word in enumerate(words)}
    x = np.zeros((len(rows), len(words) + 1), np.float32)
    x[:, -1] = 1
    for i, row in enumerate(rows):
        for word, value in row[0].items():
            if word in index:
                x[i, index[word]] = value
    return x


def largest(x):
    """The largest eigenvalue of x'x, near enough: how steep the loss can be."""
    v = np.ones(x.shape[1], np.float32)
    for _ in range(30):
        v = x.T @ (x @ v)
        size = float(np.linalg.norm(v))
        v /= size
    return size


def learn(rows):
    count = collections.Counter(word for row in rows for word in row[0])
    words = sorted(word for word, n in count.items() if n >= LEAST)
    x = matrix(rows, words)
    wanted = np.eye(len(THEMES), dtype=np.float32)[[THEMES.index(row[1]) for row in rows]]
    penalty = np.full((x.shape[1], 1), PENALTY, np.float32)
    penalty[-1] = 0
    step = 1.0 / (0.5 * largest(x) + PENALTY)
    weights = np.zeros((x.shape[1], len(THEMES)), np.float32)
    ahead, pace = weights.copy(), 1.0
    for _ in range(ROUNDS):
        z = x @ ahead
        z -= z.max(axis=1, keepdims=True)
        e = np.exp(z)
        gradient = x.T @ (e / e.sum(axis=1, keepdims=True) - wanted) + penalty * ahead
        better = ahead - step * gradient
        next_pace = (1 + (1 + 4 * pace * pace) ** 0.5) / 2
        ahead = better + (pace - 1) / next_pace * (better - weights)
        weights, pace = better, next_pace
    return trimmed(words, np.rint(weights * SCALE).astype(int))


def trimmed(words, weights):
    """Whole weights; without cues that tell little of any theme and weights that hardly count."""
    weights[np.abs(weights) < FAINT] = 0
    worth = [bool(np.abs(row).max() >= WORTH) or word.isascii() for word, row in zip(words, weights)]
    return [w for w, kept in zip(words, worth) if kept], weights[worth + [True]]


def check(noted, own_rows):
    names = sorted({row[2] for row in noted})
    fold = {name: i % FOLDS for i, name in enumerate(names)}
    known = {row[3] for row in noted}
    taught = [row for row in own_rows if row[2] not in known]
    right = 0
    for k in range(FOLDS):
        words, weights = learn([row for row in noted if fold[row[2]] != k] + taught)
        test = [row for row in noted if fold[row[2]] == k]
        told = (matrix(test, words) @ weights).argmax(axis=1)
        hits = sum(THEMES[t] == row[1] for t, row in zip(told, test))
        print(f"fold {k}: {hits} of {len(test)}")
        right += hits
    print(f"right on letters not learned from: {right} of {len(noted)}, {right / len(noted):.3f}")


def write(words, weights):
    lines = [
        "# What a measure works by. Made by scripts/train-themes.py from scripts/themes and the development letters; not to be edited.",
        "# A cue (two neighbouring characters; a status; * stands for any measure), then the themes it speaks for, and how much.",
    ]
    for word, row in list(zip(["*"], weights[-1:])) + list(zip(words, weights)):
        told = sorted(((int(w), theme) for w, theme in zip(row, THEMES) if w), reverse=True)
        if told:
            lines.append(word + "\t" + " ".join(f"{t}:{w}" for w, t in told))
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines) - 2} cues written to {OUT.relative_to(HOME)}")


def main():
    noted, taught = letters(), own()
    if "--check" in sys.argv:
        check(noted, taught)
    else:
        write(*learn(noted + taught))


main()
