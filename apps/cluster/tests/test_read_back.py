"""What the tables are good for: the corpus of the reading room, DuckDB and pandas."""

from __future__ import annotations

import subprocess
from pathlib import Path

import duckdb
import pandas
from compare import read_rows
from conftest import JIANBAO, NODE


def jianbao(*args: str) -> str:
    return subprocess.run([NODE, str(JIANBAO), *args], check=True, capture_output=True, text=True).stdout


def test_add_keeps_the_pages_as_if_it_had_read_the_captures(parsed: Path, captures: Path, tmp_path: Path) -> None:
    pages = len(read_rows(parsed, "pages"))
    kept, read = str(tmp_path / "kept"), str(tmp_path / "read")
    said = jianbao("add", str(parsed / "pages"), "--data", kept)
    assert said == f"{pages} added, 0 unchanged, 0 replaced, 0 failed\n"
    jianbao("add", str(captures), "--data", read)
    exports = [jianbao("export", "--all", "--format", "ndjson", "--data", data) for data in (kept, read)]
    assert sorted(exports[0].splitlines()) == sorted(exports[1].splitlines())


def test_duckdb_and_pandas_open_the_tables(parsed: Path) -> None:
    query = """
        select indicator, count(*) as claims, count(distinct article_id) as articles
        from read_parquet($claims) where value is not null group by all order by claims desc, indicator
    """
    counted = duckdb.execute(query, {"claims": f"{parsed}/claims/*.parquet"}).fetchall()
    claims = pandas.read_parquet(parsed / "claims")
    stated = claims[claims["value"].notna()]
    assert sum(row[1] for row in counted) == len(stated) > 100
    assert claims["article_id"].isin(pandas.read_parquet(parsed / "articles", columns=["id"])["id"]).all()
