import Lexicon
import Testing

@Suite("Pages as last looked at")
struct PageSnapshotTests {
  @Test("each page is as recorded, in both languages", arguments: PageCase.all, Language.allCases)
  func unchanged(page: PageCase, say: Language) throws {
    try Snapshots.check(page.page(say), named: "\(page.name)-\(say.code)")
  }
}
