"""Checkpoints of what a job computes in rounds, so that a lost executor does not send it back to the first."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from pyspark.sql import SparkSession


@contextmanager
def checkpoints(spark: SparkSession, folder: str) -> Iterator[None]:
    """Keeps them in a folder that all executors see, and removes it at the end."""
    context = spark.sparkContext
    context.setCheckpointDir(folder)
    try:
        yield
    finally:
        jvm, java = context._jvm, context._jsc
        assert jvm is not None
        path = jvm.org.apache.hadoop.fs.Path(folder)
        path.getFileSystem(java.hadoopConfiguration()).delete(path, True)
