"""Measures chiwat against DuckDB and Polars on the same files, and compares their answers cell by cell.

    make bench                                  every case on 1 GB
    make bench SIZE=200MB CASES=clean,quoted    some cases on a smaller file
    make bench LARGE=1 CASES=scale              with the 10 GB file

The programs run in turn, A B C A B C…, each as a whole process and on files that are in memory. Before a time counts
its tables are compared with chiwat's; where they differ the table says so in place of a ratio.
"""

import argparse
import filecmp
import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

import measure
import table
from cases import HERE, ROOT, chosen
from data import Data, conversion

BUILD = ROOT / ".build"


def say(text):
    print(text, file=sys.stderr, flush=True)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", default="1GB", help="of the household files: 200MB, 1GB")
    parser.add_argument("--cases", default="", help="names with commas; default: every case but national")
    parser.add_argument("--runs", type=int, default=5, help="timed runs of each program, at least 5")
    parser.add_argument("--jobs", type=int, default=2, help="threads of each program")
    parser.add_argument("--large", action="store_true", help="10 GB in the scale too")
    parser.add_argument("--output", type=Path, default=ROOT / "docs/performance-table.md")
    parser.add_argument("--program", type=Path, default=BUILD / "release/chiwat")
    parser.add_argument("--samples", type=Path, default=BUILD / "release/chiwat-samples")
    return parser.parse_args()


def peers_python():
    """The Python that has the peers, in an environment of its own; None where it cannot be made."""
    folder = BUILD / "bench-venv"
    python = folder / "bin/python"
    wanted = (HERE / "requirements.txt").read_text()
    stamp = folder / "requirements.txt"
    if stamp.exists() and stamp.read_text() == wanted:
        return python
    say("installing the peers from PyPI")
    try:
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", "-r", HERE / "requirements.txt"], check=True)
    except (subprocess.CalledProcessError, OSError) as error:
        say(f"the peers cannot be installed, chiwat is measured alone: {error}")
        return python if python.exists() else None
    stamp.write_text(wanted)
    return python


def libraries(python):
    """The peers' libraries that are there, with their versions."""
    found = {}
    for name in ("duckdb", "polars"):
        code = f"import {name}; print({name}.__version__)"
        result = subprocess.run([python, "-c", code], capture_output=True, text=True) if python else None
        if result and result.returncode == 0:
            found[name] = result.stdout.strip()
        else:
            say(f"{name} is not there: skipped")
    return found


class Bench:
    def __init__(self, options):
        self.options = options
        self.data = Data(os.environ.get("CHIWAT_BENCH_DATA", BUILD / "bench-data"), options.samples, say)
        self.results = BUILD / "bench-out"
        self.python = peers_python()
        self.libraries = libraries(self.python)

    # One program of one case

    def once(self, command, folder, creates):
        shutil.rmtree(folder, ignore_errors=True)
        folder.parent.mkdir(parents=True, exist_ok=True)
        if creates:
            folder.mkdir()
        os.sync()  # what the last run wrote is not written in this one's time
        return measure.run(command, folder / "converted.csv" if command[0] == "iconv" else "/dev/null")

    def programs(self, case, source):
        """The commands of a case by name, chiwat's first, and the folder each writes."""
        options, folder = self.options, self.results / case.name
        if case.jobs:
            for jobs in case.jobs:
                target = folder / f"jobs-{jobs}"
                yield f"chiwat --jobs {jobs}", case.chiwat(options.program, source, target, jobs), target
            return
        yield "chiwat", case.chiwat(options.program, source, folder / "chiwat", options.jobs), folder / "chiwat"
        given = source
        present = [name for name, (library, _) in case.peers.items() if library in self.libraries]
        if case.converts and present:
            given = self.data.converted(source)
            measure.warm(given)
            yield "iconv", conversion(source), folder / "iconv"
        for name in present:
            target = folder / name.lower().replace(", ", "-")
            yield name, case.peer(self.python, name, given, target, options.jobs), target

    # One case

    def measured(self, case):
        """The lines of a case's table, and remarks below it."""
        source = case.source(self.data)
        measure.warm(source)
        programs = list(self.programs(case, source))
        remarks = [case.note] if case.note else []
        busy = measure.busy_cores(2)
        if busy > 0.1:
            remarks.append(f"The machine was not idle: others kept {busy:.1f} of {os.cpu_count()} cores busy.")
        answers, digests = {}, {}
        for name, command, folder in programs:
            run = self.once(command, folder, creates=not name.startswith("chiwat"))
            answers[name] = self.verdict(case, programs[0], (name, folder), run)
            digests[name] = self.digest(case, folder) if answers[name] in ("", "same") else None
        runs = {name: [] for name, _, _ in programs}
        for turn in range(self.options.runs):
            for name, command, folder in programs:
                if name != "iconv" and digests[name] is None:
                    continue
                say(f"  {case.name}: {name}, run {turn + 1} of {self.options.runs}")
                runs[name].append(self.once(command, folder, creates=not name.startswith("chiwat")))
                if name != "iconv" and self.digest(case, folder) != digests[name]:
                    answers[name] = "answers differ from its own first run"
        figures = {name: measure.Figures.of(timed) for name, timed in runs.items() if timed}
        shutil.rmtree(self.results / case.name, ignore_errors=True)
        return self.lines(case, figures, answers, remarks), remarks

    def verdict(self, case, first, this, run):
        """Whether a program's first run gave chiwat's answers, in words."""
        name, folder = this
        if run.status != 0:
            return f"failed with status {run.status}: {run.error}"
        if name == "iconv" or name == first[0]:
            return ""
        if case.jobs:
            different = different_files(first[2], folder)
            return f"answers differ: {', '.join(different)} not the same bytes" if different else "same"
        if not first[2].exists():
            return "nothing of chiwat's to compare with"
        command = [sys.executable, HERE / "compare.py", first[2], folder, *case.tables]
        compared = subprocess.run(command, capture_output=True, text=True)
        return "same" if compared.returncode == 0 else f"answers differ: {(compared.stdout + compared.stderr).strip()}"

    def digest(self, case, folder):
        """A number for the tables' rows. In a process of its own: a child's peak memory begins with this one's size."""
        names = [entry.split(":")[0] for entry in case.tables]
        if not all((folder / f"{name}.csv").exists() for name in names):
            return None
        command = [sys.executable, HERE / "compare.py", "--digest", folder, *names]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout

    def lines(self, case, figures, answers, remarks):
        reference = next((figures[name] for name in figures if name.startswith("chiwat")), None)
        rows = []
        for name, answer in answers.items():
            if name not in figures:
                rows.append([name, *[""] * 7, answer])
                continue
            counts = answer == "same"
            rows.append(table.row(name, figures[name], reference, answer, counts))
            if case.converts and "iconv" in figures and counts:
                both = figures[name].after(figures["iconv"])
                rows.append(table.row(f"{name} + iconv", both, reference, answer))
        if case.jobs and {"chiwat --jobs 1", "chiwat --jobs 2"} <= figures.keys():
            gain = figures["chiwat --jobs 1"].wall / figures["chiwat --jobs 2"].wall
            remarks.append(f"Two jobs are {gain:.2f} times as fast as one (wanted: 1.7).")
        return rows

    def imports(self):
        """What a peer's process takes before it begins; it is within its times above."""
        rows = []
        codes = {"python": "pass"} | {name: f"import {name}" for name in self.libraries}
        runs = {name: [] for name in codes}
        for _ in range(self.options.runs):
            for name, code in codes.items():
                runs[name].append(measure.run([self.python, "-c", code]))
        for name, timed in runs.items():
            rows.append(
                table.row("python alone" if name == "python" else f"import {name}", measure.Figures.of(timed), None, "")
            )
        return rows

    # All of it

    def machine(self):
        model = next(
            (line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), ""
        )
        memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
        peers = "".join(f", {name} {version}" for name, version in self.libraries.items())
        return (
            f"{os.cpu_count()} cores of {model or platform.machine()}, {memory:.0f} GiB, Linux {platform.release().split('-')[0]};"
            f" Python {platform.python_version()}{peers}; {self.options.jobs} threads each, in turn after one run that is"
            " compared, files in memory."
        )

    def subject(self):
        """What was measured: a case that was measured anew stands beside others of before."""
        version = subprocess.run([self.options.program, "--version"], capture_output=True, text=True).stdout.strip()
        commit = subprocess.run(["git", "-C", ROOT, "describe", "--always", "--dirty"], capture_output=True, text=True)
        return f"chiwat {version} ({commit.stdout.strip()}), {self.options.runs} runs."

    def report(self, cases):
        page = table.Page(self.options.output, self.machine())
        for case in cases:
            say(f"{case.name}: {case.title}")
            rows, remarks = self.measured(case)
            print(f"\n{case.name}: {case.title}\n{table.terminal(rows)}", *remarks, sep="\n", flush=True)
            page.put(case.name, case.title, [table.markdown(rows), "", *remarks, self.subject()])
        if self.libraries:
            rows = self.imports()
            print(f"\nimport\n{table.terminal(rows)}", flush=True)
            page.put("import", "what starts before a peer does (within its times above)", [table.markdown(rows)])


def different_files(left, right):
    """Names of files that are in one folder only or do not hold the same bytes."""
    names = sorted(
        {path.relative_to(folder) for folder in (left, right) for path in folder.rglob("*") if path.is_file()}
    )
    return [str(name) for name in names if not same_bytes(left / name, right / name)]


def same_bytes(left, right):
    return left.exists() and right.exists() and filecmp.cmp(left, right, shallow=False)


def main():
    options = arguments()
    try:
        cases = chosen([name for name in options.cases.split(",") if name], options.size, options.large)
    except ValueError as error:
        sys.exit(str(error))
    for program in (options.program, options.samples):
        if not program.exists():
            sys.exit(f"no {program.name}: run `make bench`, which builds it")
    Bench(options).report(cases)


if __name__ == "__main__":
    main()
