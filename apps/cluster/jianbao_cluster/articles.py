"""The articles of a folder of tables, as corpus-wide jobs read them."""

from __future__ import annotations

from pyspark.sql import Column, DataFrame, SparkSession, Window
from pyspark.sql import functions as F


def read_articles(spark: SparkSession, folder: str) -> DataFrame:
    """Articles by id, each once: their bodies, who published them (the website, else the source), and when."""
    articles = one_of_each(spark.read.parquet(f"{folder}/articles"), "id", "body")
    return articles.select("id", "body", F.coalesce("publisher", "source").alias("publisher"), "published")


def one_of_each(rows: DataFrame, key: str, *order: str | Column) -> DataFrame:
    """Of rows with one key the first by `order`: a page that was captured twice is one page."""
    nth = F.row_number().over(Window.partitionBy(key).orderBy(*order))
    return rows.withColumn("nth", nth).where("nth = 1").drop("nth")
