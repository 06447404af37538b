"""The results as a table, for the terminal and as Markdown."""

import unicodedata

HEADS = ["program", "median s", "min", "max", "CPU s", "peak MiB", "÷ chiwat", "CPU ÷ chiwat", "answers"]


def row(name, figures, reference, answers, counts=True):
    """A line of the table; a ratio only where the answers are the same."""
    cells = [name, *(f"{value:.3f}" for value in (figures.wall, min(figures.walls), max(figures.walls), figures.cpu))]
    cells.append(f"{figures.memory:,.0f}")
    if reference is None or not counts:
        return [*cells, "", "", answers]
    return [*cells, f"{figures.wall / reference.wall:.2f}", f"{figures.cpu / reference.cpu:.2f}", answers]


def terminal(rows):
    """Columns in line; figures to the right."""
    lines = [HEADS, *rows]
    widths = [max(width(line[column]) for line in lines) for column in range(len(HEADS))]
    return "\n".join(
        "  ".join(pad(cell, widths[n], left=n in (0, 8)) for n, cell in enumerate(line)).rstrip() for line in lines
    )


def markdown(rows):
    marks = ["---"] + ["---:"] * 7 + ["---"]
    return "\n".join("| " + " | ".join(line) + " |" for line in [HEADS, marks, *rows])


def width(text):
    return sum(unicodedata.category(sign) not in ("Mn", "Me") for sign in text)


def pad(text, size, left):
    space = " " * (size - width(text))
    return text + space if left else space + text


class Page:
    """The table in Markdown, a section a case. It is written after each, so that what is measured is kept when the rest is
    stopped; sections of cases that are not measured this time stay, if they are of the same machine."""

    def __init__(self, path, machine):
        self.path = path
        self.head = ["# ตารางความเร็ว · Speed table", "", "Written by `make bench`; how it is measured: performance.md.", "", machine]
        self.sections = {}
        lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
        if machine not in lines:
            return
        for line in lines:
            if line.startswith("## "):
                name = line[3:].split(":")[0]
                self.sections[name] = []
            if self.sections:
                self.sections[name].append(line)

    def put(self, name, title, lines):
        self.sections[name] = [f"## {name}: {title}", "", *lines]
        ordered = sorted(self.sections, key=lambda name: name == "import")
        parts = ["\n".join(self.head), *("\n".join(self.sections[name]).rstrip() for name in ordered)]
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.path.write_text("\n\n".join(parts) + "\n", encoding="utf-8")
