"""
Bytes to characters: which encoding, and whether it is text at all.
"""

import codecs
import re
import unicodedata

from charset_normalizer import from_bytes

MAX_BYTES = 4_000_000
MAX_LINE = 20_000
BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
BINARY = (
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"PK\x03\x04",
    b"\x7fELF",
    b"\x1f\x8b",
    b"OggS",
    b"RIFF",
)
# Marks of direction, joiners and soft hyphens: invisible, and they split words.
INVISIBLE = dict.fromkeys(
    [*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0x00AD, 0xFEFF]
)
ANY_INVISIBLE = re.compile(f"[{''.join(map(chr, INVISIBLE))}]")
CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
# Latin letters that look like Cyrillic ones, in a word of which the rest is Cyrillic.
LOOKS_LIKE = str.maketrans("ABCEHIKMOPTXaceiopxy", "АВСЕНІКМОРТХасеіорху")
LATIN = re.compile("[bdfghjklmnqrstuvwzDFGJLNQRSUVWYZ]")
CYRILLIC = re.compile("[А-Яа-яІЇЄҐЁіїєґё]")
MIXED = re.compile(
    r"(?<![\w-])(?:[A-Za-z]{1,2}[а-яіїєґё][^\W\d_]*|[А-ЯІЇЄҐЁа-яіїєґё]+[A-Za-z][^\W\d_]*)(?![\w-])"
)
# A Latin letter beside a Cyrillic one: only then is there such a word.
SIDE_BY_SIDE = re.compile("[A-Za-z](?:[а-яіїєґё]|(?<=[А-ЯІЇЄҐЁа-яіїєґё].))")
BREAKS = re.compile(r"[\r\x0b\x0c\x85\u2028\u2029](?:(?<=\r)\n)?")


class NotTextError(ValueError):
    """
    The bytes are no text that can be read; the message says why.
    """


def decode(data: bytes) -> str:
    """
    Read the characters, whatever the encoding, or say why that cannot be done.

    >>> decode("обмін".encode("cp1251")) == decode("обмін".encode("utf-16")) == "обмін"
    True
    """
    if not data.strip(b" \t\r\n\x00"):
        raise NotTextError("the input is empty")
    if len(data) > MAX_BYTES:
        raise NotTextError(
            f"the input is too large: {len(data):,} bytes, {MAX_BYTES:,} are read at most"
        )
    if data.startswith(BINARY):
        raise NotTextError("the input is binary, not text")
    text = _characters(data)
    control = len(CONTROL.findall(text))
    if control > 8 and control > len(text) / 50:
        raise NotTextError("the input is binary, not text")
    return text


def normalise(text: str) -> str:
    """
    One form for what looks the same: line ends, invisible marks, letters of another alphabet.

    >>> normalise("Tекст: Iван") == "Текст: Іван"
    True
    """
    text = BREAKS.sub("\n", text)
    text = CONTROL.sub("", text)
    text = text.translate(INVISIBLE) if ANY_INVISIBLE.search(text) else text
    text = unicodedata.normalize("NFC", text)
    mixed = CYRILLIC.search(text) and SIDE_BY_SIDE.search(text)
    return MIXED.sub(_of_one_alphabet, text) if mixed else text


def _of_one_alphabet(word: re.Match[str]) -> str:
    """A Cyrillic word whose Latin letters only look alike, in Cyrillic ones."""
    return word[0].translate(LOOKS_LIKE) if not LATIN.search(word[0]) else word[0]


def _characters(data: bytes) -> str:
    """Try what is certain first: a byte-order mark, UTF-8, UTF-16 by its zeros; then guess."""
    for mark, name in BOMS:
        if data.startswith(mark):
            return data.decode(name, errors="replace")
    wide = _wide(data[:2000])
    if wide:
        return data.decode(wide, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        # A paste that was cut inside its last letter is UTF-8 all the same.
        if error.start >= len(data) - 4:
            return data[: error.start].decode("utf-8")
    return _guess(data)


def _wide(sample: bytes) -> str | None:
    """UTF-16 without a mark: every other byte is that of the Latin or the Cyrillic page."""
    pages = b"\x00\x04\x20"
    for offset, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        high = sample[offset::2]
        low = sample[1 - offset :: 2]
        if len(high) > 8 and len(high.translate(None, pages)) < len(high) * 0.05:
            return name if low.count(0) < len(low) / 5 else None
    return None


def _guess(data: bytes) -> str:
    """Prefer the Cyrillic page of Windows where it gives mostly letters; else ask the library."""
    broken = data.decode("utf-8", errors="replace")
    if broken.count("\ufffd") <= max(3, len(broken) // 200):
        return broken
    cyrillic = data.decode("cp1251", errors="replace")
    sample = cyrillic[:4000]
    letters = sum(1 for letter in sample if "а" <= letter.lower() <= "я" or letter in "ЇїІіЄєҐґёЁ")
    lower = sum(1 for letter in sample if "а" <= letter <= "я" or letter in "їієґё")
    if letters > len(sample) / 3 and lower > letters * 0.7:
        return cyrillic
    best = from_bytes(data[:60_000]).best()
    if best is None:
        raise NotTextError("the input is binary, or in an encoding that cannot be told")
    return data.decode(best.encoding, errors="replace")
