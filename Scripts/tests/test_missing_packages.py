import os
import subprocess

from checks import SCRIPTS, TreeTest

LIST = """# comment

libsqlite3-dev  run   database
tzdata          run   time
chromium        test  browser
"""


class MissingPackages(TreeTest):
    def missing(self, purpose: str, answer: str, code: int = 0) -> subprocess.CompletedProcess:
        """Asks with a dpkg-query that answers what a machine would."""
        fake = self.write("bin/dpkg-query", f"#!/bin/sh\ncat <<'END'\n{answer}\nEND\nexit {code}\n")
        fake.chmod(0o755)
        listed = self.write("packages", LIST)
        path = f"{fake.parent}:{os.environ['PATH']}"
        return subprocess.run(
            [SCRIPTS / "missing-packages", purpose, listed],
            env={**os.environ, "PATH": path}, capture_output=True, text=True,
        )

    def test_a_bare_machine_lacks_everything(self):
        self.assertEqual(self.missing("test", "", code=1).stdout.split(), ["chromium", "libsqlite3-dev", "tzdata"])

    def test_running_does_not_ask_for_what_tests_need(self):
        self.assertEqual(self.missing("run", "installed tzdata", code=1).stdout.split(), ["libsqlite3-dev"])

    def test_a_machine_that_has_everything_lacks_nothing(self):
        done = self.missing("test", "installed chromium\ninstalled libsqlite3-dev\ninstalled tzdata")
        self.assertEqual((done.returncode, done.stdout), (0, ""))

    def test_a_removed_package_whose_configuration_stayed_is_missing(self):
        answer = "config-files tzdata\ninstalled libsqlite3-dev\nnot-installed chromium"
        self.assertEqual(self.missing("test", answer).stdout.split(), ["chromium", "tzdata"])

    def test_an_unknown_purpose_is_refused(self):
        self.assertEqual(self.missing("fly", "").returncode, 2)

    def test_our_own_list_names_a_purpose_and_a_reason_for_each_package(self):
        for line in (SCRIPTS / "debian-packages").read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                with self.subTest(line):
                    self.assertRegex(line, r"^[a-z0-9.+-]+ +(run|test) +\S.*$")
