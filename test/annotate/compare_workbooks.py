"""Compares workbooks with their annotated copies by openpyxl, an independent reader.

stdin: JSON [{"original": path, "annotated": path, "marked": {sheet: [cell]}}]; stdout: JSON [[difference]].
Marked cells may differ in fill and comment, nothing else may differ in any sheet of the original.
"""

import json
import sys
import warnings

import openpyxl
from openpyxl.worksheet.dimensions import RowDimension

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


def row_view(row):
    return (row.height, row.hidden, row.outlineLevel, row.collapsed, row.customFormat and repr(row._style))


def screen_view(sheet):
    """What is seen on screen; which sheet is shown first is ours to change."""
    view = sheet.sheet_view
    return (view.zoomScale, view.showGridLines, view.showRowColHeaders, view.rightToLeft, view.topLeftCell, view.view)


def header_view(header):
    ends = [getattr(header, f"{kind}{end}") for kind in ("odd", "even", "first") for end in ("Header", "Footer")]
    parts = [(part.text, part.font, part.size, part.color) for one in ends for part in (one.left, one.center, one.right)]
    return (header.differentOddEven, header.differentFirst, header.scaleWithDoc, header.alignWithMargins, parts)


def sheet_view(sheet):
    view = {
        "state": sheet.sheet_state,
        "merges": sorted(str(r) for r in sheet.merged_cells.ranges),
        "validations": sorted(repr(v) for v in sheet.data_validations.dataValidation),
        "conditional": sorted((str(c.sqref), repr(c.rules)) for c in sheet.conditional_formatting),
        "columns": {k: column_view(d) for k, d in sheet.column_dimensions.items()},
        "rows": {k: row_view(d) for k, d in sheet.row_dimensions.items() if row_view(d) != BARE_ROW},
        "screen": screen_view(sheet),
        "tab": repr(sheet.sheet_properties),
        "format": repr(sheet.sheet_format),
        "header and footer": header_view(sheet.HeaderFooter),
        "breaks": repr(sheet.row_breaks) + repr(sheet.col_breaks),
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


BARE_ROW = row_view(RowDimension(None, index=1))


def names_of(book):
    """(name, sheet or None, what it stands for), in openpyxl 3.0 and 3.1."""
    names = book.defined_names
    if hasattr(names, "definedName"):
        titles = book.sheetnames
        scope = lambda d: None if d.localSheetId is None else titles[d.localSheetId]
        return sorted((d.name, scope(d) or "", d.attr_text, bool(d.hidden)) for d in names.definedName)
    own = [(d, "") for d in names.values()] + [(d, s.title) for s in book.worksheets for d in s.defined_names.values()]
    return sorted((d.name, scope, d.attr_text, bool(d.hidden)) for d, scope in own)


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
        return [f"cannot be opened any more: {error!r}"]  # though the original can
    found = []
    LOOKS.clear()
    if after.sheetnames[0].split(" (")[0] != "校验结果" or after.sheetnames[1:] != before.sheetnames:
        found.append(f"sheets {after.sheetnames}")
    if repr(before.security) != repr(after.security) or before.epoch != after.epoch:
        found.append("protection or calendar of the workbook")
    if names_of(before) != names_of(after):
        found.append(f"defined names {names_of(before)} -> {names_of(after)}")
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
            words = here.comment.text if here.comment else ""
            kept = copy.cell(*key).comment.text if copy.cell(*key).comment else ""
            if not kept.startswith(words.rstrip()):
                found.append(f"{name}!{here.coordinate}: its comment is gone")
            if a != b:
                found.append(f"{name}!{here.coordinate}: {[k for k in a if a[k] != b[k]]}")
    return found[:20]


print(json.dumps([compare(job) for job in json.load(sys.stdin)], ensure_ascii=False))
