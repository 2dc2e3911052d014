import contextlib
import io

from checks import TreeTest, script

summary = script("summary")

REPORT = """<testsuites><testsuite>
<testcase classname="Seals" name="an edit breaks the seal"/>
<testcase classname="Seals" name="a seal holds"><failure/></testcase>
<testcase classname="Seals" name="later"><skipped/></testcase>
</testsuite></testsuites>"""
GREEN = '<testsuite><testcase classname="Seals" name="a seal holds"/></testsuite>'


class Summary(TreeTest):
    def run_over(self, **steps: tuple[int, str | None]) -> tuple[int, list[str]]:
        for name, (code, report) in steps.items():
            self.write(f"{name}.exit", f"{code}\n")
            if report is not None:
                self.write(f"{name}.xml", report)
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            code = summary.main(self.root)
        return code, printed.getvalue().splitlines()

    def test_reports_are_added_up(self):
        code, lines = self.run_over(swift=(1, REPORT), browser=(0, GREEN))
        self.assertEqual(code, 1)
        self.assertEqual(lines, ["failed: Seals: a seal holds", "1 skipped", "2 passed, 1 failed"])

    def test_all_green_is_green(self):
        self.assertEqual(self.run_over(build=(0, None), swift=(0, GREEN)), (0, ["1 passed, 0 failed"]))

    def test_a_crash_is_a_failure_though_no_test_failed(self):
        for report in (None, GREEN, "<testsuite><testcase"):
            with self.subTest(report):
                code, lines = self.run_over(swift=(139, report), browser=(0, GREEN))
                self.assertEqual(code, 1)
                self.assertEqual(lines[0], "failed: swift: ended with exit code 139; see its output above")

    def test_an_unreadable_report_is_a_failure(self):
        self.assertEqual(self.run_over(swift=(0, "<testsuite>"), browser=(0, GREEN))[0], 1)

    def test_nothing_run_is_not_green(self):
        self.assertEqual(self.run_over(), (1, ["0 passed, 0 failed"]))
