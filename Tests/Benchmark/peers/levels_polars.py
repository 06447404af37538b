"""The village job in Polars: the six tables of Pipelines/village-levels, two rounds compared.

Answers are Int8: here a dash means missing, as a blank does. Changes are numbers until they are written.
"""

import os
import sys

os.environ["POLARS_MAX_THREADS"] = sys.argv[3]

import polars as pl

from levels import ASPECTS, CHANGE_COLUMNS, CHANGE_MEASURES, CHANGES, INDICATORS, LEVEL_FROM, LEVEL_NAMES, codes

DIGITS = {"province": 1_000_000, "district": 10_000, "tambon": 100}


def level(passed):
    return pl.sum_horizontal((passed >= least).cast(pl.Int8) for least in LEVEL_FROM.values())


def villages(path):
    schema = (
        {"village_code": pl.Int32, "round": pl.Int8} | dict.fromkeys(INDICATORS, pl.Int8) | {"assessed_on": pl.Date}
    )
    rows = pl.scan_csv(path, schema=schema, null_values=dict.fromkeys(INDICATORS, "-"))
    rows = rows.with_columns(
        *(pl.sum_horizontal(names).alias(f"{aspect}_passed") for aspect, names in ASPECTS.items()),
        passed=pl.sum_horizontal(INDICATORS),
        missing_answers=pl.sum_horizontal(pl.col(name).is_null().cast(pl.Int8) for name in INDICATORS),
    )
    return rows.with_columns(
        level=level(pl.col("passed")), reachable_level=level(pl.col("passed") + pl.col("missing_answers"))
    )


def changes(villages):
    kept = ["village_code", "round", "level", "passed", *INDICATORS]
    before = villages.filter(pl.col("round") == 1).select(kept)
    after = villages.filter(pl.col("round") == 2).select(kept)
    rows = before.join(after, on="village_code", how="full", suffix="_after", coalesce=True)
    both = pl.col("round").is_not_null() & pl.col("round_after").is_not_null()
    rows = rows.select(
        "village_code",
        pl.when(both)
        .then(pl.lit("both"))
        .when(pl.col("round_after").is_null())
        .then(pl.lit("before_only"))
        .otherwise(pl.lit("after_only"))
        .alias("rounds"),
        pl.col("level").alias("level_before"),
        "level_after",
        (pl.col("level_after") - pl.col("level")).alias("level_change"),
        pl.col("passed").alias("passed_before"),
        "passed_after",
        (pl.col("passed_after") - pl.col("passed")).alias("passed_change"),
        *(
            pl.when(both).then(3 * pl.col(n).fill_null(2) + pl.col(f"{n}_after").fill_null(2)).alias(n)
            for n in INDICATORS
        ),
    )
    change = pl.col("level_change")
    movement = pl.when(change > 0).then(pl.lit("up")).when(change < 0).then(pl.lit("down"))
    both = pl.col("rounds") == "both"
    return rows.with_columns(
        movement.when(change == 0).then(pl.lit("same")).alias("movement"),
        *(
            pl.when(both).then(pl.sum_horizontal(is_change(n, column).cast(pl.Int8) for n in INDICATORS)).alias(column)
            for column in CHANGE_COLUMNS
        ),
    )


def is_change(name, change):
    return pl.any_horizontal(pl.col(name) == number for number in codes(change))


def rolled(table, levels, measures, by=()):
    parts = []
    for name in levels:
        area = pl.lit(None, dtype=pl.Int32) if name == "total" else pl.col("village_code") // DIGITS[name]
        keyed = table.with_columns(area_level=pl.lit(name), area_code=area, area_name=pl.lit(None, dtype=pl.String))
        parts.append(keyed.group_by("area_level", "area_code", "area_name", *by).agg(measures))
    return pl.concat(parts)


def hundredths(numerator, denominator):
    """A quotient with two decimals, rounded half up in whole numbers."""
    whole = (200 * numerator.cast(pl.Int64) + denominator) // (2 * denominator)
    return pl.when(denominator > 0).then(whole.cast(pl.Decimal(18, 2)) / pl.lit(100, dtype=pl.Decimal(18, 2)))


def written_villages(villages):
    names = pl.col("level").replace_strict(dict(enumerate(LEVEL_NAMES)), return_dtype=pl.String)
    passed = [f"{aspect}_passed" for aspect in ASPECTS]
    return villages.select(
        "village_code",
        "round",
        *INDICATORS,
        "assessed_on",
        "passed",
        (23 - pl.col("passed") - pl.col("missing_answers")).alias("failed"),
        pl.lit(0).alias("not_applicable"),
        "missing_answers",
        *passed,
        "level",
        names.alias("level_name"),
        "reachable_level",
    )


def written_changes(changes):
    names = dict(enumerate(CHANGES))
    return changes.select(
        "village_code",
        "rounds",
        "level_before",
        "level_after",
        "level_change",
        "passed_before",
        "passed_after",
        "passed_change",
        "movement",
        *CHANGE_COLUMNS,
        *(pl.col(name).replace_strict(names, return_dtype=pl.String) for name in INDICATORS),
    )


def areas(villages):
    measures = [pl.len().alias("villages")]
    measures += [(pl.col("level") == number).sum().alias(f"level_{number}_villages") for number in (3, 2, 1, 0)]
    measures += [
        (pl.col("reachable_level") > pl.col("level")).sum().alias("could_rise_villages"),
        hundredths(pl.col("passed").cast(pl.Int64).sum(), pl.len().cast(pl.Int64)).alias("mean_passed"),
        pl.col("missing_answers").cast(pl.Int64).sum(),
    ]
    return rolled(villages, ["total", "province", "district", "tambon"], measures, by=["round"])


def movements(changes):
    measures = [pl.len().alias("villages"), (pl.col("rounds") == "both").sum().alias("both_rounds_villages")]
    measures += [(pl.col("movement") == name).sum().alias(f"{name}_villages") for name in ("up", "same", "down")]
    for column in ("gained", "lost"):
        # A sum of nothing is missing, in chiwat as in SQL.
        known = pl.col(column).count() > 0
        measures.append(pl.when(known).then(pl.col(column).cast(pl.Int64).sum()).alias(f"{column}_answers"))
    return rolled(changes, ["total", "province", "district"], measures)


def indicators(villages):
    return pl.concat(
        villages.group_by("round").agg(
            pl.lit(name).first().alias("indicator"),
            (pl.col(name) == 1).sum().alias("passed"),
            (pl.col(name) == 0).sum().alias("failed"),
            pl.col(name).null_count().alias("missing_answers"),
            hundredths(100 * (pl.col(name) == 1).sum().cast(pl.Int64), pl.col(name).count().cast(pl.Int64)).alias(
                "pass_rate"
            ),
        )
        for name in INDICATORS
    )


def indicator_changes(changes):
    return pl.concat(
        changes.select(
            pl.lit(name).alias("indicator"),
            *(is_change(name, change).sum().alias(change) for change in CHANGE_MEASURES),
        )
        for name in INDICATORS
    )


def main(path, folder):
    table = villages(path).collect(engine="streaming")
    if not table["round"].is_in([1, 2]).all() or table["round"].has_nulls():
        sys.exit("a record has a round that is none")
    compared = changes(table.lazy()).collect()
    tables = {
        "villages": written_villages(table.lazy()),
        "changes": written_changes(compared.lazy()),
        "areas": areas(table.lazy()),
        "movements": movements(compared.lazy()),
        "indicators": indicators(table.lazy()),
        "indicator_changes": indicator_changes(compared.lazy()),
    }
    for name, frame in zip(tables, pl.collect_all(tables.values())):
        frame.write_csv(f"{folder}/{name}.csv")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
