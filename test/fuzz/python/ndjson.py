"""Lets Schemathesis send bodies of NDJSON: what it makes up is sent as it is."""

import schemathesis


@schemathesis.serializer("application/x-ndjson")
def ndjson(_context, value):
    return value if isinstance(value, bytes) else str(value).encode("utf-8", "surrogatepass")
