"""Every column of the household file in Polars: areas.csv and indicators.csv of pipelines/all-columns.

Money is read as Int64, faster than Decimal and enough for whole baht. The rest is as needs_polars.py found it.
"""

import os
import sys

os.environ["POLARS_MAX_THREADS"] = sys.argv[3]

import polars as pl

from households import HEADER, INCOME, INDICATORS

SUMS = [*INCOME, "debt_baht", "savings_baht"]
ANSWER = pl.Enum(["0", "1", "-"])
SMALLEST, LARGEST = "first_surveyed", "last_surveyed"


def villages(path):
    schema = dict.fromkeys(HEADER, pl.String) | dict.fromkeys(SUMS, pl.Int64) | dict.fromkeys(INDICATORS, ANSWER)
    schema |= {
        "village_code": pl.Int32,
        "members": pl.Int32,
        "welfare_card": pl.UInt8,
        "survey_date": pl.Date,
        "land_rai": pl.Decimal(9, 2),
    }
    rows = pl.scan_csv(path, schema=schema).with_columns(pl.col(name).to_physical() for name in INDICATORS)
    figures = [
        pl.col("household_id").count().alias("households"),
        pl.col("village_name").count().alias("named"),
        pl.col("members").cast(pl.Int64).sum().alias("persons"),
        *(pl.col(name).sum() for name in SUMS),
        *(pl.col(name).count().alias(f"{name}_known") for name in SUMS),
        (pl.col("welfare_card") == 1).sum().alias("cards"),
        pl.col("survey_date").min().alias(SMALLEST),
        pl.col("survey_date").max().alias(LARGEST),
        pl.col("land_rai").sum(),
        pl.col("note").count().alias("noted"),
    ]
    figures += [
        (pl.col(name) == value).sum().alias(f"{name}_{end}")
        for name in INDICATORS
        for value, end in ((1, "p"), (0, "f"))
    ]
    return rows.group_by(pl.col("village_code").alias("area_code")).agg(figures).collect(engine="streaming")


def areas(villages):
    """The roll-up: each level from the one below."""
    merged = [pl.exclude("area_code", SMALLEST, LARGEST).sum(), pl.col(SMALLEST).min(), pl.col(LARGEST).max()]
    levels = [villages]
    for _ in range(3):
        levels.append(levels[-1].group_by(pl.col("area_code") // 100).agg(merged).select(villages.columns))
    levels.append(levels[-1].select(pl.lit(None, dtype=pl.Int32).alias("area_code"), *merged).select(villages.columns))
    names = ["village", "tambon", "district", "province", "total"]
    return pl.concat(
        (table.with_columns(area_level=pl.lit(name)) for name, table in zip(names, levels)), how="vertical_relaxed"
    )


def place():
    return [pl.col("area_level"), pl.col("area_code"), pl.lit(None, dtype=pl.String).alias("area_name")]


def baht(names):
    """A sum of nothing is missing, in chiwat as in SQL."""
    return [
        pl.when(pl.col(f"{name}_known") > 0).then(pl.col(name).cast(pl.Decimal(18, 2))).alias(name) for name in names
    ]


def area_table(areas):
    return areas.select(
        *place(),
        "households",
        "named",
        "persons",
        *baht(INCOME),
        "cards",
        SMALLEST,
        LARGEST,
        "land_rai",
        *baht(["debt_baht", "savings_baht"]),
        "noted",
    )


def indicator_table(areas):
    return pl.concat(
        areas.lazy().select(
            *place(),
            pl.lit(name).alias("indicator"),
            pl.col(f"{name}_p").alias("passed"),
            pl.col(f"{name}_f").alias("failed"),
        )
        for name in INDICATORS
    )


def main(path, folder):
    table = areas(villages(path))
    area_table(table).write_csv(f"{folder}/areas.csv")
    indicator_table(table).collect().write_csv(f"{folder}/indicators.csv")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
