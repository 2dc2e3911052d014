import Casework
import SQL

@testable import Office

extension Branch {
  /// A time of the association's own, a hold, and a list with a message that went out long ago.
  func proposeDestruction(holding party: Party.ID) async throws {
    let (manager, old) = (try actor(.seniorManagement), house.clock.now - .days(2_000))
    try await office.setRetention(RetentionPeriod(of: .messages, years: 3, basis: "قرار المجلس"), as: manager)
    try await office.placeHold(on: .party(party), because: "دعوى", as: manager)
    let message = Message(
      id: house.randomness.identifier(at: old), recipient: try Mobile(typed: "0559876543"), kind: .received, at: old,
      facts: [])
    try await house.database.write(in: .of(id)) { tx in try MessageStore.insert(message, of: id, in: tx) }
    _ = try await office.proposeDestruction(of: .messages, as: actor(.relationsOfficer))
  }
}
