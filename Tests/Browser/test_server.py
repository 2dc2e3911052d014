"""The way the program is started and ended for these tests, tried on small stand-ins for it."""

import sys

import pytest

from server import Server, ServerFailed

READY = """
import signal, sys
signal.signal(signal.SIGTERM, lambda *_: sys.exit({code}))
print('demo sign-ins follow')
print('Sila listens on http://' + sys.argv[sys.argv.index('--listen') + 1], flush=True)
signal.pause()
"""
DEAF = READY.replace("lambda *_: sys.exit({code})", "signal.SIG_IGN")


def start(source: str, folder, patience: float = 20) -> Server:
    return Server([sys.executable, "-c", source], folder / "data", folder / "log", patience)


def test_a_server_is_up_once_it_says_where(tmp_path):
    server = start(READY.format(code=0), tmp_path)
    assert server.address.startswith("http://127.0.0.1:")
    assert server.lines[0] == "demo sign-ins follow"
    server.stop()
    assert "Sila listens" in (tmp_path / "log").read_text()


def test_a_server_that_ends_early_tells_why(tmp_path):
    with pytest.raises(ServerFailed, match="(?s)ended before it was ready.*the disk is full"):
        start("print('the disk is full')", tmp_path)


def test_a_server_that_never_gets_ready_is_given_up(tmp_path):
    with pytest.raises(ServerFailed, match="was not ready in 0.5 seconds"):
        start("import signal; signal.pause()", tmp_path, patience=0.5)


def test_a_server_must_end_cleanly(tmp_path):
    server = start(READY.format(code=3), tmp_path)
    with pytest.raises(ServerFailed, match="exit code 3"):
        server.stop()


def test_a_server_that_will_not_end_is_told(tmp_path):
    server = start(DEAF, tmp_path)
    with pytest.raises(ServerFailed, match="did not end 0.5 seconds after SIGTERM"):
        server.stop(patience=0.5)
