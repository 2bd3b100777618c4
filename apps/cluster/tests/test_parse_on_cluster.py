"""The job `parse` on a real standalone cluster: a master and two workers as processes of their own."""

from __future__ import annotations

import gzip
import threading
import time
from pathlib import Path

import pytest
from archives import warc_of, wet_of
from compare import assert_same_tables, read_rows
from conftest import NODE, Spark, on_one_machine

from jianbao_cluster.command import Command
from jianbao_cluster.failures import sentence_of
from jianbao_cluster.parse import ParseOptions, parse

PAGE = "<title>云岭</title><h1>提灯人走进山村</h1><p>入冬以来，提灯人每晚沿着山路走一遍，给独居老人送去热水。</p>"
TEXT = "提灯人走进山村\n入冬以来，青石镇的25名提灯人每晚沿着山路走一遍。\n"


def test_ndjson_gives_what_one_machine_gives(parsed: Path, captures: Path) -> None:
    assert_same_tables(parsed, on_one_machine(captures))
    assert len(read_rows(parsed, "articles")) > 100
    assert len(read_rows(parsed, "claims")) > 100


def test_poisoned_records_end_in_the_error_table(parsed: Path) -> None:
    errors = read_rows(parsed, "errors")
    assert sorted(row["record"] for row in errors) == [
        '"\ufffd\ufffd"',
        '{"id":"both","text":"a","html":"b","crawl":7}',
        '{"text": ',
    ]
    assert {row["code"] for row in errors} == {"bad-record"}
    assert '{"crawl":7}' in {row["extra"] for row in errors}


@pytest.mark.parametrize("form", ["warc", "wet", "txt"])
def test_files_give_what_one_machine_gives(spark: Spark, tmp_path: Path, form: str) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    if form == "warc":
        files = {f"crawl {n}.warc.gz": warc_of({f"http://p{n}.example/": PAGE.encode()}) for n in range(3)}
        files["cut.warc.gz"] = files["crawl 0.warc.gz"][:-20]
    elif form == "wet":
        files = {"crawl.wet.gz": wet_of({f"http://p{n}.example/": TEXT.encode() for n in range(3)})}
    else:
        files = {
            "新.txt": TEXT.encode(),
            "旧.txt": TEXT.encode("gb18030"),
            "packed.txt.gz": gzip.compress(TEXT.encode()),
        }
    for name, content in files.items():
        (folder / name).write_bytes(content)
    parse(spark.session, spark.command, [str(folder)], str(tmp_path / "out"), ParseOptions(form=form))
    assert_same_tables(tmp_path / "out", on_one_machine("--in", form, *folder.iterdir()))
    assert len(read_rows(tmp_path / "out", "pages")) >= 3


def test_empty_partitions_and_empty_input_are_fine(spark: Spark, tmp_path: Path) -> None:
    few = tmp_path / "few.ndjson"
    few.write_text('{"id":"a","text":"提灯"}\n')
    none = tmp_path / "none.ndjson"
    none.write_text("")
    for source, pages in ((few, 1), (none, 0)):
        out = tmp_path / source.stem
        parse(spark.session, spark.command, [str(source)], str(out), ParseOptions(partitions=4))
        assert len(read_rows(out, "pages")) == pages


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (Command("local:/nowhere/jianbao.js", NODE), ["ended with exit code 1", "/nowhere/jianbao.js", "--jianbao"]),
        (Command("local:/nowhere/jianbao.js", "/nowhere/node"), ["'/nowhere/node' cannot be started", "--node"]),
    ],
)
def test_a_wrong_path_fails_the_job_with_a_sentence(
    spark: Spark, captures: Path, tmp_path: Path, command: Command, words: list[str]
) -> None:
    with pytest.raises(Exception, match="JianbaoError") as raised:
        parse(spark.session, command, [str(captures)], str(tmp_path / "out"), ParseOptions())
    sentence = sentence_of(raised.value)
    assert sentence is not None
    assert all(word in sentence for word in words), sentence
    assert not (tmp_path / "out" / "pages" / "_SUCCESS").exists()


def test_a_worker_killed_in_mid_job_loses_nothing_and_doubles_nothing(
    spark: Spark, captures: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    options = ParseOptions(partitions=8)
    job = threading.Thread(target=parse, args=(spark.session, spark.command, [str(captures)], str(out), options))
    job.start()
    victim = spark.cluster.workers[-1]
    seen = committed(out)
    while job.is_alive() and len(seen) < 3:
        time.sleep(0.05)
        seen = committed(out)
    assert 3 <= len(seen) < 8, "the kill must come in the middle"
    spark.cluster.kill_worker(victim)
    assert not (out / "pages" / "_SUCCESS").exists()
    spark.cluster.add_worker()
    job.join(timeout=120)
    assert (out / "errors" / "_SUCCESS").exists()
    assert_same_tables(out, on_one_machine(captures))


def committed(out: Path) -> list[Path]:
    """The tasks of the first table that are done."""
    return list((out / "pages" / "_temporary" / "0").glob("task_*"))
