"""Spark jobs that run `jianbao` on the partitions of a crawl and write Parquet."""
