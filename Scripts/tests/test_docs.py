from checks import TreeTest, script

docs = script("check-docs")

UNSAID = [
    "package struct Request {\n}",
    "public protocol Database {\n}",
    "package let limit = 5",
    "/// A request.\npackage struct Request {\n  package func attest() {\n    seal()\n    save()\n  }\n}",
    "/// A request.\npackage struct Request {\n  package var age: Int {\n    let now = 5\n    return now\n  }\n}",
    "/// An id.\npackage struct ID {\n  package init?(_ text: String) {\n    guard text != \"\" else { return nil }\n"
    "    self.text = text\n  }\n}",
    "/// A request.\npackage struct Request {\n  package func load(\n    _ id: Int\n  ) async throws {\n"
    "    try await read { tx in\n      tx.get(id)\n    }\n  }\n}",
    "/// A stage.\npackage enum Stage {\n  case draft\n  package var name: String {\n    switch self {\n"
    "    case .draft:\n      if isNew { return \"\" }\n      return old\n    }\n  }\n}",
    "// Not a documentation comment.\n@frozen\npackage struct Request {\n}",
]

OBVIOUS = [
    "struct Request {\n}",
    "/// A stage.\npackage enum Stage {\n  case draft\n  package var name: String {\n    switch self {\n"
    "    case .draft: \"Draft\"\n    }\n  }\n}",
    "/// A request.\n@frozen\npackage struct Request {\n}",
    "/// A request.\npackage struct Request {\n  package var number: Int\n  package private(set) var stage = 1\n}",
    "/// A stage.\npackage enum Stage {\n  case draft\n  package var isOpen: Bool { self == .draft }\n}",
    "/// A request.\npackage struct Request {\n  package init(\n    number: Int, stage: Int\n  ) {\n"
    "    self.number = number\n    self.stage = stage\n  }\n}",
    "/// An id.\npackage struct ID {\n  package static func == (a: ID, b: ID) -> Bool {\n    let x = a\n"
    "    return x.y == b.y\n  }\n  package func hash(into hasher: inout Hasher) {\n    hasher.combine(1)\n"
    "    hasher.combine(2)\n  }\n}",
    "/// A store.\npackage protocol Store {\n  /// Saves.\n  func save(_ row: Int)\n}\n"
    "/// One.\npackage struct One: Store {\n  package func save(_ row: Int) {\n    open()\n    write(row)\n  }\n}",
    "/// Dates.\npackage enum Dates {\n  package static func ago(_ days: Int) -> Phrase {\n    Phrase(\n"
    "      ar: \"\",\n      en: \"\")\n  }\n}",
    "/// A request.\npackage struct Request {\n  package struct Field {\n    var name: String\n  }\n}",
    'let text = """\npackage struct Request {\n}\n"""',
]


class Docs(TreeTest):
    def found(self, text: str) -> list[str]:
        self.write("Sources/Casework/A.swift", text + "\n")
        return docs.findings(self.root)

    def test_what_promises_something_must_say_it(self):
        for text in UNSAID:
            with self.subTest(text):
                self.assertEqual(len(self.found(text)), 1)

    def test_the_obvious_needs_no_words(self):
        for text in OBVIOUS:
            with self.subTest(text):
                self.assertEqual(self.found(text), [])

    def test_a_finding_names_file_line_and_declaration(self):
        self.assertEqual(
            self.found("\npackage struct Request {\n}"),
            ["Sources/Casework/A.swift:2: struct Request does not say what it promises (///)"],
        )
