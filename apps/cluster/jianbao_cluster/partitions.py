"""What runs on the partitions: functions for `DataFrame.mapInArrow` that hand rows to `jianbao` and yield its lines."""

from __future__ import annotations

import itertools
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

import pyarrow as pa
from pyspark import Broadcast

from jianbao_cluster.command import Command

LINES = "line string"
"""The schema of what the functions yield: one line of JSON a row."""

Batches = Iterator[pa.RecordBatch]

ROWS_PER_BATCH = 2_000
BYTES_PER_BATCH = 8 * 1024 * 1024
FILES_PER_RUN = 200
BYTES_PER_RUN = 256 * 1024 * 1024


@dataclass(frozen=True)
class Beside:
    """What every process is given in a file beside its rows, and the option that names the file."""

    option: str
    content: Broadcast[bytes]


def over_lines(command: Command, args: list[str], beside: Beside | None = None) -> Callable[[Batches], Batches]:
    """One process a partition, fed with its rows (a column of bytes or text) as lines; none for an empty one."""

    def run(batches: Batches) -> Batches:
        lines = (value for batch in batches for value in _bytes_of(batch.column(0)))
        first = next(lines, None)
        if first is None:
            return
        with tempfile.TemporaryDirectory(prefix="jianbao-") as folder:
            words = args if beside is None else [*args, beside.option, _written(folder, beside)]
            yield from _to_batches(command.run(words, itertools.chain([first], lines)))

    return run


def _written(folder: str, beside: Beside) -> str:
    path = Path(folder, "beside")
    path.write_bytes(beside.content.value)
    return str(path)


def over_files(command: Command, args: list[str]) -> Callable[[Batches], Batches]:
    """A process for every few files of a partition (columns path and content), which it reads under their own names."""

    def run(batches: Batches) -> Batches:
        return _to_batches(line for files in _in_parts(_files(batches)) for line in _run_on_files(command, args, files))

    return run


def _bytes_of(column: pa.Array) -> Iterator[bytes]:
    for value in column:
        known = value.as_py()
        yield known.encode() if isinstance(known, str) else known


def _files(batches: Batches) -> Iterator[tuple[str, bytes]]:
    for batch in batches:
        for path, content in zip(batch.column("path"), batch.column("content"), strict=True):
            yield unquote(path.as_py()).rsplit("/", 1)[-1], content.as_py()


def _in_parts(files: Iterable[tuple[str, bytes]]) -> Iterator[list[tuple[str, bytes]]]:
    part: list[tuple[str, bytes]] = []
    size = 0
    for name, content in files:
        part.append((name, content))
        size += len(content)
        if len(part) >= FILES_PER_RUN or size >= BYTES_PER_RUN:
            yield part
            part, size = [], 0
    if part:
        yield part


def _run_on_files(command: Command, args: list[str], files: list[tuple[str, bytes]]) -> Iterator[bytes]:
    with tempfile.TemporaryDirectory(prefix="jianbao-") as folder:
        paths = []
        for number, (name, content) in enumerate(files):
            path = Path(folder, str(number), name)
            path.parent.mkdir()
            path.write_bytes(content)
            paths.append(str(path))
        yield from command.run([*args, *paths])


def _to_batches(lines: Iterable[bytes]) -> Batches:
    part: list[bytes] = []
    size = 0
    for line in lines:
        part.append(line)
        size += len(line)
        if len(part) >= ROWS_PER_BATCH or size >= BYTES_PER_BATCH:
            yield _batch(part)
            part, size = [], 0
    if part:
        yield _batch(part)


def _batch(lines: list[bytes]) -> pa.RecordBatch:
    return pa.RecordBatch.from_arrays([pa.array(lines, pa.binary()).cast(pa.string())], ["line"])
