"""What is measured: each case is a file, a pipeline, the peers' script for the same job, and the tables to compare."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent

# A table and how many of its first columns say which row it is.
NEEDS = ["areas:2", "indicators:4", "aspects:4"]
LEVELS = ["villages:2", "changes:1", "areas:4", "movements:3", "indicators:2", "indicator_changes:1"]
MONTH = [f"household-needs/{name}" for name in NEEDS] + [f"village-levels/{name}" for name in LEVELS]
SCALE = {"1MB": 1e6, "10MB": 1e7, "100MB": 1e8, "1GB": 1e9, "10GB": 1e10}


@dataclass
class Case:
    name: str
    title: str
    source: Callable  # Data -> the file to read (made when it is not there)
    pipeline: Path = ROOT / "Pipelines/household-needs"
    input: str = "households"
    job: str = "needs"  # the peers' scripts are JOB_duckdb.py and JOB_polars.py
    tables: list = field(default_factory=lambda: NEEDS)
    options: list = field(default_factory=list)  # of chiwat
    # Peers by the name they get in the table, each with its library and the options of its script.
    peers: dict = field(default_factory=lambda: {"DuckDB": ("duckdb", []), "Polars": ("polars", [])})
    converts: bool = False  # the peers cannot read the encoding: iconv first
    note: str = ""
    jobs: list = field(default_factory=list)  # chiwat alone with so many threads each
    is_default: bool = True

    def chiwat(self, program, source, folder, jobs):
        if source.is_dir():
            inputs = ["--from", source, "--settings", source / "settings.yaml"]
        else:
            inputs = ["--input", f"{self.input}={source}"]
        command = [program, "run", self.pipeline, *inputs, "--output", folder, "--jobs", jobs, "--quiet"]
        return [*command, "--max-rejects", "100%", *self.options]

    def peer(self, python, name, source, folder, jobs):
        library, options = self.peers[name]
        return [python, HERE / f"peers/{self.job}_{library}.py", source, folder, jobs, *options]


def all_cases(size, large):
    """Every case; the scale ends at the size, or with `large` at 10 GB."""
    yield Case("clean", f"{size}, no field quoted", lambda data: data.households(size, "--quoted", "0"))
    yield Case("quoted", f"{size}, 15 % of records quoted", lambda data: data.households(size))
    yield Case("all-quoted", f"{size}, every field quoted", lambda data: data.households(size, "--all-quoted"))
    yield Case(
        "windows-874",
        f"{size} in windows-874",
        lambda data: data.households(size, "--encoding", "windows-874"),
        converts=True,
        note="The peers read a file that iconv has made UTF-8; with its time in the rows “+ iconv”.",
    )
    yield Case(
        "rejects",
        f"{size}, 20 % of records faulty",
        lambda data: data.households(size, "--rejects", "20"),
        peers={
            "DuckDB": ("duckdb", ["--rejects"]),
            "DuckDB, store_rejects": ("duckdb", ["--store-rejects"]),
            "Polars": ("polars", ["--rejects"]),
        },
        note="chiwat writes every rejected record with its line and reason and every differing answer. DuckDB drops"
        " records without a word (ignore_errors), or keeps those it finds itself (store_rejects). Polars cannot tell a"
        " bad cell from an empty one; its script is right for this file only.",
    )
    yield Case("shuffled", f"{size}, villages shuffled", lambda data: data.households(size, "--shuffled"))
    yield Case(
        "one-column",
        f"{size}, one column used",
        lambda data: data.households(size),
        pipeline=HERE / "pipelines/one-column",
        job="one",
        tables=["persons:0"],
    )
    yield Case(
        "all-columns",
        f"{size}, all 45 columns used",
        lambda data: data.households(size),
        pipeline=HERE / "pipelines/all-columns",
        job="all",
        tables=["areas:2", "indicators:4"],
    )
    yield Case(
        "rounds",
        "two rounds of 75,000 villages compared",
        lambda data: data.rounds(),
        pipeline=ROOT / "Pipelines/village-levels",
        input="assessments",
        job="levels",
        tables=LEVELS,
    )
    yield Case(
        "monthly",
        f"the monthly list, {size} of households and two rounds of 75,000 villages",
        lambda data: data.month(data.households(size), ROOT / "Samples/monthly-2563-06"),
        pipeline=ROOT / "Pipelines/monthly.yaml",
        job="month",
        tables=MONTH,
        note="chiwat runs all six pipelines; the peers only the two large ones, households and villages.",
    )
    for step in (step for step, count in SCALE.items() if large or count <= byte_count(size)):
        yield Case(f"scale-{step}", f"{step}, 15 % quoted", lambda data, step=step: data.households(step))
    yield Case(
        "jobs",
        f"{size}, 15 % quoted, chiwat with 1, 2 and 8 threads",
        lambda data: data.households(size),
        jobs=[1, 2, 8],
    )
    yield Case(
        "national",
        "13 million households",
        lambda data: data.households("13000000 households"),
        is_default=False,
    )


def byte_count(size):
    """ "200MB" in bytes."""
    number = size.rstrip("KMGBkmgb")
    return int(number) * {"": 1, "B": 1, "KB": 1e3, "MB": 1e6, "GB": 1e9}[size[len(number) :].upper()]


def chosen(names, size, large):
    """The cases of a list of names; "scale" is all sizes. An empty list is every case but the largest."""
    cases = list(all_cases(size, large))
    if not names:
        return [case for case in cases if case.is_default]
    known = {case.name for case in cases} | {"scale"}
    unknown = [name for name in names if name not in known]
    if unknown:
        raise ValueError(f"no case {', '.join(unknown)}; there are {', '.join(sorted(known))}")
    return [case for case in cases if case.name in names or ("scale" in names and case.name.startswith("scale-"))]
