"""What `spark-submit` is given: `spark-submit main.py JOB ...`; `--help` lists the jobs."""

import sys

from jianbao_cluster.run import run

if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
