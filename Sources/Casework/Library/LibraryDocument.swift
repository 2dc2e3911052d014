/// One version of a document the association works by: its bylaws, the guide of its social research (R7).
package struct LibraryDocument: Hashable, Sendable {
  package typealias ID = Identifier<LibraryDocument>

  package let id: ID
  /// The first version's identifier: what makes versions one document.
  package let series: ID
  /// Counted from 1.
  package let number: Int
  package let kind: Kind
  package let title: String
  /// Used from this day on, in place of the version before.
  package let inForce: CalendarDay
  package let document: RequestDocument
  package let by: StaffMember.ID
  package let at: Instant

  /// What it is for; raw values are stored.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case bylaws
    case researchGuide = "research_guide"
    case supportPolicy = "support_policy"
    case form, other

    /// Whether it helps whoever works on a request, and so stands beside it.
    package var guidesWork: Bool { self != .other }
  }

  package init(
    id: ID, series: ID, number: Int, kind: Kind, title: String, inForce: CalendarDay, document: RequestDocument,
    by staff: StaffMember.ID, at moment: Instant
  ) {
    (self.id, self.series, self.number, self.kind) = (id, series, number, kind)
    (self.title, self.inForce, self.document) = (title, inForce, document)
    (by, at) = (staff, moment)
  }

  /// The first version of a document.
  package static func first(
    _ id: ID, _ kind: Kind, title: String, inForce: CalendarDay, document: RequestDocument, by staff: StaffMember.ID,
    at now: Instant
  ) throws(LibraryRefusal) -> LibraryDocument {
    let title = title.trimmedSpaces
    guard !title.isEmpty else { throw .titleMissing }
    guard title.count <= 150 else { throw .titleTooLong(limit: 150) }
    return LibraryDocument(
      id: id, series: id, number: 1, kind: kind, title: title, inForce: inForce, document: document, by: staff, at: now)
  }

  /// The version after this one: another content, in force no earlier.
  package func next(
    _ id: ID, inForce day: CalendarDay, document: RequestDocument, by staff: StaffMember.ID, at now: Instant
  ) throws(LibraryRefusal) -> LibraryDocument {
    guard document.fingerprint != self.document.fingerprint else { throw .sameContent }
    guard day >= inForce else { throw .earlierThanLast(inForce) }
    return LibraryDocument(
      id: id, series: series, number: number + 1, kind: kind, title: title, inForce: day, document: document, by: staff,
      at: now)
  }
}

/// Why a document was not taken into the library.
package enum LibraryRefusal: Error, Hashable, Sendable {
  case noSuchDocument
  case titleMissing
  case titleTooLong(limit: Int)
  /// The file is the version that stands.
  case sameContent
  /// A version takes effect no earlier than the one before it.
  case earlierThanLast(CalendarDay)
}

extension [LibraryDocument] {
  /// The version of each document that is used on `day`, by kind and title.
  package func inForce(on day: CalendarDay) -> [LibraryDocument] {
    let begun = filter { $0.inForce <= day }
    let newest = Dictionary(grouping: begun, by: \.series).values.compactMap { $0.max { $0.number < $1.number } }
    let order = LibraryDocument.Kind.allCases
    return newest.sorted { left, right in
      let places = [left, right].map { order.firstIndex(of: $0.kind) ?? 0 }
      return places[0] == places[1] ? left.title < right.title : places[0] < places[1]
    }
  }
}
