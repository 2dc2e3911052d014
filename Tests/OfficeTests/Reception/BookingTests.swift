import Casework
import Engines
import SQL
import Testing

@testable import Office

@Suite("Appointments", .onEveryEngine)
struct BookingTests {
  @Test("have a number, are confirmed to the mobile, and are watched by the chain")
  func booked() async throws {
    try await Branch.open { branch in
      try await branch.openReception()
      let booking = try await branch.booked()
      #expect(booking.number.description == "APT-2026-00001")
      let message = try #require(try await branch.messages(.bookingMade).first)
      #expect(message[.number] == "APT-2026-00001" && message[.hour] == "09:00")
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("of one slot go to one person, however many ask at once", arguments: [1, 3])
  func atOnce(_ receivers: Int) async throws {
    try await Branch.open { branch in
      let place = try await branch.openReception(receivers: receivers)
      let taken = try await withThrowingTaskGroup(of: Bool.self) { group in
        for number in 0..<12 {
          let terms = try branch.asked(mobile: "05012345\(number + 10)")
          group.addTask {
            do {
              _ = try await branch.office.book(terms, at: place.id, of: branch.id)
              return true
            } catch ReceptionRefusal.slotTaken {
              return false
            }
          }
        }
        return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
      }
      #expect(taken == receivers)
      #expect(try await branch.house.count("SELECT count(*) FROM booking") == Int64(receivers))
      #expect(try await branch.house.count("SELECT count(DISTINCT seat) FROM booking") == Int64(receivers))
    }
  }

  @Test("of one seat and hour are refused by the database itself")
  func uniqueSeat() async throws {
    try await Branch.open { branch in
      try await branch.openReception()
      _ = try await branch.booked()
      let columns = """
        year, place_id, starts_at, ends_at, seat, name, mobile, channel, reason, booked_at, version, day
        """
      for (state, holds, isKept) in [("booked", 1, false), ("cancelled", 0, true)] {
        let insert = """
          INSERT INTO booking (association_id, id, serial, state, holds, \(columns))
          SELECT association_id, $1, 99, $2, $3, \(columns) FROM booking WHERE serial = 1
          """
        let values: [SQLValue] = [.bytes([UInt8](repeating: 9, count: 16)), .text(state), .integer(holds)]
        let changed = try? await branch.house.meddle(insert, values)
        #expect((changed == 1) == isKept, "\(state)")
      }
    }
  }

  @Test("that are called off make room, and may be made anew")
  func cancelled() async throws {
    try await Branch.open { branch in
      let place = try await branch.openReception()
      let token = try await branch.office.book(branch.asked(), at: place.id, of: branch.id)
      await #expect(throws: ReceptionRefusal.slotTaken) {
        try await branch.office.book(branch.asked(mobile: "0509999999"), at: place.id, of: branch.id)
      }
      try await branch.office.cancelBooking(of: .own(token, branch.id), because: "")
      _ = try await branch.booked(mobile: "0509999999")
      #expect(try await branch.messages(.bookingCancelled).count == 1)
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("are refused in the past, on a holiday and on a weekend, and leave no trace")
  func refused() async throws {
    try await Branch.open { branch in
      let place = try await branch.openReception()
      let monday = try day("2026-11-23")
      let closure = HolidayCorrection(occasion: .closure, days: monday...monday, nameAr: "إغلاق", nameEn: "Closure")
      let events = try await branch.house.count("SELECT count(*) FROM event")
      let refusals: [(BookingTerms, ReceptionRefusal)] = [
        (try branch.asked(8, on: "2026-11-22"), .slotPassed), (try branch.asked(9, on: "2026-11-19"), .slotPassed),
        (try branch.asked(9, on: "2026-11-27"), .dayOff(try day("2026-11-27"))),
        (try branch.asked(9, minute: 7), .noSuchSlot),
        (try branch.asked(9, on: "2027-11-23"), .tooFarAhead(until: try day("2026-12-22"))),
      ]
      for (terms, refusal) in refusals {
        await #expect(throws: refusal) { try await branch.office.book(terms, at: place.id, of: branch.id) }
      }
      #expect(try await branch.house.count("SELECT count(*) FROM event") == events)
      _ = try await branch.office.correct(closure, as: branch.actor(.boardSecretary))
      await #expect(throws: ReceptionRefusal.dayOff(monday)) {
        try await branch.office.book(branch.asked(), at: place.id, of: branch.id)
      }
      #expect(try await branch.house.count("SELECT count(*) FROM booking") == 0)
    }
  }

  @Test("are three for one mobile, and not made where the association has not said so")
  func bounds() async throws {
    try await Branch.open { branch in
      let main = try await branch.settings().places[0]
      await #expect(throws: ReceptionRefusal.takesNoBookings) {
        try await branch.office.book(branch.asked(), at: main.id, of: branch.id)
      }
      try await branch.openReception()
      for hour in [9, 10, 11] { _ = try await branch.booked(Int64(hour)) }
      await #expect(throws: ReceptionRefusal.tooManyAhead(limit: 3)) { try await branch.booked(12) }
    }
  }

  @Test("of another association are not there, by place, number, session or identifier")
  func foreign() async throws {
    try await House.open { house in
      let (ours, theirs) = (try await house.branch("amal"), try await house.branch("birr"))
      let place = try await theirs.openReception()
      try await ours.openReception()
      await #expect(throws: OfficeRefusal.notFound) {
        try await ours.office.book(ours.asked(), at: place.id, of: ours.id)
      }
      let token = try await theirs.office.book(theirs.asked(), at: place.id, of: theirs.id)
      let booking = try #require(try await theirs.office.ownBooking(token, of: theirs.id)).booking
      #expect(try await ours.office.ownBooking(token, of: ours.id) == nil)
      await #expect(throws: OfficeRefusal.notFound) {
        try await ours.office.cancelBooking(of: .own(token, ours.id), because: "")
      }
      await #expect(throws: OfficeRefusal.notFound) {
        try await ours.office.booking(booking.id, as: ours.actor(.relationsOfficer))
      }
      try await ours.office.sendBookingCode(for: booking.number, to: booking.mobile, of: ours.id)
      #expect(try await ours.messages(.bookingCode).isEmpty)
    }
  }

  @Test("open by a code sent to their mobile, five tries for each, and to nobody else")
  func code() async throws {
    try await Branch.open { branch in
      try await branch.openReception()
      let booking = try await branch.booked()
      try await branch.office.sendBookingCode(for: booking.number, to: Mobile(typed: "0509999999"), of: branch.id)
      #expect(try await branch.messages(.bookingCode).isEmpty)
      try await branch.office.sendBookingCode(for: booking.number, to: booking.mobile, of: branch.id)
      let code = try #require(try await branch.messages(.bookingCode).first?[.note])
      let wrong = code == "000000" ? "000001" : "000000"
      for _ in 0..<4 {
        await #expect(throws: ReceptionRefusal.codeNotAccepted) {
          try await branch.office.openBooking(booking.number, code: wrong, of: branch.id)
        }
      }
      let token = try await branch.office.openBooking(booking.number, code: code, of: branch.id)
      #expect(try await branch.office.ownBooking(token, of: branch.id)?.booking.id == booking.id)
      await #expect(throws: ReceptionRefusal.codeNotAccepted, "it works once") {
        try await branch.office.openBooking(booking.number, code: code, of: branch.id)
      }
      branch.house.clock.advance(by: .hours(1))
      #expect(try await branch.office.ownBooking(token, of: branch.id) == nil)
    }
  }

  @Test("are closed to a right code after five wrong ones")
  func tries() async throws {
    try await Branch.open { branch in
      try await branch.openReception()
      let booking = try await branch.booked()
      try await branch.office.sendBookingCode(for: booking.number, to: booking.mobile, of: branch.id)
      let code = try #require(try await branch.messages(.bookingCode).first?[.note])
      for tried in Array(repeating: code == "000000" ? "000001" : "000000", count: 5) + [code] {
        await #expect(throws: ReceptionRefusal.codeNotAccepted) {
          try await branch.office.openBooking(booking.number, code: tried, of: branch.id)
        }
      }
    }
  }

  @Test("have as much written for a try where no code lives as for one at an appointment nobody made")
  func alike() async throws {
    try await Branch.open { branch in
      try await branch.openReception()
      let booking = try await branch.booked()
      try await branch.office.sendBookingCode(for: booking.number, to: booking.mobile, of: branch.id)
      branch.house.clock.advance(by: Office.codeLife)
      for number in [booking.number, BookingNumber(year: booking.number.year, serial: 999)] {
        await #expect(throws: ReceptionRefusal.codeNotAccepted) {
          try await branch.office.openBooking(number, code: "000000", of: branch.id)
        }
      }
      #expect(try await branch.house.count("SELECT count(*) FROM unknown_name WHERE failures = 1") == 2)
    }
  }

  @Test("are reminded of a day before, once, and only for the hour they still have")
  func reminder() async throws {
    try await Branch.open { branch in
      let place = try await branch.openReception()
      let token = try await branch.office.book(branch.asked(9, on: "2026-11-25"), at: place.id, of: branch.id)
      let own = Office.BookingHolder.own(token, branch.id)
      try await branch.office.moveBooking(of: own, to: moment("2026-11-26", hour: 10), at: place.id)
      branch.house.clock.set(try moment("2026-11-24", hour: 9))
      for claim in try await branch.office.claimJobs([.bookingReminder], most: 9, of: branch.id, by: "w") {
        try await branch.office.remind(claim.job, of: branch.id)
      }
      #expect(try await branch.messages(.bookingReminder).isEmpty, "the hour it was queued for was left")
      branch.house.clock.set(try moment("2026-11-25", hour: 10))
      let claims = try await branch.office.claimJobs([.bookingReminder], most: 9, of: branch.id, by: "w")
      for _ in 0..<2 { for claim in claims { try await branch.office.remind(claim.job, of: branch.id) } }
      #expect(try await branch.messages(.bookingReminder).map { $0[.hour] } == ["10:00"])
    }
  }

  @Test("are moved by the desk only as they were seen, and listed for the reception alone")
  func desk() async throws {
    try await Branch.open { branch in
      let place = try await branch.openReception()
      let officer = try branch.actor(.relationsOfficer)
      var terms = try branch.asked()
      terms.channel = .phone
      let id = try await branch.office.book(terms, at: place.id, as: officer)
      try await branch.office.moveBooking(
        of: .staff(id, seen: 0, officer), to: moment("2026-11-24", hour: 9), at: place.id)
      await #expect(throws: OfficeRefusal.changedMeanwhile) {
        try await branch.office.cancelBooking(of: .staff(id, seen: 0, officer), because: "")
      }
      let list = try await branch.office.receptionDay(at: nil, on: day("2026-11-24"), as: officer)
      #expect(list.bookings.map(\.id) == [id])
      for role in Role.allCases where !role.duties.contains(.receive) {
        await #expect(throws: OfficeRefusal.notAllowed(.receive), "\(role)") {
          try await branch.office.receptionDay(at: nil, on: day("2026-11-24"), as: branch.actor(role))
        }
      }
    }
  }

  @Test("changed behind the program's back are found out")
  func tampered() async throws {
    try await Branch.open { branch in
      try await branch.openReception()
      _ = try await branch.booked()
      try await branch.house.meddle("UPDATE booking SET name = 'غيره'")
      guard case .recordTampered(.reception("APT-2026-00001"), _) = try await branch.verdict() else {
        return #expect(Bool(false), "not found out")
      }
    }
  }
}

@Suite("Reception places", .onEveryEngine)
struct PlaceTests {
  @Test("are one before anything was said, and it is a row once something refers to it")
  func main() async throws {
    try await Branch.open { branch in
      let settings = try await branch.settings()
      #expect(settings.places.map(\.terms.takesBookings) == [false])
      #expect(try await branch.house.count("SELECT count(*) FROM reception_place") == 0)
      let place = try await branch.openReception()
      #expect(place.id == settings.places[0].id)
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("are set by management and the administrator, as they were seen")
  func duty() async throws {
    try await Branch.open { branch in
      let place = try await branch.openReception()
      await #expect(throws: OfficeRefusal.changedMeanwhile) {
        try await branch.office.changePlace(
          place.id, to: place.terms, seen: place.version - 1, as: branch.actor(.administrator))
      }
      for role in Role.allCases where !role.duties.contains(.manageReception) {
        await #expect(throws: OfficeRefusal.notAllowed(.manageReception), "\(role)") {
          try await branch.office.openPlace(place.terms, as: branch.actor(role))
        }
      }
      var terms = place.terms
      terms.nameAr = "الفرع"
      branch.house.clock.advance(by: .seconds(1))
      try await branch.office.openPlace(terms, as: branch.actor(.administrator))
      #expect(try await branch.settings().places.map(\.terms.nameAr) == ["المقر", "الفرع"])
    }
  }

  @Test("with other hours leave what was promised before as it is")
  func promises() async throws {
    try await Branch.open { branch in
      let before = try await branch.openReception()
      let booking = try await branch.booked()
      var terms = before.terms
      terms.slotMinutes = 45
      try await branch.office.changePlace(
        before.id, to: terms, seen: before.version, as: branch.actor(.administrator))
      let place = try await branch.settings().places[0]
      let days = try await branch.office.freeDays(at: place, of: branch.settings())
      let monday = try #require(days.first { $0.day == booking.day })
      #expect(!monday.slots.contains { $0.starts < booking.held.slot.ends && booking.starts < $0.ends })
      #expect(monday.slots.contains { $0.starts == booking.starts + .minutes(30) })
    }
  }
}
