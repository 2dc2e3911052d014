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
      let booking = try CodeStore.booking.issue(
        code, for: found?.mobile == mobile ? found?.id : nil, typedAs: number.description, of: association, at: now,
        in: tx)
      guard booking != nil else { return }
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
      let booking = try BookingStore.find(number, of: association, in: tx)?.id
      guard
        try CodeStore.booking.redeem(
          code, for: booking, typedAs: number.description, of: association, at: now, in: tx), let booking
      else { return false }
      try BookingSessionStore.open(token, on: booking, of: association, at: now, in: tx)
      return true
    }
    guard opened else { throw ReceptionRefusal.codeNotAccepted }
    return token
  }

  /// Ends a person's session on their appointment.
  package func closeBooking(_ token: TrackingToken, of association: Association.ID) async throws {
    try await database.write(in: .of(association)) { tx in
      try BookingSessionStore.close(token, of: association, in: tx)
    }
  }
}
