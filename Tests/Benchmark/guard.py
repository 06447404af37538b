"""Counts the instructions of five fixed small runs and compares them with the committed counts.

    make guard              fails when a count is more than 5 % off, either way
    make guard UPDATE=1     writes the counts anew

Counts, unlike times, are nearly the same on every run and under any load. They do depend on the compiler and on the
processor's vectors, so that instructions.json names both; on others the guard only tells what it counted. Less is a
failure too: a gain that is not written down could be lost again unseen.
"""

import argparse
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from cases import HERE, ROOT

BUILD = ROOT / ".build/release"
COUNTS = HERE / "instructions.json"
SLACK = 0.05


def households(folder, *options):
    path = folder / "households.csv"
    subprocess.run([BUILD / "chiwat-samples", "households", "--households", "8000", *options, "--output", path], check=True)
    return ["run", "Pipelines/household-needs", "--input", f"households={path}"]


def listed(name, sample, *options):
    folder = ROOT / "Samples" / sample
    return ["run", f"Pipelines/{name}.yaml", "--from", folder, "--settings", folder / "settings.yaml", *options]


def runs(folder):
    """Names and arguments: plain records, a faulty file with quotes in the old encoding, and the lists of all rhythms."""
    plain = folder / "plain"
    faulty = folder / "faulty"
    for each in (plain, faulty):
        each.mkdir()
    yield "household-needs, 8,000 plain records", households(plain, "--quoted", "0")
    yield (
        "household-needs, 8,000 records in windows-874, 15 % quoted, 5 % faulty",
        households(faulty, "--encoding", "windows-874", "--rejects", "5"),
    )
    yield "the sample month", listed("monthly", "monthly-2563-06")
    yield "the sample quarter", listed("quarterly", "quarterly-2563-q3", "--as-of", "2563-06-30")
    yield "the sample year", listed("yearly", "yearly-2563", "--as-of", "2564-10-15")


def bare(folder):
    """The program without its debugging information, which older valgrinds cannot read."""
    program = folder / "chiwat"
    subprocess.run(["strip", "--strip-debug", "-o", program, BUILD / "chiwat"], check=True)
    return program


def count(program, arguments, folder):
    """Instructions of a run with one thread, in an environment that does not vary."""
    output = folder / "out"
    # Each run looks for what killed ones have left among temporary files: here there are no others to look through.
    temporary = folder / "tmp"
    temporary.mkdir(exist_ok=True)
    shutil.rmtree(output, ignore_errors=True)
    command = [
        *("valgrind", "--tool=callgrind", f"--callgrind-out-file={os.devnull}"),
        *(program, *arguments, "--output", output, "--jobs", "1", "--quiet", "--max-rejects", "100%"),
    ]
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C", "SWIFT_DETERMINISTIC_HASHING": "1", "TMPDIR": temporary}
    found = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    collected = re.search(r"Collected : (\d+)", found.stderr)
    if found.returncode != 0 or not collected:
        sys.exit(f"the run failed: {' '.join(map(str, arguments))}\n{found.stderr[-2000:]}")
    return int(collected[1])


def machine():
    """What the counts depend on besides the program."""
    swift = subprocess.run(["swift", "--version"], capture_output=True, text=True).stdout
    version = re.search(r"Swift version (\S+)", swift)
    flags = Path("/proc/cpuinfo").read_text() if Path("/proc/cpuinfo").exists() else ""
    vectors = "avx2" if re.search(r"\bavx2\b", flags) else "sse2"
    return {"swift": version[1] if version else "unknown", "processor": f"{platform.machine()} {vectors}"}


def compared(name, found, wanted):
    """A line for the table, and whether the count is within the slack."""
    if wanted is None:
        return f"{name:75}{found:>15,}  new", False
    change = found / wanted - 1
    verdict = "ok" if abs(change) <= SLACK else "MORE" if change > 0 else "LESS: write it down with UPDATE=1"
    return f"{name:75}{found:>15,}{change:>+8.1%}  {verdict}", abs(change) <= SLACK


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--update", action="store_true", help="write the counts anew")
    update = parser.parse_args().update
    for tool in ("valgrind", "strip"):
        if not shutil.which(tool):
            print(f"{tool} is not installed: no instructions are counted")
            return 0
    known = json.loads(COUNTS.read_text()) if COUNTS.exists() else {"machine": None, "instructions": {}}
    counts = {}
    is_good = True
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        program = bare(folder)
        for name, arguments in runs(folder):
            counts[name] = count(program, arguments, folder)
            line, fits = compared(name, counts[name], known["instructions"].get(name))
            is_good = is_good and fits
            print(line, flush=True)
    if update:
        COUNTS.write_text(json.dumps({"machine": machine(), "instructions": counts}, indent=2, ensure_ascii=False) + "\n")
        print(f"written to {COUNTS.relative_to(ROOT)}")
        return 0
    if known["machine"] != machine():
        print(f"not judged: the committed counts are of {known['machine']}, this is {machine()}")
        return 0
    return 0 if is_good else 1


if __name__ == "__main__":
    sys.exit(main())
