from checks import TreeTest, script

links = script("check-links")


class Links(TreeTest):
    def found(self, text: str) -> list[str]:
        self.write("Sources/HTTP/Router.swift", "")
        self.write("docs/operations.md", "")
        self.write("README.md", text + "\n")
        return links.findings(self.root)

    def test_what_is_named_but_not_there_is_found(self):
        for text in ["[there](docs/nowhere.md)", "Look into `HTTP/Routes.swift`.", "Look into `TTP/Router.swift`."]:
            with self.subTest(text):
                self.assertEqual(len(self.found(text)), 1)

    def test_what_is_there_stays(self):
        for text in [
            "[running it](docs/operations.md#settings)", "`Router.swift`, `HTTP/Router.swift`",
            "[elsewhere](https://example.org/x.md)", "![made by a command](docs/images/inbox.png)",
        ]:
            with self.subTest(text):
                self.assertEqual(self.found(text), [])
