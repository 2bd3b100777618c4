"""Lines of JSON that `jianbao` wrote, as typed rows."""

from __future__ import annotations

from pyspark.sql import DataFrame
from pyspark.sql import functions as F

OPTIONS = {"mode": "FAILFAST", "maxStringLen": str(2**31 - 1)}
"""A line that does not fit its columns fails the job."""


def typed(lines: DataFrame, schema: str) -> DataFrame:
    """Lines that each hold one row."""
    return lines.select(F.from_json("line", schema, OPTIONS).alias("row")).select("row.*")


def rows_of(lines: DataFrame, table: str, schema: str) -> DataFrame:
    """The rows of one table, among lines of `{"table", "row"}`."""
    mine = lines.where(F.col("line").startswith(f'{{"table":"{table}",'))
    return typed(mine, f"row struct<{schema}>").select("row.*")
