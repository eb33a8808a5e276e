"""Compares workbooks with their annotated copies by openpyxl, an independent reader.

stdin: JSON [{"original": path, "annotated": path, "marked": {sheet: [cell]}}]; stdout: JSON [[difference]].
Marked cells may differ in fill and comment, nothing else may differ in any sheet of the original.
"""

import json
import sys
import warnings

import openpyxl

warnings.simplefilter("ignore")


def load(path):
    return openpyxl.load_workbook(path, keep_vba=False)


LOOKS = {}


def look_of(cell, marked):
    """Everything about a cell's format; many cells share one, and spelling it out is slow."""
    key = (id(cell.parent.parent), tuple(cell._style), marked)
    if key not in LOOKS:
        fill = None if marked else cell.fill
        parts = (cell.number_format, cell.font, cell.border, cell.alignment, cell.protection, fill)
        LOOKS[key] = repr(parts)
    return LOOKS[key]


def cell_view(cell, marked):
    view = {
        "value": repr(cell.value),
        "look": look_of(cell, marked),
        "hyperlink": cell.hyperlink and (cell.hyperlink.target, cell.hyperlink.location),
    }
    if not marked:
        view["comment"] = cell.comment and (cell.comment.text, cell.comment.author)
    return view


def column_view(column):
    look = (column.number_format, column.font, column.fill, column.border, column.alignment, column.protection)
    return (column.min, column.max, column.width, column.hidden, repr(look))


def anchors(sheet, cells):
    """Marked cells, those inside merged ranges moved to the top left one."""
    marked = set(cells)
    for cell in cells:
        for merged in sheet.merged_cells.ranges:
            if cell in merged:
                marked.add(merged.start_cell.coordinate)
    return marked


def sheet_view(sheet):
    view = {
        "state": sheet.sheet_state,
        "merges": sorted(str(r) for r in sheet.merged_cells.ranges),
        "validations": sorted(repr(v) for v in sheet.data_validations.dataValidation),
        "conditional": sorted((str(c.sqref), repr(c.rules)) for c in sheet.conditional_formatting),
        "columns": {k: column_view(d) for k, d in sheet.column_dimensions.items()},
        "rows": {k: (d.height, d.hidden) for k, d in sheet.row_dimensions.items() if d.height or d.hidden},
        "print": repr(sheet.page_setup) + repr(sheet.page_margins) + repr(sheet.print_options),
        "titles": (sheet.print_title_rows, sheet.print_title_cols, str(sheet.print_area)),
        "filter": sheet.auto_filter.ref,
        "freeze": sheet.freeze_panes,
        "protection": repr(sheet.protection),
        "images": len(sheet._images),
        "charts": len(sheet._charts),
        "tables": sorted(sheet.tables.keys()),
    }
    return {key: repr(value) for key, value in view.items()}


def sheets_of(book):
    return {s.title: s for s in book.worksheets}


def compare(job):
    try:
        before = load(job["original"])
    except Exception:  # the original is beyond this reader: nothing to compare
        return None
    if not before.sheetnames:  # strict namespaces: openpyxl sees no sheets at all
        return None
    try:
        after = load(job["annotated"])
    except Exception as error:
        return [f"cannot be opened any more: {error!r}"]
    found = []
    LOOKS.clear()
    if after.sheetnames[0].split(" (")[0] != "校验结果" or after.sheetnames[1:] != before.sheetnames:
        found.append(f"sheets {after.sheetnames}")
    globals_before = {n: d.attr_text for n, d in getattr(before.defined_names, "items", dict)()}
    globals_after = {n: d.attr_text for n, d in getattr(after.defined_names, "items", dict)()}
    if globals_before != globals_after:
        found.append("defined names")
    now = sheets_of(after)
    for name, sheet in sheets_of(before).items():
        copy = now.get(name)
        if copy is None:
            found.append(f"{name} is gone")
            continue
        marked = anchors(sheet, job["marked"].get(name, []))
        seen, there = sheet_view(sheet), sheet_view(copy)
        found += [f"{name} {key}: {seen[key]} -> {there[key]}" for key in seen if seen[key] != there[key]]
        cells, copies = dict(sheet._cells), dict(copy._cells)
        for key in {**cells, **copies}:
            if key not in cells:  # put in to be marked: it shows the format its row or column had
                there_now = copies[key]
                if there_now.value is not None or there_now.coordinate not in marked:
                    found.append(f"{name}!{there_now.coordinate}: not in the original")
                continue
            here = sheet.cell(*key)
            a, b = cell_view(here, here.coordinate in marked), cell_view(copy.cell(*key), here.coordinate in marked)
            if a != b:
                found.append(f"{name}!{here.coordinate}: {[k for k in a if a[k] != b[k]]}")
    return found[:20]


print(json.dumps([compare(job) for job in json.load(sys.stdin)], ensure_ascii=False))
