from checks import TreeTest, script

words = script("check-words")


class Words(TreeTest):
    def found(self, path: str, text: str) -> list[str]:
        self.write(path, text + "\n")
        return words.findings(self.root)

    def test_what_must_not_stay_is_found(self):
        for path, line in [
            ("Sources/Office/A.swift", "// TODO later"),
            ("Sources/Office/A.swift", "fatalError()"),
            ("Sources/Office/A.swift", "let x = try! f()"),
            ("Sources/Office/A.swift", "final class Cache: @unchecked Sendable {"),
            ("Sources/Office/A.swift", "package struct RequestManager {"),
            ("Sources/Office/A.swift", 'let path = "/home/someone/data"'),
            ("docs/operations.md", "Look in `/tmp/sila`."),
            ("README.md", "cd /root/sila"),
            ("Tests/OfficeTests/A.swift", "#expect(true)"),
            ("Tests/OfficeTests/A.swift", '@Test("a seal", .disabled("later")) func seal() {}'),
            ("Tests/OfficeTests/A.swift", "try await Task.sleep(for: .seconds(1))"),
            ("Tests/WebTests/A.swift", "func eventually() {}\nfunc sent() { usleep(5) }"),
            ("Sources/Office/A.swift", "preconditionFailure()"),
            ("Sources/Office/Helpers/A.swift", ""),
        ]:
            with self.subTest(line or path):
                self.assertEqual(len(self.found(path, line)), 1)
                (self.root / path).unlink()

    def test_what_only_looks_like_it_stays(self):
        for path, line in [
            ("Sources/Office/A.swift", "// The pattern ends in XXXXXX for mkdtemp."),
            ("Sources/Casework/Services/A.swift", "package struct Service {"),
            ("Sources/Office/A.swift", "// Guarded by `lock`.\nfinal class Cache: @unchecked Sendable {"),
            ("Tests/WebTests/A.swift", "func eventually() async {\n  try? await Task.sleep(for: .milliseconds(2))"),
            ("Sources/Crypto/A.swift", "// Only where memory is exhausted.\npreconditionFailure()"),
            ("Tests/HTMLTests/A.swift", 'button(.disabled(true)) { "x" }'),
            ("Tests/WebTests/A.swift", 'site.get("/nafs/work/")'),
            ("Makefile", "mktemp -d $$TMPDIR/tmp/x"),
        ]:
            with self.subTest(line):
                self.assertEqual(self.found(path, line), [])

    def test_a_finding_names_file_line_and_advice(self):
        self.assertEqual(
            self.found("Sources/Office/A.swift", "\n  // FIXME: here"),
            ["Sources/Office/A.swift:2: FIXME: finish it, or open an issue for it"],
        )
