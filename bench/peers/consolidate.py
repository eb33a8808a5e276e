"""The usual script for this job: read every workbook of a folder with pandas + openpyxl, stack the ledgers of all
units, count and sum per unit and month. No validation, no normalisation, no trace: a lower bound of the work.

usage: consolidate.py FOLDER  → one JSON line {files, rows, cpuSeconds, rssMb}
"""
import json
import resource
import sys
from pathlib import Path

import pandas as pd

SKIP = {"填报说明", "_huibao", "_lists", "综合汇总表"}
frames = {}
files = 0
for path in sorted(Path(sys.argv[1]).rglob("*.xlsx")):
    if path.name.startswith(("~$", "org")):
        continue
    try:
        sheets = pd.read_excel(path, sheet_name=None, header=None, engine="openpyxl")
    except Exception:
        continue
    files += 1
    for name, sheet in sheets.items():
        if name in SKIP or sheet.empty:
            continue
        # The header is the first row in which most cells are filled.
        filled = sheet.notna().sum(axis=1)
        header = int(filled.idxmax())
        table = sheet.iloc[header + 1 :].dropna(how="all")
        table.columns = [str(c) for c in sheet.iloc[header]]
        table.insert(0, "file", path.name)
        frames.setdefault(name, []).append(table)

rows = 0
for name, parts in frames.items():
    stacked = pd.concat(parts, ignore_index=True)
    rows += len(stacked)
    stacked.groupby("file").size()
    stacked.select_dtypes("number").sum()
usage = resource.getrusage(resource.RUSAGE_SELF)
cpu = usage.ru_utime + usage.ru_stime
print(json.dumps({"files": files, "rows": rows, "cpuSeconds": cpu, "rssMb": usage.ru_maxrss / 1024}))
