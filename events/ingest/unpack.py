"""Bodies as sent, unpacked, within the limit of size before and after."""

import zlib
from collections.abc import Iterator, Mapping

from django.conf import settings
from django.utils.translation import gettext as _

from .faults import LastingFault, PassingFault

PIECE = 64 * 1024
FED = 4 * 1024


def unpack(received: bytes, headers: Mapping[str, str]) -> bytes:
    """The content of a body as sent, packed or not, within FETCH_MAX_BYTES.

    `headers` have names in lower case. Raises LastingFault, PassingFault.
    """
    encoding = headers.get("content-encoding", "").strip().lower()
    if encoding in {"", "identity"}:
        return received
    if encoding not in {"gzip", "x-gzip"}:
        raise LastingFault(_("The page is packed as “%s”, which was not asked for.") % encoding)
    try:
        return within_limit(_unzipped(received))
    except zlib.error as error:
        raise PassingFault(_("The page came packed in a broken way.")) from error


def within_limit(pieces: Iterator[bytes]) -> bytes:
    """The pieces in one, of which no more are taken than FETCH_MAX_BYTES allow."""
    kept = bytearray()
    for piece in pieces:
        kept += piece
        if len(kept) > settings.FETCH_MAX_BYTES:
            raise LastingFault(_("The page is larger than %d bytes.") % settings.FETCH_MAX_BYTES)
    return bytes(kept)


def _unzipped(received: bytes) -> Iterator[bytes]:
    """Pieces of bounded size, however far the bytes unfold; several gzip members may follow.

    Fed in small pieces: what is left after a member is copied, and there may be very many.
    """
    member = _member()
    for start in range(0, len(received), FED):
        fed = received[start : start + FED]
        while fed:
            if member.eof:
                fed = fed.lstrip(b"\0")
                if not fed:
                    break
                member = _member()
            yield member.decompress(fed, PIECE)
            fed = member.unconsumed_tail or member.unused_data
    while received and not member.eof:
        piece = member.decompress(b"", PIECE)
        if not piece:
            raise PassingFault(_("The page broke off before its end."))
        yield piece


def _member() -> "zlib._Decompress":
    return zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
