import Casework
import Engines
import Foundation
import Testing
import Visiting

@Suite("Posts, pages and people's data", .onEveryEngine)
struct RoleTableTests {
  @Test("agree with docs/roles.md, and no page shows a whole number unasked")
  func table() async throws {
    let table = RoleTable(house: try await CoveredHouse())
    let posts = House.posts.map(\.name)
    var rows: [String] = []
    var plain: [String] = []
    var apart: [String] = []
    for pattern in table.patterns {
      var cells: [String] = []
      var isSeen = false
      var isPersonal = false
      for post in posts {
        guard let standings = try await table.standings(of: pattern, for: post) else {
          cells.append("–")
          continue
        }
        isSeen = true
        let marks = PersonalField.allCases.compactMap { field -> String? in
          guard let standing = standings[field], standing != .hidden else { return nil }
          #expect(standing != .open, "\(post) sees a whole \(field) at \(pattern)")
          return "\(field.rawValue) \(standing == .onReason ? "◐" : standing == .open ? "●" : "○")"
        }
        isPersonal = isPersonal || !marks.isEmpty
        cells.append(marks.joined(separator: ", "))
      }
      if !isSeen { apart.append("`\(pattern)`") }
      if isPersonal {
        rows.append("| `\(pattern)` | \(cells.joined(separator: " | ")) |")
      } else if isSeen {
        let open = zip(posts, cells).filter { $0.1 != "–" }.map(\.0)
        plain.append("| `\(pattern)` | \(open.count == posts.count ? "all" : open.joined(separator: ", ")) |")
      }
    }
    try Self.mustBe(
      """
      # Posts, pages and people’s data

      Written by `RoleTableTests`, which signs in as each post and opens every page of the staff’s that the site answers; a new
      page is in it or the test fails. Record it with `SILA_RECORD=1 swift test --filter RoleTableTests`. The fields are the four
      kinds of `PersonalField`: number (national ID), contact (mobile, telephone, email, addresses), account (IBAN), health.

      `○` covered: enough of it to recognise it by. `◐` covered, and shown for ten minutes on stating a reason, which is
      recorded. `●` open: there is none. An empty cell: the page opens and shows none of them. `–`: the page is not theirs.

      | page | \(posts.joined(separator: " | ")) |
      |---|\(String(repeating: "---|", count: posts.count))
      \(rows.joined(separator: "\n"))

      ## Pages without such data

      | page | opens to |
      |---|---|
      \(plain.joined(separator: "\n"))

      ## Pages not opened here

      These are about records this house has none of: pictures and papers given as they were handed in to who may open their
      request, letters, minutes, and the bank’s file, which holds whole account numbers because the bank pays by them; who took
      it is an event of the transfer. \(apart.joined(separator: ", ")).

      """)
  }

  @Test("agree with the forms of each page: none is offered to who may not send it")
  func offered() async throws {
    let table = RoleTable(house: try await CoveredHouse())
    var met: Set<String> = []
    for pattern in table.patterns {
      for post in House.posts {
        for path in try await table.forms(on: pattern, for: post.name) {
          let sent = try #require(StaffPost.of(path), "\(path) on \(pattern)")
          met.insert(sent.pattern)
          guard let duty = sent.duty else { continue }
          #expect(post.role.duties.contains(duty), "\(post.name) is offered \(sent.pattern) on \(pattern)")
        }
      }
    }
    #expect(met.count >= 80, "only \(met.count) forms were met")
  }

  @Test("agree with the links of each page: none leads to what is not its reader's to open")
  func led() async throws {
    let table = RoleTable(house: try await CoveredHouse())
    for post in House.posts.map(\.name) {
      var tried: Set<String> = []
      for pattern in table.patterns {
        for link in try await table.links(on: pattern, for: post) where tried.insert(link).inserted {
          let page = try await table.house.walk.desk.at(post).look(link)
          #expect(page.status < 400, "\(post) is led to \(link) on \(pattern)")
          #expect(page.linksToNothing.isEmpty, "\(post) on \(link)")
        }
      }
      #expect(!tried.isEmpty)
    }
  }

  private static func mustBe(_ text: String) throws {
    let file = URL(filePath: House.root).appending(path: "docs/roles.md")
    if ProcessInfo.processInfo.environment["SILA_RECORD"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(
      try String(contentsOf: file, encoding: .utf8) == text,
      "docs/roles.md is not what the pages show: record it with SILA_RECORD=1")
  }
}
