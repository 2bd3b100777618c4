"""What is typed after `spark-submit main.py`."""

from __future__ import annotations

import argparse

from jianbao_cluster.inputs import FORMS


def parser() -> argparse.ArgumentParser:
    """All jobs with their options."""
    top = argparse.ArgumentParser(prog="main.py", description="Spark jobs around the command jianbao.")
    jobs = top.add_subparsers(dest="job", required=True)

    parse = jobs.add_parser("parse", help="captures to Parquet: pages, articles, claims, shingles, errors")
    parse.add_argument("paths", nargs="+", help="files or folders, by any address that Spark knows")
    parse.add_argument("--in", dest="form", choices=FORMS, default="ndjson", help="what they hold")
    parse.add_argument("--script", choices=("auto", "asis", "hans", "hant"), help="script of the clean text")
    parse.add_argument("--charset", help="encoding of txt and html (default: detected)")
    parse.add_argument("--limit", type=int, help="longest capture accepted, in UTF-16 code units")
    parse.add_argument("--partitions", type=int, help="parts to parse in (default: as Spark cuts the input)")

    parse.add_argument("--out", required=True, help="folder that gets a folder of Parquet for each table")

    reprints = jobs.add_parser("reprints", help="which articles share passages: copies, groups")
    reprints.add_argument("folder", help="what parse wrote; gets the tables")

    formulas = jobs.add_parser("formulas", help="phrases that papers share: formulas, occurrences")
    formulas.add_argument("folder", help="what parse and reprints wrote; gets the tables")
    formulas.add_argument("--least", type=int, help="fewest articles that share one (default: grows with the crawl)")

    for job in jobs.choices.values():
        job.add_argument("--jianbao", required=True, help="the command; local:PATH where every worker has it")
        job.add_argument("--node", default="node", help="Node 22.18 or newer, as the workers find it")
    return top
