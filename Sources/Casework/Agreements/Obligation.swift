/// What one side of an agreement has to do, once or again and again, and how it was done.
package struct Obligation: Hashable, Sendable {
  package let number: Int
  package let side: Agreement.Side
  package let what: String
  package let rhythm: Rhythm
  /// In the order of what was due.
  package internal(set) var fulfilments: [Fulfilment]

  /// When it is due.
  package enum Rhythm: Hashable, Sendable {
    case once(CalendarDay)
    /// First on a day, and then every so many Gregorian months.
    case every(months: Int, from: CalendarDay)

    package static let longest = 60

    /// The first day it is due on.
    package var first: CalendarDay {
      switch self {
      case .once(let day), .every(_, let day): day
      }
    }
  }

  /// That it was done: what was due when, on which day, and what shows it.
  package struct Fulfilment: Hashable, Sendable {
    package let due: CalendarDay
    package let on: CalendarDay
    package let evidence: String
    package let by: StaffMember.ID

    package init(due: CalendarDay, on: CalendarDay, evidence: String, by staff: StaffMember.ID) {
      (self.due, self.on, self.evidence, self.by) = (due, on, evidence, staff)
    }

    package var wasLate: Bool { on > due }
  }

  package init(
    number: Int, side: Agreement.Side, what: String, rhythm: Rhythm, fulfilments: [Fulfilment] = []
  ) {
    (self.number, self.side, self.what) = (number, side, what)
    (self.rhythm, self.fulfilments) = (rhythm, fulfilments)
  }

  /// The next day it is due on, none later than the last day of its agreement; nil when all of it is done.
  package func due(until last: CalendarDay?) -> CalendarDay? {
    let day: CalendarDay
    switch rhythm {
    case .once(let only):
      guard fulfilments.isEmpty else { return nil }
      day = only
    case .every(let months, let first): day = first.adding(months: months * fulfilments.count)
    }
    if let last, day > last { return nil }
    return day
  }
}

/// That a side did not do its part: what and when, by when it is answered, how it was, and what it came to.
package struct Breach: Hashable, Sendable {
  package let number: Int
  package let side: Agreement.Side
  /// Which obligation it is of, when it is of one.
  package let obligation: Int?
  package let what: String
  package let on: CalendarDay
  /// The last day for an answer to it.
  package let answerBy: CalendarDay
  package internal(set) var answer: Agreement.Signing?
  package internal(set) var outcome: Agreement.Signing?

  package init(
    number: Int, side: Agreement.Side, obligation: Int?, what: String, on: CalendarDay, answerBy: CalendarDay,
    answer: Agreement.Signing? = nil, outcome: Agreement.Signing? = nil
  ) {
    (self.number, self.side, self.obligation, self.what) = (number, side, obligation, what)
    (self.on, self.answerBy, self.answer, self.outcome) = (on, answerBy, answer, outcome)
  }
}

extension Agreement {
  /// Something that is to be done by a day while it is in force.
  package struct Due: Hashable, Sendable {
    package let matter: Matter
    package let day: CalendarDay

    /// What it is: part of what makes a notice of it the same as another.
    package enum Matter: Hashable, Sendable {
      case obligation(Int)
      case answer(breach: Int)
      /// The agreement itself runs out.
      case ending

      package var key: String {
        switch self {
        case .obligation(let number): "obligation-\(number)"
        case .answer(let breach): "breach-\(breach)"
        case .ending: "ending"
        }
      }
    }

    package init(_ matter: Matter, _ day: CalendarDay) { (self.matter, self.day) = (matter, day) }

    package func isLate(on today: CalendarDay) -> Bool { day < today }
  }

  /// Everything that is to be done, the next first; nothing of one that is not in force.
  package var dues: [Due] {
    guard state == .inForce else { return [] }
    let last = terms.until?.day
    var dues = obligations.compactMap { obligation in
      obligation.due(until: last).map { Due(.obligation(obligation.number), $0) }
    }
    dues += breaches.filter { $0.answer == nil && $0.outcome == nil }.map {
      Due(.answer(breach: $0.number), $0.answerBy)
    }
    if let last { dues.append(Due(.ending, last)) }
    return dues.sorted { ($0.day, $0.matter.key) < ($1.day, $1.matter.key) }
  }

  package func obligation(_ number: Int) -> Obligation? { obligations.first { $0.number == number } }
  package func breach(_ number: Int) -> Breach? { breaches.first { $0.number == number } }
}
