from checks import TreeTest, script

arrows = script("check-arrows")

TABLE = """# a comment
Arabic:
Casework: Arabic
Office: Casework CSodium
*: Foundation
"""


class Arrows(TreeTest):
    def found(self, path: str, text: str) -> list[str]:
        self.write("Scripts/arrows.txt", TABLE)
        self.write(path, text)
        return arrows.findings(self.root)

    def test_an_arrow_of_the_table_is_kept(self):
        self.assertEqual(self.found("Sources/Casework/A.swift", "package import Arabic\nimport Foundation\n"), [])

    def test_a_forbidden_arrow_names_its_file_and_line(self):
        found = self.found("Sources/Casework/Shared/A.swift", "import Arabic\n\npackage import Office\n")
        self.assertEqual(
            found, ["Sources/Casework/Shared/A.swift:3: Casework must not import Office (Scripts/arrows.txt)"]
        )

    def test_attributes_and_single_symbols_do_not_hide_an_arrow(self):
        for line in ("@preconcurrency import Office", "@testable import Office", "import struct Office.Actor"):
            with self.subTest(line):
                self.assertEqual(len(self.found("Sources/Casework/A.swift", line)), 1)

    def test_a_c_library_belongs_to_its_wrapper_alone(self):
        self.assertEqual(self.found("Sources/Office/A.swift", "import CSodium\n"), [])
        self.assertEqual(len(self.found("Sources/Casework/A.swift", "import CSodium\n")), 1)

    def test_a_module_nobody_mentioned_is_refused(self):
        self.assertEqual(len(self.found("Sources/Casework/A.swift", "import FoundationNetworking\n")), 1)

    def test_a_module_without_a_row_is_refused(self):
        self.assertEqual(
            self.found("Sources/Misc/A.swift", ""),
            ["Sources/Misc/A.swift:1: module Misc has no row in Scripts/arrows.txt"],
        )

    def test_an_import_in_a_comment_or_string_is_no_arrow(self):
        text = '// import Office\n/*\nimport Office\n*/\nlet s = """\n  import Office\n  """\n'
        self.assertEqual(self.found("Sources/Casework/A.swift", text), [])

    def test_an_import_must_be_declared_in_the_package_too(self):
        self.write("Sources/Office/A.swift", "import Casework\nimport Foundation\nimport Arabic\n")
        self.write("Tests/OfficeTests/A.swift", "import Testing\n@testable import Office\nimport SQL\n")
        declared = {name: set() for name in ("Arabic", "SQL", "Casework")}
        declared |= {"Office": {"Casework"}, "OfficeTests": {"Office"}}
        self.assertEqual(
            arrows.undeclared(self.root, declared),
            ["Sources/Office/A.swift:3: Package.swift does not let Office import Arabic",
             "Tests/OfficeTests/A.swift:3: Package.swift does not let OfficeTests import SQL"],
        )
