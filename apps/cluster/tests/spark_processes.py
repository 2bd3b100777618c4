"""A standalone cluster on loopback: a master and workers, each a process of its own."""

from __future__ import annotations

import os
import socket
import subprocess
import time
from pathlib import Path

import pyspark

SPARK = Path(pyspark.__file__).parent
LOOPBACK = "127.0.0.1"
SECONDS_TO_START = 90


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        return int(probe.getsockname()[1])


class StandaloneCluster:
    """Started and stopped by process id."""

    def __init__(self, folder: Path):
        self._folder = folder
        self._port = free_port()
        self.url = f"spark://{LOOPBACK}:{self._port}"
        self._master = self._start(
            "master", "master.Master", "--host", LOOPBACK, "--port", str(self._port), "--webui-port", "0"
        )
        self._wait_for("master", "I have been elected leader")
        self.workers: list[subprocess.Popen[bytes]] = []

    def add_worker(self) -> subprocess.Popen[bytes]:
        name = f"worker-{len(self.workers)}"
        limits = ["--cores", "1", "--memory", "1g", "--work-dir", str(self._folder / name), "--webui-port", "0"]
        worker = self._start(name, "worker.Worker", "--host", LOOPBACK, *limits, self.url)
        self.workers.append(worker)
        return worker

    def wait_for_workers(self) -> None:
        for number in range(len(self.workers)):
            self._wait_for(f"worker-{number}", "Successfully registered with master")

    def kill_worker(self, worker: subprocess.Popen[bytes]) -> None:
        """The worker and the executors it started, at once and without a word."""
        for pid in [*children_of(worker.pid), worker.pid]:
            os.kill(pid, 9)
        worker.wait()

    def stop(self) -> None:
        for process in [*self.workers, self._master]:
            process.terminate()
        for process in [*self.workers, self._master]:
            process.wait(30)

    def _start(self, name: str, main: str, *args: str) -> subprocess.Popen[bytes]:
        environment = {
            **os.environ,
            "SPARK_HOME": str(SPARK),
            "SPARK_LOCAL_IP": LOOPBACK,
            "SPARK_DAEMON_MEMORY": "256m",
            "SPARK_NO_DAEMONIZE": "1",
        }
        words = [str(SPARK / "bin" / "spark-class"), f"org.apache.spark.deploy.{main}", *args]
        with self._log(name).open("wb") as log:
            return subprocess.Popen(words, env=environment, stdout=log, stderr=log, stdin=subprocess.DEVNULL)

    def _log(self, name: str) -> Path:
        return self._folder / f"{name}.log"

    def _wait_for(self, name: str, words: str) -> None:
        until = time.monotonic() + SECONDS_TO_START
        while time.monotonic() < until:
            if words in self._log(name).read_text(errors="replace"):
                return
            time.sleep(0.1)
        raise TimeoutError(f"{name} did not start:\n{self._log(name).read_text(errors='replace')[-2000:]}")


def children_of(pid: int) -> list[int]:
    """The processes that a process started, on Linux."""
    found = []
    for task in Path(f"/proc/{pid}/task").iterdir():
        found += [int(child) for child in (task / "children").read_text().split()]
    return found
