"""Every column of the household file in DuckDB: areas.csv and indicators.csv of pipelines/all-columns.

Money is read as BIGINT, faster than DECIMAL and enough for whole baht. The rest is as needs_duckdb.py found it.
"""

import sys

import duckdb

from households import HEADER, INCOME, INDICATORS

SUMS = [*INCOME, "debt_baht", "savings_baht"]


def villages(path):
    types = dict.fromkeys(HEADER, "VARCHAR") | dict.fromkeys(SUMS, "BIGINT")
    types |= {
        "village_code": "INTEGER",
        "members": "INTEGER",
        "welfare_card": "BOOLEAN",
        "survey_date": "DATE",
        "land_rai": "DECIMAL(9, 2)",
    }
    columns = ", ".join(f"'{name}': '{kind}'" for name, kind in types.items())
    answers = ", ".join(
        f"count_if({n} = '{letter}') AS {n}_{end}" for n in INDICATORS for letter, end in zip("10", "pf")
    )
    known = " AND ".join(f"({name} IS NULL OR {name} IN ('1', '0', '-'))" for name in INDICATORS)
    return f"""
      CREATE TEMP TABLE villages AS
      SELECT village_code AS area_code, count(household_id) AS households, count(village_name) AS named,
        sum(members) AS persons, {", ".join(f"sum({name}) AS {name}" for name in SUMS)}, count_if(welfare_card) AS cards,
        min(survey_date) AS first_surveyed, max(survey_date) AS last_surveyed, sum(land_rai) AS land_rai,
        count(note) AS noted, count_if(NOT ({known})) AS bad, {answers}
      FROM read_csv('{path}', header = true, auto_detect = false, delim = ',', quote = '"', escape = '"',
        columns = {{{columns}}})
      GROUP BY village_code"""


def areas(columns):
    """The roll-up: each level from the one below."""
    merge = {"first_surveyed": "min", "last_surveyed": "max"}
    merged = ", ".join(f"{merge.get(name, 'sum')}({name}) AS {name}" for name in columns)
    plain = ", ".join(columns)
    return f"""
      CREATE TEMP TABLE areas AS
      WITH tambons AS (SELECT area_code // 100 AS area_code, {merged} FROM villages GROUP BY 1),
        districts AS (SELECT area_code // 100 AS area_code, {merged} FROM tambons GROUP BY 1),
        provinces AS (SELECT area_code // 100 AS area_code, {merged} FROM districts GROUP BY 1)
      SELECT 'total' AS area_level, NULL::INTEGER AS area_code, {merged} FROM provinces
      UNION ALL SELECT 'province', area_code, {plain} FROM provinces
      UNION ALL SELECT 'district', area_code, {plain} FROM districts
      UNION ALL SELECT 'tambon', area_code, {plain} FROM tambons
      UNION ALL SELECT 'village', area_code, {plain} FROM villages"""


def tables():
    def baht(names):
        return ", ".join(f"{name}::DECIMAL(18, 2) AS {name}" for name in names)

    yield (
        "areas",
        f"""
      SELECT area_level, area_code, NULL AS area_name, households, named, persons, {baht(INCOME)}, cards,
        first_surveyed, last_surveyed, land_rai, {baht(["debt_baht", "savings_baht"])}, noted
      FROM areas""",
    )
    yield (
        "indicators",
        " UNION ALL ".join(
            f"SELECT area_level, area_code, NULL AS area_name, '{name}' AS indicator, {name}_p AS passed, {name}_f AS failed"
            " FROM areas"
            for name in INDICATORS
        ),
    )


def main(path, folder, threads):
    database = duckdb.connect(":memory:", config={"threads": threads})
    database.execute("SET preserve_insertion_order = false")
    database.execute(villages(path))
    if database.execute("SELECT sum(bad) FROM villages").fetchone()[0] > 0:
        sys.exit("a record holds an answer that is none")
    columns = [row[0] for row in database.execute("DESCRIBE villages").fetchall() if row[0] not in ("area_code", "bad")]
    database.execute(areas(columns))
    for name, query in tables():
        database.execute(f"COPY ({query}) TO '{folder}/{name}.csv' (FORMAT csv, HEADER)")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
