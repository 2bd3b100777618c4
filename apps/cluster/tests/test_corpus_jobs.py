"""The jobs `reprints` and `formulas` on the cluster, beside what one machine computes from the same captures."""

from __future__ import annotations

import json
import sqlite3
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from compare import read_rows
from conftest import JIANBAO, NODE, Spark

from jianbao_cluster.formulas import formulas
from jianbao_cluster.reprints import reprints


@pytest.fixture(scope="module")
def corpus(captures: Path, tmp_path_factory: pytest.TempPathFactory) -> sqlite3.Connection:
    """What one machine has computed, in the order of ids."""
    data = tmp_path_factory.mktemp("corpus")
    for args in (["add", str(captures)], ["formulas", "--compute", "--limit", "1"]):
        command = [NODE, str(JIANBAO), *args, "--data", str(data)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return sqlite3.connect(data / "corpus.sqlite")


@pytest.fixture(scope="module")
def computed(spark: Spark, parsed: Path) -> Path:
    reprints(spark.session, spark.command, str(parsed))
    formulas(spark.session, spark.command, str(parsed))
    return parsed


def printed(rows: Iterable[Any]) -> list[str]:
    return sorted(json.dumps(row, ensure_ascii=False) for row in rows)


def test_reprints_are_those_of_one_machine(corpus: sqlite3.Connection, computed: Path) -> None:
    expected = corpus.execute(
        "select a.id, b.id, kind, similarity, in_a, in_b from copies "
        "join articles a on a.key = a_key join articles b on b.key = b_key"
    ).fetchall()
    columns = ("a", "b", "kind", "similarity", "in_a", "in_b")
    assert len(expected) > 5
    assert printed([row[name] for name in columns] for row in read_rows(computed, "copies")) == printed(
        map(list, expected)
    )


def test_groups_are_those_of_one_machine(corpus: sqlite3.Connection, computed: Path) -> None:
    expected = corpus.execute(
        "select a.id, g.id from article_groups "
        "join articles a on a.key = article_key join articles g on g.key = group_key"
    ).fetchall()
    assert any(article != group for article, group in expected)
    found = read_rows(computed, "groups")
    assert printed([row["article_id"], row["group_id"]] for row in found) == printed(map(list, expected))
    assert not (computed / "_checkpoints").exists()


def test_formulas_are_those_of_one_machine(corpus: sqlite3.Connection, computed: Path) -> None:
    expected = corpus.execute(
        "select id, text, letters, articles, publishers, class, sign, sign_share from formulas"
    ).fetchall()
    assert len(expected) > 20
    found = read_rows(computed, "formulas")
    assert printed(
        [
            *(row[name] for name in ("id", "text", "letters", "articles", "publishers", "class")),
            row["evidence"]["sign"],
            float(row["evidence"]["share"]),
        ]
        for row in found
    ) == printed([*row[:7], float(row[7])] for row in expected)
    variants = corpus.execute(
        "select id, v.text, v.articles from formula_variants v join formulas f on f.key = formula_key"
    ).fetchall()
    assert printed(
        [row["id"], variant["text"], variant["articles"]] for row in found for variant in row["variants"]
    ) == printed(map(list, variants))


def test_occurrences_are_those_of_one_machine(corpus: sqlite3.Connection, computed: Path) -> None:
    expected = corpus.execute(
        "select f.id, a.id, block, at_start, at_end, variant from formula_occurrences "
        "join formulas f on f.key = formula_key join articles a on a.key = article_key"
    ).fetchall()
    columns = ("formula", "article", "block", "start", "end", "variant")
    found = read_rows(computed, "occurrences")
    assert printed([row[name] for name in columns] for row in found) == printed(map(list, expected))
