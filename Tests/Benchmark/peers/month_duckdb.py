"""The two large jobs of the month in DuckDB, in one process: households and villages."""

import sys
from pathlib import Path

import levels_duckdb
import needs_duckdb

if __name__ == "__main__":
    month, folder, threads = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    for name, job, file in (
        ("household-needs", lambda *given: needs_duckdb.main(*given, None), "households.csv"),
        ("village-levels", levels_duckdb.main, "village-levels.csv"),
    ):
        (folder / name).mkdir()
        job(month / file, folder / name, threads)
