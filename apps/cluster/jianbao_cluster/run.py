"""Runs the job that was typed."""

from __future__ import annotations

import argparse
import sys
import time

from pyspark.sql import SparkSession

from jianbao_cluster.arguments import parser
from jianbao_cluster.command import Command
from jianbao_cluster.failures import sentence_of
from jianbao_cluster.formulas import formulas
from jianbao_cluster.parse import ParseOptions, parse
from jianbao_cluster.reprints import reprints
from jianbao_cluster.session import session, ship_command


def run(argv: list[str]) -> int:
    """Runs one job; returns the exit code: 0 done, 1 failed, 2 wrong usage."""
    arguments = parser().parse_args(argv)
    started = time.monotonic()
    try:
        with session(arguments.job) as spark:
            command = ship_command(spark, arguments.jianbao, arguments.node)
            _do(spark, command, arguments)
    except Exception as error:
        sentence = sentence_of(error)
        if sentence is None:
            raise
        print(f"jianbao: {sentence}", file=sys.stderr)
        return 1
    print(f"{arguments.job}: done in {time.monotonic() - started:.1f} s")
    return 0


def _do(spark: SparkSession, command: Command, arguments: argparse.Namespace) -> None:
    if arguments.job == "reprints":
        reprints(spark, command, arguments.folder)
    elif arguments.job == "formulas":
        formulas(spark, command, arguments.folder, arguments.least)
    else:
        names = ("form", "script", "charset", "limit", "partitions")
        options = ParseOptions(**{name: getattr(arguments, name) for name in names})
        parse(spark, command, arguments.paths, arguments.out, options)
