import Casework
import SQL

extension Office {
  /// Leaves nothing of a record that points to a person, in the transaction of whoever looked at it.
  ///
  /// Its number, its way and its place in the chain stay; the row names the minutes.
  func destroy(
    _ item: Destruction.Item, of destruction: Destruction, by actor: Actor, at now: Instant,
    in association: Association.ID, _ tx: any Transaction
  ) throws {
    let number = destruction.number.description
    switch destruction.kind {
    case .withdrawnRequests, .rejectedRequests, .grantedRequests:
      let id: Request.ID = try Self.id(item)
      let emptied = try AuditChain.empty(about: id.bytes, on: number, of: association, in: tx)
      try change(id, in: association, seen: nil, at: now, tx) { request, _ in
        [try request.destroy(on: number, by: actor, at: now).telling(emptied)]
      }
      try LetterStore.destroy(about: id, on: number, by: actor, at: now, of: association, in: tx)
      try Self.forgetPapers(of: id, on: number, by: actor, at: now, in: association, tx)
      try NoteIndex.forget(about: id.bytes, of: association, in: tx)
      try NoticeStore.forget(about: id.bytes, of: association, in: tx)
      try tx.run(
        "DELETE FROM message WHERE association_id = $1 AND request_id = $2", [.id(association), .id(id)])
    case .grantedPapers:
      let id: Request.ID = try Self.id(item)
      try change(id, in: association, seen: nil, at: now, tx) { request, _ in
        [try request.destroyPapers(on: number, by: actor, at: now)]
      }
      try Self.forgetPapers(of: id, on: number, by: actor, at: now, in: association, tx)
    case .inquiries:
      var inquiry = try InquiryStore.get(Self.id(item), of: association, in: tx)
      let event = try inquiry.destroy(on: number, by: actor, at: now)
      let emptied = try AuditChain.empty(about: inquiry.id.bytes, on: number, of: association, in: tx)
      try InquiryStore.save(&inquiry, event.telling(emptied), of: association, in: tx)
    case .bookings:
      var booking = try BookingStore.get(Self.id(item), of: association, in: tx)
      let event = booking.destroy(on: number, by: actor, at: now)
      let emptied = try AuditChain.empty(about: booking.id.bytes, on: number, of: association, in: tx)
      try BookingStore.save(&booking, event.telling(emptied), of: association, in: tx)
    case .dataRequests:
      var request = try DataRequestStore.get(Self.id(item), of: association, in: tx)
      let event = try request.destroy(on: number, by: actor, at: now)
      let emptied = try AuditChain.empty(about: request.id.bytes, on: number, of: association, in: tx)
      try DataRequestStore.save(&request, event.telling(emptied), of: association, in: tx)
      try NoticeStore.forget(about: request.id.bytes, of: association, in: tx)
    case .looseEntries:
      let person = try PersonDestruction(of: Self.id(item), in: association, tx)
      try person.run(on: number, by: actor, at: now)
    case .messages:
      try tx.run(
        "DELETE FROM message WHERE association_id = $1 AND id = $2", [.id(association), .bytes(item.subject)])
    }
    guard let marker = destruction.kind.marker else { return }
    try tx.run(
      "UPDATE \(destruction.kind.table) SET \(marker) = $3 WHERE association_id = $1 AND id = $2",
      [.id(association), .bytes(item.subject), .text(number)])
  }

  /// What was found out about a request, and the pictures of its papers: the rows go, and with them what keeps the files.
  private static func forgetPapers(
    of id: Request.ID, on minutes: String, by actor: Actor, at now: Instant, in association: Association.ID,
    _ tx: any Transaction
  ) throws {
    try tx.run(
      "DELETE FROM request_part WHERE association_id = $1 AND request_id = $2", [.id(association), .id(id)])
    try FormScanStore.forget(of: id, on: minutes, by: actor, at: now, of: association, in: tx)
    try NoteIndex.forgetVisits(of: id, of: association, in: tx)
    try MarkStore.forget(id, of: association, in: tx)
  }

  private static func id<Entity>(_ item: Destruction.Item) throws -> Identifier<Entity> {
    guard let id = Identifier<Entity>(bytes: item.subject) else { throw SQLFault.corrupt("a record to be destroyed") }
    return id
  }
}
