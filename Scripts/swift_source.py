"""Reads Swift files as the checks need them: lines of code, with comments and string contents blanked out."""

import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parent.parent

# What is not code, in the order in which it can begin: comments, then strings, raw and multi-line ones first.
_NOT_CODE = re.compile(
    r"//[^\n]*"
    r"|/\*.*?\*/"
    r'|(?P<hash>#*)"""(?:\\.|.)*?"""(?P=hash)'
    r'|(?P<raw>#+)"[^\n]*?"(?P=raw)'
    r'|"(?:\\.|[^"\\\n])*"',
    re.DOTALL,
)


def swift_files(root: pathlib.Path, *folders: str) -> list[pathlib.Path]:
    return sorted(path for folder in folders for path in (root / folder).rglob("*.swift"))


def code(text: str) -> str:
    """The text with comments and strings as blanks; every line and column stays where it was."""
    return _NOT_CODE.sub(lambda found: re.sub(r"[^\n]", " ", found.group()), text)
