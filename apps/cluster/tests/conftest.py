"""What the tests share: a standalone cluster, a session on it, and captures with what one machine makes of them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pyspark.sql import SparkSession
from spark_processes import LOOPBACK, StandaloneCluster

from jianbao_cluster.command import Command
from jianbao_cluster.parse import ParseOptions, parse
from jianbao_cluster.session import session, ship_command

APP = Path(__file__).parent.parent
JIANBAO = APP.parent.parent / "packages" / "cli" / "dist" / "jianbao.js"
NODE = os.environ.get("JIANBAO_NODE", "node")
GENERATED = 240


@dataclass(frozen=True)
class Spark:
    """A session on the cluster, with the command shipped to it."""

    session: SparkSession
    command: Command
    cluster: StandaloneCluster


@pytest.fixture(scope="session")
def spark(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Spark]:
    cluster = StandaloneCluster(tmp_path_factory.mktemp("cluster"))
    try:
        for _ in range(2):
            cluster.add_worker()
        cluster.wait_for_workers()
        os.environ.update(PYSPARK_PYTHON=sys.executable, SPARK_LOCAL_IP=LOOPBACK)
        os.environ["PYSPARK_SUBMIT_ARGS"] = " ".join(
            [
                f"--master {cluster.url}",
                "--driver-memory 512m --executor-memory 640m",
                f"--conf spark.driver.host={LOOPBACK} --conf spark.driver.bindAddress={LOOPBACK}",
                "--conf spark.ui.enabled=false --conf spark.ui.showConsoleProgress=false --conf spark.log.level=ERROR",
                "--conf spark.sql.shuffle.partitions=3 --conf spark.python.worker.reuse=true",
                "pyspark-shell",
            ]
        )
        with session("tests") as opened:
            yield Spark(opened, ship_command(opened, str(JIANBAO), NODE), cluster)
    finally:
        cluster.stop()


@pytest.fixture(scope="session")
def captures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Generated captures, and records that cannot be read."""
    path = tmp_path_factory.mktemp("captures") / "captures.ndjson"
    made = subprocess.run(
        [NODE, str(APP / "tests" / "generate.mjs"), str(GENERATED)], check=True, stdout=subprocess.PIPE
    ).stdout
    poison = b'{"text": \n"\xff\xfe"\n{"id":"both","text":"a","html":"b","crawl":7}\n\n'
    middle = made.index(b"\n", len(made) // 2) + 1
    path.write_bytes(made[:middle] + poison + made[middle:])
    return path


@pytest.fixture(scope="session")
def parsed(spark: Spark, captures: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tables that the cluster makes of them."""
    out = tmp_path_factory.mktemp("tables") / "out"
    parse(spark.session, spark.command, [str(captures)], str(out), ParseOptions(partitions=4))
    return out


def on_one_machine(*args: str | Path) -> list[dict[str, object]]:
    """The rows of all tables as the command alone gives them."""
    words = [NODE, str(JIANBAO), "stream", "--emit", "tables", *map(str, args)]
    out = subprocess.run(words, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout
    return [json.loads(line) for line in out.splitlines()]


class Report:
    """Counts of the run in the words of Vitest's reports, which the suite of the workspace adds up."""

    def __init__(self) -> None:
        self.passed = 0
        self.failed = 0

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.failed += 1
        elif report.passed and report.when == "call":
            self.passed += 1

    def pytest_sessionfinish(self, exitstatus: int) -> None:
        path = os.environ.get("JIANBAO_TEST_REPORT")
        if path:
            counts = {"numPassedTests": self.passed, "numFailedTests": self.failed, "testResults": []}
            Path(path).write_text(json.dumps({**counts, "success": exitstatus == 0}))


def pytest_configure(config: pytest.Config) -> None:
    config.pluginmanager.register(Report(), "jianbao-report")
