import Casework

@testable import Office

extension Branch {
  /// Sets the main office up: twenty minutes each from eight to two, booked for as many as receive.
  @discardableResult
  func openReception(receivers: Int = 1) async throws -> ReceptionPlace {
    let manager = try actor(.seniorManagement)
    let main = try await settings().places[0]
    let terms = ReceptionPlace.Terms(
      nameAr: "المقر", nameEn: "Office", address: "حي النخيل", receivers: receivers, takesBookings: true)
    try await office.changePlace(main.id, to: terms, seen: main.version, as: manager)
    return try await settings().places[0]
  }

  /// What is asked for at nine on Monday, or at another hour.
  func asked(
    _ hour: Int64 = 9, minute: Int64 = 0, on iso: String = "2026-11-23", mobile: String = "0501234567"
  ) throws -> BookingTerms {
    BookingTerms(
      starts: try moment(iso, hour: hour) + .minutes(minute), service: nil, name: "أم سعد",
      mobile: try Mobile(typed: mobile), channel: .website)
  }

  /// An appointment made on the website.
  func booked(_ hour: Int64 = 9, mobile: String = "0501234567") async throws -> Booking {
    let place = try await settings().places[0]
    let token = try await office.book(asked(hour, mobile: mobile), at: place.id, of: id)
    guard let file = try await office.ownBooking(token, of: id) else { throw OfficeRefusal.notFound }
    return file.booking
  }

  func messages(_ kind: Message.Kind) async throws -> [Message] {
    try await office.outbox(as: actor(.administrator)).filter { $0.kind == kind }
  }
}
