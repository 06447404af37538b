"""Compares the tables of two programs cell by cell, whatever the order of their rows.

Two ways to write one thing are made one, and no more: chiwat writes "-" where a cell does not apply (the code and
name of the total), the peers leave it empty, as they do what is missing.

    python compare.py EXPECTED_FOLDER ACTUAL_FOLDER areas:2 indicators:4
      (a table and how many of its first columns say which row it is; exit 1 and one line at the first difference)
    python compare.py --digest FOLDER areas indicators
      (prints one number for the rows of all tables, in whatever order they stand)
"""

import csv
import sys
from pathlib import Path
from zlib import crc32

SEPARATOR = "\x1f"  # below every printable sign, so that rows sort by their key columns


def rows(path):
    """The header, then the normalised rows, each as one text."""
    with open(path, encoding="utf-8", newline="") as file:
        for record in csv.reader(file):
            yield SEPARATOR.join("" if cell == "-" else cell for cell in record)


def table(path):
    lines = rows(path)
    header = next(lines, "")
    return header.split(SEPARATOR), sorted(lines)


def difference(name, keys, expected_path, actual_path):
    """The first cell that differs, as a sentence; None when there is none."""
    if not actual_path.exists():
        return f"{name}: not written"
    header, expected = table(expected_path)
    actual_header, actual = table(actual_path)
    if header != actual_header:
        return f"{name}: columns {','.join(actual_header)} instead of {','.join(header)}"
    if expected == actual:
        return None
    for left, right in zip(expected, actual):
        if left != right:
            return cell_difference(name, header, keys, left.split(SEPARATOR), right.split(SEPARATOR))
    return f"{name}: {len(actual)} rows instead of {len(expected)}"


def cell_difference(name, header, keys, expected, actual):
    place = " ".join(cell for cell in expected[:keys] if cell)
    if expected[:keys] != actual[:keys]:
        return f"{name}: row {place or '(total)'} expected, {' '.join(actual[:keys])} found"
    for column, left, right in zip(header, expected, actual):
        if left != right:
            return f"{name} {place} {column}: {left or '(empty)'} expected, {right or '(empty)'} found"
    return f"{name} {place}: {len(actual)} cells instead of {len(expected)}"


def digest(folder, names):
    total = 0
    for name in names:
        with open(Path(folder, f"{name}.csv"), "rb") as file:
            total += sum(map(crc32, file))
    return total


def main(arguments):
    if arguments[0] == "--digest":
        print(digest(arguments[1], arguments[2:]))
        return 0
    expected, actual, *tables = arguments
    for entry in tables:
        name, keys = entry.split(":")
        fault = difference(name, int(keys), Path(expected, f"{name}.csv"), Path(actual, f"{name}.csv"))
        if fault:
            print(fault)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
