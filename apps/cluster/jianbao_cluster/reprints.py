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

COPY = "a string, b string, kind string, similarity double, in_a double, in_b double"


def reprints(spark: SparkSession, command: Command, folder: str) -> None:
    """Reads the tables articles and shingles of a folder; writes its tables `copies` and `groups`.

    `copies` has the pairs with a passage in common, a before b by id. `groups` has of every article the first one,
    by id, that it is a reprint or an edited version of, by however many steps; itself where it is none.
    """
    articles = read_articles(spark, folder)
    shingles = one_of_each(spark.read.parquet(f"{folder}/shingles"), "article_id", "fingerprints")
    pairs = spark.sql(CANDIDATES, shingles=shingles, most=F.lit(MOST_SHARING), fewest=F.lit(FEWEST_SHARED))
    align(spark, command, pairs, articles).write.parquet(f"{folder}/copies")
    copies = spark.read.parquet(f"{folder}/copies")
    with checkpoints(spark, f"{folder}/_checkpoints"):
        groups_of(articles, copies).write.parquet(f"{folder}/groups")


def align(spark: SparkSession, command: Command, pairs: DataFrame, articles: DataFrame) -> DataFrame:
    """What each pair has in common, as core aligns it; pairs that have no passage in common are left out."""
    rows = spark.sql(PAIRS, pairs=pairs, articles=articles).select(F.to_json(F.struct("*")))
    aligned = rows.mapInArrow(over_lines(command, ["part", "align"]), LINES)
    return typed(aligned, COPY)


def groups_of(articles: DataFrame, copies: DataFrame) -> DataFrame:
    """The least id that each article is joined to by reprints: labels spread until none changes."""
    joined = copies.where("kind in ('reprint', 'edited')").select("a", "b")
    edges = joined.union(joined.select("b", "a")).distinct().checkpoint()
    labels = edges.select(F.col("a").alias("id"), F.col("a").alias("label")).distinct().checkpoint()
    while True:
        spread = _spread(edges, labels).checkpoint()
        changed = spread.join(labels, "id").where(spread["label"] != labels["label"])
        if changed.isEmpty():
            break
        labels = spread
    groups = articles.select("id").join(labels, "id", "left")
    return groups.select(F.col("id").alias("article_id"), F.coalesce("label", "id").alias("group_id"))


def _spread(edges: DataFrame, labels: DataFrame) -> DataFrame:
    """The least label among an article, its neighbours and, to get on faster, the article that its label names."""
    heard = edges.join(labels, edges["b"] == labels["id"]).groupBy(edges["a"]).agg(F.min("label").alias("heard"))
    nearest = labels.join(heard, labels["id"] == heard["a"]).select("id", F.least("label", "heard").alias("label"))
    named = nearest.select(F.col("id").alias("name"), F.col("label").alias("beyond"))
    followed = nearest.join(named, nearest["label"] == named["name"])
    return followed.select("id", F.least("label", "beyond").alias("label"))
