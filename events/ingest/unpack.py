"""Bodies as sent, unpacked, within the limit of size before and after."""

import zlib
from collections.abc import Iterator, Mapping

from django.conf import settings
from django.utils.translation import gettext as _

from .faults import LastingFault, PassingFault

PIECE = 64 * 1024


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
    """Pieces of bounded size, however far the bytes unfold; several gzip members may follow."""
    while received:
        member = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
        while not member.eof:
            piece = member.decompress(received, PIECE)
            received = member.unconsumed_tail
            if not piece and not received and not member.eof:
                raise PassingFault(_("The page broke off before its end."))
            yield piece
        received = member.unused_data.lstrip(b"\0")
