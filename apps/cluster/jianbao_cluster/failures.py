"""What went wrong, in a sentence, wherever it went wrong."""

from __future__ import annotations

import re

from jianbao_cluster.command import JianbaoError

_TOLD = re.compile(rf"\b{JianbaoError.__name__}: (.+)")


def sentence_of(error: BaseException) -> str | None:
    """What `jianbao` or the running of it said, in the driver or on an executor; None where it is none of ours."""
    if isinstance(error, JianbaoError):
        return str(error)
    told = _TOLD.search(str(error))
    return told[1].strip() if told else None
