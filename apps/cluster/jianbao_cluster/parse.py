"""The job `parse`: captures to tables."""

from __future__ import annotations

from dataclasses import dataclass

from pyspark import StorageLevel
from pyspark.sql import DataFrame, SparkSession

from jianbao_cluster.command import Command
from jianbao_cluster.inputs import read_files, read_lines
from jianbao_cluster.lines import rows_of
from jianbao_cluster.partitions import LINES, over_files, over_lines
from jianbao_cluster.tables import TABLES

ROW_GROUP = 32 * 1024 * 1024
"""Bytes of a row group: readers that take one at a time stay small."""


@dataclass(frozen=True)
class ParseOptions:
    """How captures are read; None leaves it to `jianbao`."""

    form: str = "ndjson"
    script: str | None = None
    charset: str | None = None
    limit: int | None = None
    partitions: int | None = None

    def words(self) -> list[str]:
        """As words of the command line."""
        words = ["stream", "--emit", "tables", "--threads", "1", "--in", self.form]
        for name in ("script", "charset", "limit"):
            value = getattr(self, name)
            if value is not None:
                words += [f"--{name}", str(value)]
        return words


def parse(spark: SparkSession, command: Command, paths: list[str], out: str, options: ParseOptions) -> None:
    """Reads captures from paths and writes one folder of Parquet a table into `out`.

    Every partition is parsed once and kept on the disks of the executors until all tables are written; those of an
    executor that is lost are parsed again, to the same bytes.
    """
    lines = table_lines(spark, command, paths, options).persist(StorageLevel.DISK_ONLY)
    try:
        for table in TABLES:
            rows_of(lines, table, TABLES[table]).write.option("parquet.block.size", ROW_GROUP).parquet(f"{out}/{table}")
    finally:
        lines.unpersist()


def table_lines(spark: SparkSession, command: Command, paths: list[str], options: ParseOptions) -> DataFrame:
    """The rows of all tables as `jianbao` writes them."""
    if options.form == "ndjson":
        records, run = read_lines(spark, paths), over_lines(command, options.words())
    else:
        records, run = read_files(spark, paths), over_files(command, options.words())
    if options.partitions is not None:
        records = records.repartition(options.partitions)
    return records.mapInArrow(run, LINES)
