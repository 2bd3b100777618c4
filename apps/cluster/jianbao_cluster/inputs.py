"""Reads captures from any path that Spark knows."""

from __future__ import annotations

from pyspark.sql import DataFrame, SparkSession

FORMS = ("ndjson", "wet", "warc", "txt", "html")
"""What a path can hold. NDJSON is read by the line, the others by the file."""


def read_lines(spark: SparkSession, paths: list[str]) -> DataFrame:
    """The lines of NDJSON as bytes, so that one that is no UTF-8 reaches `jianbao` as it is."""
    return spark.read.text(paths, lineSep="\n").selectExpr("cast(value as binary) as value")


def read_files(spark: SparkSession, paths: list[str]) -> DataFrame:
    """Whole files with their paths, folders to the bottom. A file must fit into an executor's memory."""
    reader = spark.read.format("binaryFile").option("recursiveFileLookup", "true")
    return reader.load(paths).select("path", "content")
