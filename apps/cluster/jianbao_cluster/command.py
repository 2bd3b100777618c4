"""The command `jianbao` as executors run it: a process of its own, whose exit code is looked at."""

from __future__ import annotations

import subprocess
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import IO

from pyspark import SparkFiles

LOCAL = "local:"
"""Before a path: the file is on every machine already and need not be sent there."""

LAST_LINES = 20


class JianbaoError(RuntimeError):
    """The command could not be run, or ended with another exit code than 0."""


@dataclass(frozen=True)
class Command:
    """Where executors find the command, and the Node that runs it."""

    jianbao: str
    node: str = "node"

    def path(self) -> str:
        """The command's file on this executor."""
        if self.jianbao.startswith(LOCAL):
            return self.jianbao.removeprefix(LOCAL)
        return SparkFiles.get(self.jianbao)

    def run(self, args: Iterable[str], stdin: Iterable[bytes] = ()) -> Iterator[bytes]:
        """Feeds a process and yields its lines as they come, without their ends.

        Raises JianbaoError where it does not start or ends with another exit code than 0; what it said last on
        stderr is part of the message. Nothing that it wrote before counts then, since Spark's task has failed.
        """
        words = [self.node, self.path(), *args]
        try:
            process = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        except OSError as error:
            raise JianbaoError(
                f"'{self.node}' cannot be started on this executor ({error}). Install Node 22.18 or newer on "
                "every worker, or say with --node where it is."
            ) from error
        assert process.stdin and process.stdout and process.stderr
        said: deque[bytes] = deque(maxlen=LAST_LINES)
        listener = threading.Thread(target=said.extend, args=(process.stderr,), daemon=True)
        feeder = _Feeder(stdin, process.stdin)
        listener.start()
        feeder.start()
        try:
            for line in process.stdout:
                yield line.rstrip(b"\n")
            code = process.wait()
            feeder.join()
            listener.join()
        finally:
            process.kill()
            process.wait()
        if code != 0:
            last = " ".join(b"".join(said).decode(errors="replace").split())
            raise JianbaoError(
                f"'{' '.join(words)}' ended with exit code {code}. Check that --jianbao names the built command "
                f"(packages/cli/dist/jianbao.js). It said last: {last}"
            )
        if feeder.error is not None:
            raise feeder.error


class _Feeder(threading.Thread):
    """Writes lines into a process's stdin, beside whoever reads what it says."""

    def __init__(self, lines: Iterable[bytes], stdin: IO[bytes]):
        super().__init__(daemon=True)
        self._lines = lines
        self._stdin = stdin
        self.error: BaseException | None = None

    def run(self) -> None:
        try:
            with self._stdin as stdin:
                for line in self._lines:
                    stdin.write(line)
                    stdin.write(b"\n")
        except BrokenPipeError:
            # The process ended first; its exit code says why.
            pass
        except BaseException as error:  # noqa: BLE001 - told by the thread that reads
            self.error = error
