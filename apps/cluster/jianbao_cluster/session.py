"""The Spark session of a job, with what its executors need."""

from __future__ import annotations

import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pyspark.sql import SparkSession

from jianbao_cluster.command import LOCAL, Command, JianbaoError

PACKAGE = Path(__file__).parent


@contextmanager
def session(name: str) -> Iterator[SparkSession]:
    """The session that `spark-submit` was asked for; its executors get this package."""
    with tempfile.TemporaryDirectory(prefix="jianbao-") as folder:
        builder = SparkSession.builder.appName(f"jianbao {name}")
        # Few rows at a time: a web archive is one row.
        spark = builder.config("spark.sql.execution.arrow.maxRecordsPerBatch", "500").getOrCreate()
        try:
            if PACKAGE.is_dir():
                spark.sparkContext.addPyFile(_packed(Path(folder)))
            yield spark
        finally:
            spark.stop()


def _packed(folder: Path) -> str:
    archive = folder / f"{PACKAGE.name}.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        for module in PACKAGE.glob("*.py"):
            packed.write(module, f"{PACKAGE.name}/{module.name}")
    return str(archive)


def ship_command(spark: SparkSession, jianbao: str, node: str) -> Command:
    """Sends the command, one file, to all executors.

    `local:` before the path means that it is on every machine already. Raises JianbaoError where there is no such
    file.
    """
    if jianbao.startswith(LOCAL):
        return Command(jianbao, node)
    path = Path(jianbao)
    if not path.is_file():
        raise JianbaoError(
            f"There is no command at '{jianbao}'. Build it with 'npm run build' (packages/cli/dist/jianbao.js) "
            "and name it with --jianbao, or write local: before the path that it has on every worker."
        )
    spark.sparkContext.addFile(str(path))
    return Command(path.name, node)
