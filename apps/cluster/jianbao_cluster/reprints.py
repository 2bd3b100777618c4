"""The job `reprints`: which articles have passages in common, and which are one report printed again."""

from __future__ import annotations

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

from jianbao_cluster.articles import one_of_each, read_articles
from jianbao_cluster.checkpoints import checkpoints
from jianbao_cluster.command import Command
from jianbao_cluster.lines import typed
from jianbao_cluster.partitions import LINES, over_lines

MOST_SHARING = 40
"""A fingerprint of more articles than this is a phrase that many use; it makes no pairs. As one machine has it."""

FEWEST_SHARED = 3
"""Pairs with fewer rare fingerprints in common have a sentence in common at most. As one machine has it."""

CANDIDATES = """
with prints as (
  select article_id, explode(fingerprints) as print from {shingles}
),
rare as (
  select print from prints group by print having count(*) between 2 and {most}
),
shared as (
  select x.article_id as a, y.article_id as b
  from rare join prints x using (print) join prints y using (print)
  where x.article_id < y.article_id
  group by x.article_id, y.article_id
  having count(*) >= {fewest}
),
banded as (
  select article_id, posexplode(bands) as (band, key) from {shingles}
),
neighbours as (
  select lag(article_id) over (partition by band, key order by article_id) as a, article_id as b from banded
)
select a, b from shared
union
select a, b from neighbours where a is not null
"""
"""Pairs that are worth comparing: several rare fingerprints in common, or neighbours in a band of the smallest ones."""

PAIRS = """
select a, b, x.body as bodyA, y.body as bodyB
from {pairs} join {articles} x on x.id = a join {articles} y on y.id = b
"""

EDGES = """
with joined as (select a, b from {copies} where kind in ('reprint', 'edited'))
select a, b from joined union select b, a from joined
"""

SPREAD = """
with heard as (
  select e.a as id, min(l.label) as label from {edges} e join {labels} l on l.id = e.b group by e.a
),
nearest as (
  select l.id, least(l.label, h.label) as label from {labels} l join heard h on h.id = l.id
)
select n.id, least(n.label, beyond.label) as label from nearest n join nearest beyond on beyond.id = n.label
"""
"""The least label among an article, its neighbours and, to get on faster, the article that its label names."""

CHANGED = "select 1 from {spread} s join {labels} l on l.id = s.id where l.label <> s.label"

GROUPS = """
select x.id as article_id, coalesce(label, x.id) as group_id from {articles} x left join {labels} l on l.id = x.id
"""

COPY = "a string, b string, kind string, similarity double, in_a double, in_b double"


def reprints(spark: SparkSession, command: Command, folder: str) -> None:
    """Reads the tables articles and shingles of a folder; writes its tables `copies` and `groups`.

    `copies` has the pairs with a passage in common, a before b by id. `groups` has of every article the first one,
    by id, that it is a reprint or an edited version of, by however many steps; itself where it is none.
    """
    articles = read_articles(spark, folder)
    shingles = one_of_each(spark.read.parquet(f"{folder}/shingles"), "article_id", "fingerprints")
    pairs = spark.sql(CANDIDATES, shingles=shingles, most=MOST_SHARING, fewest=FEWEST_SHARED)
    align(spark, command, pairs, articles).write.parquet(f"{folder}/copies")
    copies = spark.read.parquet(f"{folder}/copies")
    with checkpoints(spark, f"{folder}/_checkpoints"):
        groups_of(articles, copies).write.parquet(f"{folder}/groups")


def align(spark: SparkSession, command: Command, pairs: DataFrame, articles: DataFrame) -> DataFrame:
    """What each pair has in common, as core aligns it; pairs that have no passage in common are left out."""
    rows = spark.sql(PAIRS, pairs=pairs, articles=articles).select(F.to_json(F.struct("*")))
    aligned = rows.mapInArrow(over_lines(command, ["step", "align"]), LINES)
    return typed(aligned, COPY)


def groups_of(articles: DataFrame, copies: DataFrame) -> DataFrame:
    """The least id that each article is joined to by reprints: labels spread until none changes."""
    sql = copies.sparkSession.sql
    edges = sql(EDGES, copies=copies).checkpoint()
    labels = sql("select distinct a as id, a as label from {edges}", edges=edges).checkpoint()
    while True:
        spread = sql(SPREAD, edges=edges, labels=labels).checkpoint()
        if sql(CHANGED, spread=spread, labels=labels).isEmpty():
            return sql(GROUPS, articles=articles, labels=labels)
        labels = spread
