/// A list that staff may take away as a table; raw values are stored and stand in addresses.
package enum DownloadedList: String, Hashable, Sendable, CaseIterable {
  case requests, register, files, payments, loans, letters, inquiries, appeals, segment, agreements

  /// A list longer than this is cut, and its file's name says so.
  package static let mostRows = 20_000

  /// That somebody took it away, and how many rows of it.
  package func downloaded(_ rows: Int, as format: String, by actor: Actor, at now: Instant) -> Event {
    Event(
      .listDownloaded, by: actor, at: now, policy: nil,
      facts: [
        Event.Fact(.category, rawValue), Event.Fact(.method, format), Event.Fact(.number, String(rows)),
      ])
  }
}
