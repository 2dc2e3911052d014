import Casework
import Testing

@Suite("Every verb on every sitting")
struct SittingWalkTests {
  @Test("goes as docs/lifecycles/sitting.md draws it")
  func document() throws {
    try RecordedDocument(path: "docs/lifecycles/sitting.md").mustBe(try SittingLifecycle().text)
  }
}
