"""A server under test: started on a free port over a fresh data folder, ended as its operator would end it."""

import os
import pathlib
import re
import signal
import socket
import subprocess
import threading

ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+")


class ServerFailed(Exception):
    """The server did not start or did not end as it should; the message closes with its last lines."""


def free_port() -> int:
    """A port of the loopback that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """A running `sila serve --demo` over the folder `data`; `address` is where it says it listens, `lines` what it printed."""

    def __init__(
        self, program: list[str], data: pathlib.Path, log: pathlib.Path, patience: float = 60,
        settings: dict[str, str] | None = None,
    ):
        command = [*program, "serve", "--demo", "--listen", f"127.0.0.1:{free_port()}", "--data", str(data)]
        self.data = data
        self.lines: list[str] = []
        self._log, self._settled, self.address = log, threading.Event(), ""
        self._process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            env=os.environ | (settings or {}),
        )
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        ready = self._settled.wait(patience)
        if not self.address:
            self._process.kill()
            self._process.wait()
            self._reader.join()
            why = "ended before it was ready" if ready else f"was not ready in {patience:g} seconds"
            raise ServerFailed(self._with_lines(f"{' '.join(command)}: {why}"))

    def stop(self, patience: float = 20) -> None:
        """Ends it with SIGTERM, and fails unless it ends by itself with exit code 0."""
        self._process.send_signal(signal.SIGTERM)
        try:
            code = self._process.wait(patience)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
            raise ServerFailed(self._with_lines(f"did not end {patience:g} seconds after SIGTERM")) from None
        finally:
            self._reader.join()
        if code != 0:
            raise ServerFailed(self._with_lines(f"ended with exit code {code} after SIGTERM"))

    def _read(self) -> None:
        with self._log.open("w", encoding="utf-8") as log:
            for line in self._process.stdout:
                log.write(line)
                log.flush()
                self.lines.append(line.rstrip("\n"))
                found = ADDRESS.search(line)
                if found and not self.address:
                    self.address = found.group()
                    self._settled.set()
        self._process.stdout.close()
        self._settled.set()

    def _with_lines(self, problem: str) -> str:
        return "\n".join([problem, *self.lines[-15:]])
