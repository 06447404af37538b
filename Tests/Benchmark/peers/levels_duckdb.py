"""The village job in DuckDB: the six tables of Pipelines/village-levels, two rounds compared.

Answers are TINYINT: here a dash means missing, as a blank does. Changes are numbers until they are written.
"""

import sys

import duckdb

from levels import ASPECTS, CHANGE_COLUMNS, CHANGE_MEASURES, CHANGES, INDICATORS, LEVEL_FROM, LEVEL_NAMES, codes


def level(passed):
    return " + ".join(f"({passed} >= {least})::TINYINT" for least in LEVEL_FROM.values())


def text(values, number):
    """A CASE that turns numbers from 0 up into texts."""
    return f"CASE {number} " + " ".join(f"WHEN {place} THEN '{value}'" for place, value in enumerate(values)) + " END"


def total(terms):
    return " + ".join(terms)


def villages(path):
    types = (
        {"village_code": "INTEGER", "round": "TINYINT"} | dict.fromkeys(INDICATORS, "TINYINT") | {"assessed_on": "DATE"}
    )
    columns = ", ".join(f"'{name}': '{kind}'" for name, kind in types.items())
    passed = {aspect: total(f"coalesce({name}, 0)" for name in names) for aspect, names in ASPECTS.items()}
    return f"""
      CREATE TEMP TABLE villages AS
      SELECT *, {level("passed")} AS level, {level("(passed + missing_answers)")} AS reachable_level FROM (
        SELECT *, {total(f"{aspect}_passed" for aspect in ASPECTS)} AS passed FROM (
          SELECT *, {", ".join(f"{terms} AS {aspect}_passed" for aspect, terms in passed.items())},
            {total(f"({name} IS NULL)::TINYINT" for name in INDICATORS)} AS missing_answers
          FROM read_csv('{path}', header = true, auto_detect = false, delim = ',', quote = '"', escape = '"',
            nullstr = ['', '-'], columns = {{{columns}}})))"""


def changes():
    both = "b.round IS NOT NULL AND a.round IS NOT NULL"
    change = [
        f"CASE WHEN {both} THEN 3 * coalesce(b.{n}, 2) + coalesce(a.{n}, 2) END::TINYINT AS {n}" for n in INDICATORS
    ]

    def count(column):
        numbers = ", ".join(map(str, codes(column)))
        return f"CASE WHEN rounds = 'both' THEN {total(f'({n} IN ({numbers}))::TINYINT' for n in INDICATORS)} END AS {column}"

    return f"""
      CREATE TEMP TABLE changes AS
      SELECT *, level_after - level_before AS level_change, passed_after - passed_before AS passed_change,
        CASE sign(level_after - level_before) WHEN 1 THEN 'up' WHEN 0 THEN 'same' WHEN -1 THEN 'down' END AS movement,
        {", ".join(map(count, CHANGE_COLUMNS))}
      FROM (
        SELECT coalesce(b.village_code, a.village_code) AS village_code,
          CASE WHEN {both} THEN 'both' WHEN a.round IS NULL THEN 'before_only' ELSE 'after_only' END AS rounds,
          b.level AS level_before, a.level AS level_after, b.passed AS passed_before, a.passed AS passed_after,
          {", ".join(change)}
        FROM (SELECT * FROM villages WHERE round = 1) AS b
        FULL JOIN (SELECT * FROM villages WHERE round = 2) AS a ON b.village_code = a.village_code)"""


def rolled(levels, source, measures, by=""):
    """One SELECT an area level; the sources are small enough for each to start at the villages."""
    digits = {"total": None, "province": 1_000_000, "district": 10_000, "tambon": 100}
    selects = []
    for name in levels:
        area = "NULL::INTEGER" if digits[name] is None else f"village_code // {digits[name]}"
        group = ", ".join(part for part in (by, "" if digits[name] is None else area) if part)
        selects.append(
            f"SELECT '{name}' AS area_level, {area} AS area_code, NULL AS area_name, {by + ',' if by else ''} {measures}"
            f" FROM {source} {f'GROUP BY {group}' if group else ''}"
        )
    return " UNION ALL ".join(selects)


def hundredths(numerator, denominator):
    """A quotient with two decimals, rounded half up in whole numbers."""
    return (
        f"CASE WHEN {denominator} > 0 THEN"
        f" ((200 * ({numerator}) + ({denominator})) // (2 * ({denominator})) / 100.0)::DECIMAL(9, 2) END"
    )


def tables():
    passed = ", ".join(f"{aspect}_passed" for aspect in ASPECTS)
    yield (
        "villages",
        f"""
      SELECT village_code, round, {", ".join(INDICATORS)}, assessed_on, passed, 23 - passed - missing_answers AS failed,
        0 AS not_applicable, missing_answers, {passed}, level, {text(LEVEL_NAMES, "level")} AS level_name, reachable_level
      FROM villages""",
    )
    yield (
        "changes",
        f"""
      SELECT village_code, rounds, level_before, level_after, level_change, passed_before, passed_after, passed_change,
        movement, {", ".join(CHANGE_COLUMNS)}, {", ".join(f"{text(CHANGES, n)} AS {n}" for n in INDICATORS)}
      FROM changes""",
    )
    counts = ", ".join(f"count_if(level = {number}) AS level_{number}_villages" for number in (3, 2, 1, 0))
    yield (
        "areas",
        rolled(
            ["total", "province", "district", "tambon"],
            "villages",
            f"count(*) AS villages, {counts}, count_if(reachable_level > level) AS could_rise_villages,"
            f" {hundredths('sum(passed)', 'count(*)')} AS mean_passed, sum(missing_answers) AS missing_answers",
            by="round",
        ),
    )
    moves = ", ".join(f"count_if(movement = '{name}') AS {name}_villages" for name in ("up", "same", "down"))
    yield (
        "movements",
        rolled(
            ["total", "province", "district"],
            "changes",
            f"count(*) AS villages, count_if(rounds = 'both') AS both_rounds_villages, {moves},"
            " sum(gained) AS gained_answers, sum(lost) AS lost_answers",
        ),
    )
    yield (
        "indicators",
        " UNION ALL ".join(
            f"SELECT round, '{n}' AS indicator, count_if({n} = 1) AS passed, count_if({n} = 0) AS failed,"
            f" count_if({n} IS NULL) AS missing_answers, {hundredths(f'100 * count_if({n} = 1)', f'count({n})')} AS pass_rate"
            " FROM villages GROUP BY round"
            for n in INDICATORS
        ),
    )
    yield (
        "indicator_changes",
        " UNION ALL ".join(
            f"SELECT '{n}' AS indicator, "
            + ", ".join(f"count_if({n} IN ({', '.join(map(str, codes(name)))})) AS {name}" for name in CHANGE_MEASURES)
            + " FROM changes"
            for n in INDICATORS
        ),
    )


def main(path, folder, threads):
    database = duckdb.connect(":memory:", config={"threads": threads})
    database.execute("SET preserve_insertion_order = false")
    database.execute(villages(path))
    if database.execute("SELECT count_if(round NOT IN (1, 2) OR round IS NULL) FROM villages").fetchone()[0] > 0:
        sys.exit("a record has a round that is none")
    database.execute(changes())
    for name, query in tables():
        database.execute(f"COPY ({query}) TO '{folder}/{name}.csv' (FORMAT csv, HEADER)")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
