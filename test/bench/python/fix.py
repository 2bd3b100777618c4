"""Repairs texts with ftfy. Standard input: one JSON string a line; standard output: the same, repaired. What changes how clean
text is written (curly quotes, full-width marks, composed characters) is off: Chinese pages mean it so."""

import json
import sys

from ftfy import TextFixerConfig, fix_text

CONFIG = TextFixerConfig(uncurl_quotes=False, fix_character_width=False, normalization=None)

for line in sys.stdin:
    print(json.dumps(fix_text(json.loads(line), CONFIG)), flush=True)
