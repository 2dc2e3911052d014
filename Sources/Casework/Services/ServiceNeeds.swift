/// What the handling of a service calls for, beside the form and the documents.
package struct ServiceNeeds: OptionSet, Hashable, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) { self.rawValue = rawValue }

  /// Who lives in the household is asked and studied.
  package static let household = ServiceNeeds(rawValue: 1)
  /// Income is measured against a limit.
  package static let incomeTest = ServiceNeeds(rawValue: 2)
  /// Someone looks at the place.
  package static let siteVisit = ServiceNeeds(rawValue: 4)
  /// A committee decides, whatever the amount.
  package static let committee = ServiceNeeds(rawValue: 8)
  /// Money is paid out.
  package static let payment = ServiceNeeds(rawValue: 16)

  /// Each with the word it is stored and exchanged by, in the order they are told.
  package static let named: [(need: ServiceNeeds, word: String)] = [
    (.household, "household"), (.incomeTest, "income_test"), (.siteVisit, "site_visit"), (.committee, "committee"),
    (.payment, "payment"),
  ]

  /// The words of all that is called for.
  package var words: [String] { Self.named.filter { contains($0.need) }.map(\.word) }

  /// Nil when one of the words is none.
  package init?(words: some Sequence<String>) {
    self = []
    for word in words {
      guard let found = Self.named.first(where: { $0.word == word }) else { return nil }
      insert(found.need)
    }
  }
}
