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
