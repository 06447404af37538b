"""One column of the household file in DuckDB; only that column is turned into numbers."""

import sys

import duckdb

from households import HEADER


def main(path, folder, threads):
    database = duckdb.connect(":memory:", config={"threads": threads})
    columns = ", ".join(f"'{name}': '{'INTEGER' if name == 'members' else 'VARCHAR'}'" for name in HEADER)
    database.execute(
        f"""
        COPY (
          SELECT count(members) AS households, sum(members) AS persons, max(members) AS largest
          FROM read_csv('{path}', header = true, auto_detect = false, delim = ',', quote = '"', escape = '"',
            columns = {{{columns}}})
        ) TO '{folder}/persons.csv' (FORMAT csv, HEADER)"""
    )


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
