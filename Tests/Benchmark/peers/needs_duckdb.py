"""The household job in DuckDB: areas.csv, indicators.csv and aspects.csv of Pipelines/household-needs.

Tried, CPU seconds for 200 MB (15 % quoted) on two cores; this file is the fastest of each:
  answers read as VARCHAR 1.8, as TINYINT with nullstr ['', '-'] 1.6 but then "-" and blank are the same, which the
  job must tell apart; as ENUM a third more than VARCHAR
  aspects by greatest() of coded answers 1.75, by OR of comparisons 1.9, by CASE with OR 1.85, by contains(concat())
  1.95; codes computed once in a subquery 2.05
  counts by count_if 1.5, by count(*) FILTER 2.2, by one packed sum an answer 1.5 (2.15 with coded answers)
  buffer_size of 1 MB 2.8, 4 MB 2.15, 8 to 64 MB 1.9, as the default; strict_mode, new_line: no difference
  one aggregation by village and roll-ups from it 0.3 s a GB; GROUPING SETS over the villages 0.5
  UNION ALL of an indicator each 0.7 s of COPY (two threads), unnest or a cross join 0.8 (one thread); text by
  format() instead of DECIMAL twice as long
Rows are not sorted: the comparison does not ask for it, and chiwat's are.
"""

import sys

import duckdb

from households import ANSWERED, ASPECTS, FAILED, HEADER, INCOME, INCOME_LINE, INDICATORS
from households import MISSING, NOT_APPLICABLE, PASSED

# Records that do not fit are dropped without a word. With store_rejects DuckDB keeps those it finds itself (not the
# ones that the rules below find), and they are written to rejects.csv. "n/a" in an income is no value, as in chiwat.
REJECTING = {
    None: "",
    "--rejects": "ignore_errors = true, nullstr = ['', 'n/a'],",
    "--store-rejects": "store_rejects = true, nullstr = ['', 'n/a'],",
}
UNKNOWN = 4  # above FAILED: an answer that is none of 1, 0, - and blank shows in the greatest


def reader(path, rejects):
    types = dict.fromkeys(HEADER, "VARCHAR")
    types |= {"village_code": "INTEGER", "members": "INTEGER"} | dict.fromkeys(INCOME, "BIGINT")
    columns = ", ".join(f"'{name}': '{kind}'" for name, kind in types.items())
    return (
        f"read_csv('{path}', header = true, auto_detect = false, delim = ',', quote = '\"', escape = '\"',"
        f" {REJECTING[rejects]} columns = {{{columns}}})"
    )


def code(name):
    if name == "i22":
        return f"CASE WHEN passes THEN {PASSED} WHEN passes IS NULL THEN {MISSING} ELSE {FAILED} END"
    return (
        f"CASE {name} WHEN '1' THEN {PASSED} WHEN '-' THEN {NOT_APPLICABLE} WHEN '0' THEN {FAILED}"
        f" ELSE CASE WHEN {name} IS NULL THEN {MISSING} ELSE {UNKNOWN} END END"
    )


def villages(path, rejects):
    given = f"coalesce({', '.join(INCOME)}) IS NOT NULL"
    total = " + ".join(f"coalesce({part}, 0)" for part in INCOME)
    aspects = ", ".join(f"greatest({', '.join(map(code, names))}) AS {aspect}" for aspect, names in ASPECTS.items())
    counts = [
        f"count_if({name} = '{letter}') AS {name}_{end}" for name in ANSWERED for letter, end in zip("10-", "pfn")
    ]
    counts += [
        f"count_if({aspect} = {value}) AS {aspect}_{end}"
        for aspect in ASPECTS
        for value, end in ((PASSED, "p"), (FAILED, "f"), (NOT_APPLICABLE, "n"))
    ]
    bad = f"worst = {UNKNOWN} OR members IS NULL OR village_code IS NULL OR village_code < 10000000"
    return f"""
      CREATE TEMP TABLE villages AS
      SELECT village_code AS area_code, count(*) AS households, sum(members) AS persons,
        count_if(worst = {FAILED}) AS failing, count_if(worst = {MISSING}) AS undecided,
        sum(income) AS income, sum(members) FILTER (income IS NOT NULL) AS earners,
        count_if(passes) AS i22_p, count_if(NOT passes) AS i22_f, 0 AS i22_n, {", ".join(counts)}
        {"" if rejects else f", count_if({bad}) AS bad"}
      FROM (
        SELECT *, greatest({", ".join(ASPECTS)}) AS worst FROM (
          SELECT *, {aspects} FROM (
            SELECT *, income >= {INCOME_LINE} * members AS passes FROM (
              SELECT *, CASE WHEN {given} THEN {total} END AS income FROM {reader(path, rejects)}))))
      {f"WHERE NOT ({bad})" if rejects else ""}
      GROUP BY village_code"""


def areas(columns):
    """The roll-up: each level from the one below."""
    sums = ", ".join(f"sum({name})::BIGINT AS {name}" for name in columns)
    plain = ", ".join(columns)
    return f"""
      CREATE TEMP TABLE areas AS
      WITH tambons AS (SELECT area_code // 100 AS area_code, {sums} FROM villages GROUP BY 1),
        districts AS (SELECT area_code // 100 AS area_code, {sums} FROM tambons GROUP BY 1),
        provinces AS (SELECT area_code // 100 AS area_code, {sums} FROM districts GROUP BY 1)
      SELECT 'total' AS area_level, NULL::INTEGER AS area_code, {sums} FROM provinces
      UNION ALL SELECT 'province', area_code, {plain} FROM provinces
      UNION ALL SELECT 'district', area_code, {plain} FROM districts
      UNION ALL SELECT 'tambon', area_code, {plain} FROM tambons
      UNION ALL SELECT 'village', area_code, {plain} FROM villages"""


def hundredths(numerator, denominator):
    """A quotient with two decimals, rounded half up in whole numbers: doubles would round some halves down."""
    return f"((200 * ({numerator}) + ({denominator})) // (2 * ({denominator})))"


def percent(passed, failed):
    both = f"{passed} + {failed}"
    return f"CASE WHEN {both} > 0 THEN ({hundredths(f'100 * ({passed})', both)} / 100.0)::DECIMAL(5, 2) END"


def area_table():
    rates = ", ".join(
        percent(f"({' + '.join(n + '_p' for n in names)})", f"({' + '.join(n + '_f' for n in names)})")
        + f" AS {aspect}_rate"
        for aspect, names in ASPECTS.items()
    )
    return f"""
      SELECT area_level, area_code, NULL AS area_name, households, persons, failing AS failing_households,
        {percent("failing", "(households - failing)")} AS failing_rate, undecided AS undecided_households,
        i22_f AS below_line_households,
        CASE WHEN earners > 0 THEN ({hundredths("income", "earners")} / 100.0)::DECIMAL(18, 2) END
          AS income_per_person_baht, {rates}
      FROM areas"""


def answer_table(label, names):
    each = " UNION ALL ".join(
        f"SELECT area_level, area_code, '{name}' AS {label}, households, {name}_p AS p, {name}_f AS f, {name}_n AS n"
        " FROM areas"
        for name in names
    )
    return f"""
      SELECT area_level, area_code, NULL AS area_name, {label}, p AS passed, f AS failed, n AS not_applicable,
        households - p - f - n AS missing_answers, {percent("p", "f")} AS pass_rate
      FROM ({each})"""


def main(path, folder, threads, rejects):
    database = duckdb.connect(":memory:", config={"threads": threads})
    database.execute("SET preserve_insertion_order = false")
    database.execute(villages(path, rejects))
    if not rejects and database.execute("SELECT sum(bad) FROM villages").fetchone()[0] > 0:
        sys.exit("a record holds an answer, a number of members or a village code that is none")
    columns = [row[0] for row in database.execute("DESCRIBE villages").fetchall() if row[0] not in ("area_code", "bad")]
    database.execute(areas(columns))
    tables = {
        "areas": area_table(),
        "indicators": answer_table("indicator", INDICATORS),
        "aspects": answer_table("aspect", ASPECTS),
    }
    for name, query in tables.items():
        write(database, query, f"{folder}/{name}.csv")
    if rejects == "--store-rejects":
        columns = "line, column_name, error_type, csv_line, error_message"
        write(database, f"SELECT {columns} FROM reject_errors", f"{folder}/rejects.csv")


def write(database, query, path):
    database.execute(f"COPY ({query}) TO '{path}' (FORMAT csv, HEADER)")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4] if sys.argv[4:] else None)
