"""The tables: the columns that `jianbao stream --emit tables` gives, as Spark has them."""

from __future__ import annotations

TABLES = {
    "pages": (
        "id string, name string, core string, content string, asked string, page string, text string, extra string"
    ),
    "articles": (
        "id string, page_id string, headline string, kicker string, deck string, source string, "
        "publisher string, published string, date_status string, authors string, page_in_print string, "
        "language string, url string, captured_at string, name string, blocks int, claims int, body string"
    ),
    "claims": (
        "article_id string, claim_id string, headline string, source string, published string, text string, "
        "value double, lower double, upper double, modifier string, approx boolean, unit string, per string, "
        "item string, indicator string, place string, adcode string, scope string, actor string, verb string, "
        "as_of string, cumulative boolean, rule string, start int, end int, block_text string"
    ),
    "shingles": "article_id string, fingerprints array<bigint>, bands array<string>",
    "errors": "id string, name string, code string, message string, record string, extra string",
}
"""By name, in the order in which they are written: their columns, in the words of Spark SQL."""
