"""The two large jobs of the month in Polars, in one process: households and villages."""

import sys
from pathlib import Path

import levels_polars
import needs_polars

if __name__ == "__main__":
    month, folder = Path(sys.argv[1]), Path(sys.argv[2])
    for name, job, file in (
        ("household-needs", lambda *given: needs_polars.main(*given, False), "households.csv"),
        ("village-levels", levels_polars.main, "village-levels.csv"),
    ):
        (folder / name).mkdir()
        job(month / file, folder / name)
