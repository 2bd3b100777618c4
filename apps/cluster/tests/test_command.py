"""The command as a process, and what is typed, without a cluster."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from conftest import APP, JIANBAO, NODE

from jianbao_cluster.arguments import parser
from jianbao_cluster.command import Command, JianbaoError
from jianbao_cluster.formulas import least_for
from jianbao_cluster.partitions import over_lines


def test_lines_go_in_and_come_out() -> None:
    lines = list(Command(f"local:{JIANBAO}", NODE).run(["stream"], [b'{"id":"a","text":"x"}', b"broken"]))
    assert [line[:20] for line in lines] == [b'{"v":1,"id":"a","ok"', b'{"v":1,"id":"sha256-']


@pytest.mark.parametrize(
    ("args", "stdin", "told"),
    [
        (["stream", "--emit", "nothing"], [b"{}"] * 100_000, "ended with exit code 2"),
        (["stream", "--max-errors", "0"], [b"broken"], "ended with exit code 3"),
    ],
)
def test_another_exit_code_is_an_error(args: list[str], stdin: list[bytes], told: str) -> None:
    with pytest.raises(JianbaoError, match=told):
        list(Command(f"local:{JIANBAO}", NODE).run(args, stdin))


def test_what_fails_upstream_fails_here() -> None:
    def lines():
        yield b'{"text":"x"}'
        raise OSError("the disk is gone")

    with pytest.raises(OSError, match="the disk is gone"):
        list(Command(f"local:{JIANBAO}", NODE).run(["stream"], lines()))


def test_an_empty_partition_starts_no_process() -> None:
    assert list(over_lines(Command("local:/nowhere", "/nowhere"), [])(iter(()))) == []


def test_least_grows_as_on_one_machine() -> None:
    assert [least_for(n) for n in (0, 10, 316, 317, 3162, 3163, 100_000)] == [2, 2, 2, 3, 3, 4, 5]


def test_a_job_needs_its_options() -> None:
    with pytest.raises(SystemExit):
        parser().parse_args(["parse", "in.ndjson"])


def test_requirements_of_jobs_are_those_of_the_tests() -> None:
    pins = (APP / "requirements-dev.txt").read_text().split()
    assert set((APP / "requirements.txt").read_text().split()) <= set(pins)


@pytest.mark.parametrize("words", [["ruff", "check", "."], ["ruff", "format", "--check", "."], ["mypy"]])
def test_the_code_is_clean(words: list[str], tmp_path: Path) -> None:
    caches = {"ruff": ["--cache-dir", str(tmp_path)], "mypy": ["--cache-dir", str(tmp_path)]}
    done = subprocess.run([sys.executable, "-m", *words, *caches[words[0]]], cwd=APP, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
