"""The register of outgoing letters, for everyone."""

import pytest

from audit import audit_everywhere
from pages import LANGUAGES, View
from people import staff


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_register_is_for_everyone(visit, site, language):
    officer = staff(visit, site, "ghiras", "officer", View(language))
    officer.open("/ghiras/staff/letters")
    audit_everywhere(officer, f"letters-{language}", keep={("light", 390)})
    officer.open("/ghiras/staff/letters?number=x")
    audit_everywhere(officer, f"letters-refused-{language}", keep=set())
