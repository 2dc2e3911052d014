package import Casework
import SQL

extension Office {
  /// Names the hour too: what was queued for an hour the appointment left behind reminds nobody.
  static func reminderKey(of booking: Booking) -> String { "\(booking.id) \(booking.starts.seconds)" }

  /// Reminds of an appointment, if it still stands for the hour the job was queued for; twice run, it says it once.
  package func remind(_ job: Job, of association: Association.ID) async throws {
    let now = clock.now
    // The message takes the job's identifier, by which a second run knows it.
    let id = Message.ID(high: job.id.high, low: job.id.low)
    try await database.write(in: .of(association)) { tx in
      guard let subject = job.subject.flatMap(Booking.ID.init(bytes:)),
        try MessageStore.find(id, of: association, in: tx) == nil
      else { return }
      let booking = try BookingStore.get(subject, of: association, in: tx)
      guard booking.state == .booked, booking.starts > now, job.key == Self.reminderKey(of: booking) else { return }
      let place = try place(booking.place, among: try PlaceStore.all(of: association, in: tx))
      try post(message(.bookingReminder, id, of: booking, at: place, now), of: association, in: tx)
    }
    announceMessages(of: association)
  }
}
