"""Web archives of our own, each record packed by itself, as crawlers write them."""

from __future__ import annotations

import gzip

DATE = "2031-01-01T00:00:00Z"


def warc_of(pages: dict[str, bytes]) -> bytes:
    """Responses in HTML by their addresses."""
    return b"".join(
        _record("response", url, "application/http; msgtype=response", _HEAD + page) for url, page in pages.items()
    )


def wet_of(texts: dict[str, bytes]) -> bytes:
    """Texts by their addresses."""
    return b"".join(_record("conversion", url, "text/plain", text) for url, text in texts.items())


_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"


def _record(kind: str, url: str, content_type: str, body: bytes) -> bytes:
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: {DATE}\r\n"
        f"WARC-Record-ID: <urn:test:{url}>\r\nContent-Type: {content_type}\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return gzip.compress(head.encode() + body + b"\r\n\r\n")
