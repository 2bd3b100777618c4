"""Rows as bytes, to be compared whatever their order."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from jianbao_cluster.tables import TABLES


def read_rows(folder: str | Path, table: str) -> list[dict[str, Any]]:
    return pq.read_table(f"{folder}/{table}").to_pylist()


def as_bytes(rows: Iterable[dict[str, Any]], columns: str) -> bytes:
    """A line of JSON for each row, sorted; columns that hold doubles print them alike wherever they come from."""
    doubles = [part.split()[0] for part in columns.split(", ") if part.endswith(" double")]
    lines = []
    for row in rows:
        typed = {**row, **{name: float(row[name]) for name in doubles if row[name] is not None}}
        lines.append(json.dumps(typed, ensure_ascii=False, sort_keys=True))
    return "\n".join(sorted(lines)).encode()


def assert_same_tables(folder: str | Path, lines: list[dict[str, Any]]) -> None:
    """That the Parquet in a folder holds the rows that one machine printed, no more and no fewer, to the byte."""
    for table, columns in TABLES.items():
        expected = as_bytes((line["row"] for line in lines if line["table"] == table), columns)
        assert as_bytes(read_rows(folder, table), columns) == expected, table
