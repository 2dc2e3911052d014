"""Runs the tests beside this file with the standard library and writes an xUnit report. Usage: run.py REPORT"""

import pathlib
import sys
import unittest
import xml.etree.ElementTree as xml


class Reported(unittest.TextTestResult):
    """A text result that also keeps a test case element for every test."""

    def __init__(self, *arguments, **options):
        super().__init__(*arguments, **options)
        self.suite = xml.Element("testsuite", name="scripts")

    def startTest(self, test):
        super().startTest(test)
        name = test.shortDescription() or str(test)
        self.case = xml.SubElement(self.suite, "testcase", classname=type(test).__name__, name=name)

    def addFailure(self, test, error):
        super().addFailure(test, error)
        xml.SubElement(self.case, "failure")

    def addError(self, test, error):
        super().addError(test, error)
        xml.SubElement(self.case, "error")

    def addSubTest(self, test, subtest, error):
        super().addSubTest(test, subtest, error)
        if error is not None:
            xml.SubElement(self.case, "failure")


def main() -> int:
    tests = unittest.defaultTestLoader.discover(str(pathlib.Path(__file__).parent))
    result = unittest.TextTestRunner(resultclass=Reported).run(tests)
    xml.ElementTree(result.suite).write(sys.argv[1])
    return 0 if result.wasSuccessful() else 1


if __name__ == "__main__":
    sys.exit(main())
