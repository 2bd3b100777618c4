"""Times extractors on pages. Standard input: one JSON object a line, {"name", "html"}, `html` decoded already.
Standard output: one a line and extractor, {"peer", "name", "ms", "headline", "date", "source", "body"}; `ms` is the median
of the passes after one that warms up, and what an extractor does not find is null."""

import json
import logging
import statistics
import sys
import time

import trafilatura
from gne import GeneralNewsExtractor

PASSES = 3

logging.disable(logging.CRITICAL)
gne = GeneralNewsExtractor()


def by_trafilatura(html):
    found = trafilatura.bare_extraction(html, with_metadata=True)
    if found is None:
        return {}
    return {"headline": found.title, "date": found.date, "source": found.sitename, "body": found.text}


def by_gne(html):
    found = gne.extract(html)
    return {"headline": found["title"], "date": found["publish_time"], "body": found["content"]}


PEERS = {"trafilatura": by_trafilatura, "GNE": by_gne}


def attempt(extract, html):
    try:
        return extract(html)
    except Exception:  # an extractor that fails on a page has found nothing there
        return {}


def main():
    pages = [json.loads(line) for line in sys.stdin]
    for peer, extract in PEERS.items():
        for page in pages:
            found = attempt(extract, page["html"])
            times = []
            for _ in range(PASSES):
                begin = time.perf_counter()
                attempt(extract, page["html"])
                times.append((time.perf_counter() - begin) * 1000)
            fields = {field: found.get(field) or None for field in ("headline", "date", "source", "body")}
            row = {"peer": peer, "name": page["name"], "ms": statistics.median(times), **fields}
            print(json.dumps(row, ensure_ascii=False), flush=True)


main()
