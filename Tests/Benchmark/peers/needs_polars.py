"""The household job in Polars: areas.csv, indicators.csv and aspects.csv of Pipelines/household-needs.

Tried, CPU seconds for 200 MB (15 % quoted) on two cores; this file is the fastest of each:
  answers read as Enum 1.3, as UInt8 with null_values "-" 1.15 but then "-" and blank are the same, which the job must
  tell apart; as String with replace_strict 2.2, as Categorical a tenth more than Enum (and lets any text through)
  the streaming engine; the in-memory one takes as long (within 5 %) and twice the memory at 1 GB
  aspects by max_horizontal of the enum's own numbers; missing put in there, not in the columns: 8 % less
  counts by sum, count and one comparison an answer: 8 % less than by three comparisons; one packed sum an answer 1.45
  one aggregation by village and roll-ups from it: 0.06 s a GB
  rates as Decimal 0.3 s of writing a GB, as Float64 with float_precision 0.5, as text 0.7; sink_csv 0.65
Rows are not sorted: the comparison does not ask for it, and chiwat's are.
"""

import os
import sys

os.environ["POLARS_MAX_THREADS"] = sys.argv[3]

import polars as pl

from households import ANSWERED, ASPECTS, FAILED, HEADER, INCOME, INCOME_LINE, INDICATORS
from households import MISSING, NOT_APPLICABLE, PASSED

# The place of a category is the answer's number; the one for missing is never in a file, it keeps the place.
ANSWER = pl.Enum(["-", "1", "(missing)", "0"])


def scan(path, rejects):
    schema = dict.fromkeys(HEADER, pl.String)
    schema |= {"village_code": pl.Int32, "members": pl.Int32} | dict.fromkeys(INCOME, pl.Int64)
    schema |= dict.fromkeys(ANSWERED, ANSWER)
    return scan_rejecting(path, schema) if rejects else pl.scan_csv(path, schema=schema)


def scan_rejecting(path, schema):
    """Polars makes what it cannot read null and cannot say so; what an Enum does not hold stops it.

    A column more than the header shows records that are too long. An answer that is null is taken for one that
    cannot be read, or for a record that is too short: right only because no answer of the file is blank.
    """
    rows = pl.scan_csv(
        path,
        schema=schema | dict.fromkeys(ANSWERED, pl.String) | {"beyond": pl.String},
        missing_columns="insert",
        null_values=dict.fromkeys(INCOME, "n/a"),
        ignore_errors=True,
    )
    rows = rows.with_columns(pl.col(name).cast(ANSWER, strict=False) for name in ANSWERED)
    good = [pl.col("beyond").is_null(), pl.col("members").is_not_null(), pl.col("village_code") >= 10_000_000]
    return rows.filter(*good, *(pl.col(name).is_not_null() for name in ANSWERED))


def villages(rows):
    given = pl.any_horizontal(pl.col(part).is_not_null() for part in INCOME)
    rows = rows.with_columns(
        *(pl.col(name).to_physical() for name in ANSWERED),
        income=pl.when(given).then(pl.sum_horizontal(INCOME)),
    )
    passes = pl.col("income") >= INCOME_LINE * pl.col("members")
    rows = rows.with_columns(i22=pl.when(passes).then(byte(PASSED)).when(passes.is_not_null()).then(byte(FAILED)))
    rows = rows.with_columns(
        pl.max_horizontal(pl.col(name).fill_null(MISSING) for name in names).alias(aspect)
        for aspect, names in ASPECTS.items()
    ).with_columns(worst=pl.max_horizontal(list(ASPECTS)))
    figures = [
        pl.len().alias("households"),
        pl.col("members").sum().alias("persons"),
        (pl.col("worst") == FAILED).sum().alias("failing"),
        (pl.col("worst") == MISSING).sum().alias("undecided"),
        pl.col("income").sum(),
        (pl.col("members") * pl.col("income").is_not_null()).sum().alias("earners"),
        (pl.col("members").is_null() | pl.col("village_code").is_between(10_000_000, 99_999_999).not_())
        .sum()
        .alias("bad"),
    ]
    for name in INDICATORS:
        figures += [
            pl.col(name).sum().alias(f"{name}_sum"),
            pl.col(name).count().alias(f"{name}_count"),
            (pl.col(name) == FAILED).sum().alias(f"{name}_f"),
        ]
    for aspect in ASPECTS:
        for value, end in ((PASSED, "p"), (FAILED, "f"), (NOT_APPLICABLE, "n")):
            figures.append((pl.col(aspect) == value).sum().alias(f"{aspect}_{end}"))
    table = rows.group_by(pl.col("village_code").alias("area_code")).agg(figures).collect(engine="streaming")
    table = table.with_columns(pl.exclude("area_code").cast(pl.Int64))
    # The sum holds 1 for each answer that passes and 3 for each that fails.
    table = table.with_columns((pl.col(f"{n}_sum") - FAILED * pl.col(f"{n}_f")).alias(f"{n}_p") for n in INDICATORS)
    return table.with_columns(
        (pl.col(f"{n}_count") - pl.col(f"{n}_p") - pl.col(f"{n}_f")).alias(f"{n}_n") for n in INDICATORS
    ).drop(f"{n}_{end}" for n in INDICATORS for end in ("sum", "count"))


def byte(value):
    return pl.lit(value, dtype=pl.UInt8)


def areas(villages):
    """The roll-up: each level from the one below."""
    levels = [villages]
    for _ in range(3):
        levels.append(levels[-1].group_by(pl.col("area_code") // 100).agg(pl.all().exclude("area_code").sum()))
    levels.append(levels[-1].select(pl.lit(None, dtype=pl.Int32).alias("area_code"), pl.exclude("area_code").sum()))
    names = ["village", "tambon", "district", "province", "total"]
    return pl.concat(table.with_columns(area_level=pl.lit(name)) for name, table in zip(names, levels))


def hundredths(numerator, denominator):
    """A quotient with two decimals, rounded half up in whole numbers: doubles would round some halves down."""
    whole = (200 * numerator + denominator) // (2 * denominator)
    return pl.when(denominator > 0).then(whole.cast(pl.Decimal(18, 2)) / pl.lit(100, dtype=pl.Decimal(18, 2)))


def percent(passed, failed):
    return hundredths(100 * passed, passed + failed)


def place():
    return [pl.col("area_level"), pl.col("area_code"), pl.lit(None, dtype=pl.String).alias("area_name")]


def area_table(areas):
    def sums(names, end):
        return pl.sum_horizontal(f"{name}_{end}" for name in names)

    return areas.lazy().select(
        *place(),
        "households",
        "persons",
        pl.col("failing").alias("failing_households"),
        percent(pl.col("failing"), pl.col("households") - pl.col("failing")).alias("failing_rate"),
        pl.col("undecided").alias("undecided_households"),
        pl.col("i22_f").alias("below_line_households"),
        hundredths(pl.col("income"), pl.col("earners")).alias("income_per_person_baht"),
        *(percent(sums(names, "p"), sums(names, "f")).alias(f"{aspect}_rate") for aspect, names in ASPECTS.items()),
    )


def answer_table(areas, label, names):
    passed, failed, none = pl.col("passed"), pl.col("failed"), pl.col("not_applicable")
    each = [
        areas.lazy().select(
            *place(),
            pl.lit(name).alias(label),
            pl.col(f"{name}_p").alias("passed"),
            pl.col(f"{name}_f").alias("failed"),
            pl.col(f"{name}_n").alias("not_applicable"),
            "households",
        )
        for name in names
    ]
    return pl.concat(each).select(
        pl.exclude("households"),
        (pl.col("households") - passed - failed - none).alias("missing_answers"),
        percent(passed, failed).alias("pass_rate"),
    )


def main(path, folder, rejects):
    table = villages(scan(path, rejects))
    if table["bad"].sum() > 0:
        sys.exit("a record holds a number of members or a village code that is none")
    table = areas(table.drop("bad"))
    area_table(table).collect().write_csv(f"{folder}/areas.csv")
    answer_table(table, "indicator", INDICATORS).collect().write_csv(f"{folder}/indicators.csv")
    answer_table(table, "aspect", list(ASPECTS)).collect().write_csv(f"{folder}/aspects.csv")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], "--rejects" in sys.argv[4:])
