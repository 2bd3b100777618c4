"""The job `formulas`: phrases that papers share, grown from the seeds that articles share.

The same steps as `jianbao formulas --compute` takes, in the same order; between them Spark counts, joins and sorts.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from pyspark import Broadcast
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

from jianbao_cluster.articles import one_of_each, read_articles
from jianbao_cluster.command import Command
from jianbao_cluster.lines import rows_of, typed
from jianbao_cluster.partitions import LINES, Beside, over_lines

MOST_PHRASES = 200_000
"""Phrases that are looked for at a time: those of most articles. As one machine has it."""

VOTES = 6
"""Places of a phrase that vote on where its words part. As one machine has it."""

SEED = "article string, seed bigint"
PLACE = (
    "phrase string, article string, publisher string, published string, first boolean, "
    "block int, blocks int, line string, start int, end int"
)
USE = "phrase string, articles int, publishers array<string>, slogans array<array<string>>"
FRAME = "phrase string, frame int"
TABLES = {
    "formulas": (
        "id string, frame int, text string, letters string, articles int, publishers int, class string, "
        "evidence struct<sign: string, share: double>, variants array<struct<text: string, articles: int>>, "
        "months array<struct<month: string, articles: int>>"
    ),
    "occurrences": "formula string, frame int, article string, block int, start int, end int, variant int",
}

SHARED_SEEDS = """
select seed, cast(count(*) as int) as articles from {seeds} group by seed having count(*) >= {least}
"""

SEEDS_OF_ARTICLES = """
select a.id, a.body, s.seeds
from {articles} a join (
  select article, collect_list(struct(seed, articles)) as seeds
  from {seeds} join {shared} using (seed) group by article
) s on s.article = a.id
"""

PHRASES = "select phrase from {grown} group by phrase order by count(*) desc, phrase limit {most}"


def formulas(spark: SparkSession, command: Command, folder: str, least: int | None = None) -> None:
    """Reads the tables articles and groups of a folder; writes its tables `formulas` and `occurrences`.

    `least` is the fewest articles that share a formula; if absent it grows with the corpus, as on one machine.
    Reprints are counted once.
    """
    groups = spark.read.parquet(f"{folder}/groups").select("article_id", F.expr("article_id = group_id").alias("first"))
    articles = read_articles(spark, folder)
    articles = articles.join(groups, articles["id"] == groups["article_id"]).drop("article_id").persist()
    steps = Steps(spark, command, least or least_for(articles.count()))
    try:
        firsts = articles.where("first")
        trimmed = trimmed_phrases(steps, firsts, grown_phrases(steps, firsts))
        frames = frames_of(steps, firsts, trimmed)
        gathered = steps.gather(articles, frames).persist()
        write(gathered, folder)
        gathered.unpersist()
    finally:
        articles.unpersist()


def least_for(articles: int) -> int:
    """A corpus ten times as large shares more by chance. As one machine has it."""
    return max(2, math.floor(math.log10(max(1, articles)) + 0.5))


@dataclass(frozen=True)
class Steps:
    """The steps of `jianbao step`, as functions of tables."""

    spark: SparkSession
    command: Command
    least: int

    def run(self, step: str, rows: DataFrame, schema: str, *args: str, phrases: DataFrame | None = None) -> DataFrame:
        """One step over all rows, in partitions as they are."""
        return typed(self._lines(step, rows, *args, phrases=phrases), schema)

    def places(self, articles: DataFrame, phrases: DataFrame, most: int | None = None) -> DataFrame:
        """Where phrases stand: every place, or the first `most` of each phrase in an article."""
        args = [] if most is None else ["--most", str(most)]
        return self.run("places", articles, PLACE, *args, phrases=phrases)

    def gather(self, articles: DataFrame, frames: DataFrame) -> DataFrame:
        """The lines of the tables of formulas, from all places of their phrases."""
        places = self.places(articles, frames.select("phrase")).join(F.broadcast(frames), "phrase")
        return self._lines("gather", in_order(places, "frame"))

    def _lines(self, step: str, rows: DataFrame, *args: str, phrases: DataFrame | None = None) -> DataFrame:
        words = ["step", step, "--least", str(self.least), *args]
        beside = None if phrases is None else Beside("--phrases", self._broadcast(phrases))
        lines = rows.select(F.to_json(F.struct("*"), {"ignoreNullFields": "false"}))
        return lines.mapInArrow(over_lines(self.command, words, beside), LINES)

    def _broadcast(self, phrases: DataFrame) -> Broadcast[bytes]:
        rows = phrases.select(F.to_json(F.struct("phrase"))).toLocalIterator()
        lines = "".join(f"{line}\n" for (line,) in rows)
        return self.spark.sparkContext.broadcast(lines.encode())


def grown_phrases(steps: Steps, articles: DataFrame) -> DataFrame:
    """Phrases grown from the seeds that enough articles share."""
    seeds = steps.run("seeds", articles.select("id", "body"), SEED)
    shared = steps.spark.sql(SHARED_SEEDS, seeds=seeds, least=steps.least)
    known = steps.spark.sql(SEEDS_OF_ARTICLES, articles=articles, seeds=seeds, shared=shared)
    grown = steps.run("grow", known, "phrase string")
    return steps.spark.sql(PHRASES, grown=grown, most=MOST_PHRASES)


def trimmed_phrases(steps: Steps, articles: DataFrame, phrases: DataFrame) -> DataFrame:
    """The phrases cut back to whole words."""
    places = steps.places(articles, phrases, VOTES)
    return steps.run("trim", in_order(places, "phrase"), "phrase string").distinct()


def frames_of(steps: Steps, articles: DataFrame, phrases: DataFrame) -> DataFrame:
    """The phrases that are kept, with their frames. The uses of all phrases fit into one process."""
    places = steps.places(articles, phrases, 1)
    uses = steps.run("uses", in_order(places, "phrase"), USE).where(F.col("articles") >= steps.least)
    return steps.run("frames", uses.coalesce(1), FRAME).persist()


def in_order(places: DataFrame, key: str) -> DataFrame:
    """Places with one key one after another, in the order in which one machine reads them."""
    return places.repartition(key).sortWithinPartitions(key, "article", "block", "start", F.desc("end"))


def write(gathered: DataFrame, folder: str) -> None:
    """Writes the formulas, of those with one id the first, and the places where they stand."""
    ranking = (F.desc("publishers"), F.desc("articles"), F.desc(F.length("letters")), F.asc("frame"))
    found = one_of_each(rows_of(gathered, "formulas", TABLES["formulas"]), "id", *ranking)
    found.write.parquet(f"{folder}/formulas")
    kept = found.select(F.col("id").alias("formula"), "frame")
    places = rows_of(gathered, "occurrences", TABLES["occurrences"])
    places.join(kept, ["formula", "frame"], "left_semi").write.parquet(f"{folder}/occurrences")
