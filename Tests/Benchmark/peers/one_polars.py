"""One column of the household file in Polars; only that column is turned into numbers."""

import os
import sys

os.environ["POLARS_MAX_THREADS"] = sys.argv[3]

import polars as pl

from households import HEADER


def main(path, folder):
    rows = pl.scan_csv(path, schema=dict.fromkeys(HEADER, pl.String) | {"members": pl.Int32})
    members = pl.col("members")
    table = rows.select(
        members.count().alias("households"),
        members.cast(pl.Int64).sum().alias("persons"),
        members.max().alias("largest"),
    )
    table.collect(engine="streaming").write_csv(f"{folder}/persons.csv")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
