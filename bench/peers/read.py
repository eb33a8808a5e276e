"""Reads every value of a workbook with openpyxl in its read-only mode.

usage: read.py FILE REPEATS  → one JSON line {cold, warm, cells, rssMb}; the import is not in the times
"""
import json
import resource
import sys
import time

from openpyxl import load_workbook


def count(path):
    book = load_workbook(path, read_only=True, data_only=True)
    cells = 0
    for sheet in book.worksheets:
        for row in sheet.iter_rows(values_only=True):
            for value in row:
                if value is not None and value != "":
                    cells += 1
    return cells


times = []
cells = 0
for _ in range(1 + min(3, int(sys.argv[2]))):
    start, cpu = time.perf_counter(), time.process_time()
    cells = count(sys.argv[1])
    wall = (time.perf_counter() - start) * 1000
    times.append({"wall": wall, "cpu": (time.process_time() - cpu) * 1000})
rss = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"cold": times[0], "warm": times[1:], "cells": cells, "rssMb": rss}))
