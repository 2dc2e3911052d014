package import Casework
import SQL

extension Office {
  /// Sends a one-time code to who made an appointment, when number and mobile belong together.
  ///
  /// The caller is told nothing either way, and as much is written either way.
  package func sendBookingCode(
    for number: BookingNumber, to mobile: Mobile, of association: Association.ID
  ) async throws {
    let now = clock.now
    let code = randomness.oneTimeCode()
    let id: Message.ID = randomness.identifier(at: now)
    try await database.write(in: .of(association)) { tx in
      let found = try BookingStore.find(number, of: association, in: tx)
      guard let booking = found, booking.mobile == mobile,
        try BookingCodeStore.issue(code, for: booking.id, of: association, at: now, in: tx)
      else { return try UnknownNameStore.countTry("booking \(number)", at: now, of: association, in: tx) }
      try post(
        Message(
          id: id, recipient: mobile, kind: .bookingCode, at: now,
          facts: [Event.Fact(.number, number.description), Event.Fact(.note, code)]), of: association, in: tx)
    }
    announceMessages(of: association)
  }

  /// Exchanges the right code for a session on its appointment.
  package func openBooking(
    _ number: BookingNumber, code: String, of association: Association.ID
  ) async throws -> TrackingToken {
    let now = clock.now
    let token = TrackingToken(drawnFrom: randomness)
    let opened = try await database.write(in: .of(association)) { tx in
      guard let booking = try BookingStore.find(number, of: association, in: tx) else {
        try UnknownNameStore.countTry("booking \(number)", at: now, of: association, in: tx)
        return false
      }
      guard try BookingCodeStore.redeem(code, for: booking.id, of: association, at: now, in: tx) else { return false }
      try BookingCodeStore.open(token, for: booking.id, of: association, at: now, in: tx)
      return true
    }
    guard opened else { throw ReceptionRefusal.codeNotAccepted }
    return token
  }

  /// Ends a person's session on their appointment.
  package func closeBooking(_ token: TrackingToken, of association: Association.ID) async throws {
    try await database.write(in: .of(association)) { tx in
      try BookingCodeStore.close(token, of: association, in: tx)
    }
  }
}
