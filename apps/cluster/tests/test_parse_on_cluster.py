"""The job `parse` on a real standalone cluster: a master and two workers as processes of their own."""

from __future__ import annotations

from pathlib import Path

from compare import assert_same_tables, read_rows
from conftest import Spark, on_one_machine

from jianbao_cluster.parse import ParseOptions, parse


def test_ndjson_gives_what_one_machine_gives(spark: Spark, captures: Path, tmp_path: Path) -> None:
    parse(spark.session, spark.command, [str(captures)], str(tmp_path / "out"), ParseOptions(partitions=6))
    assert_same_tables(tmp_path / "out", on_one_machine(captures))
    errors = read_rows(tmp_path / "out", "errors")
    assert sorted(row["record"] for row in errors) == [
        '"\ufffd\ufffd"',
        '{"id":"both","text":"a","html":"b","crawl":7}',
        '{"text": ',
    ]
    assert {row["code"] for row in errors} == {"bad-record"}
    assert '{"crawl":7}' in {row["extra"] for row in errors}
