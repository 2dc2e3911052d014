/// An entitlement as the form gives it.
package struct EntitlementPlan: Hashable, Sendable {
  package var kind: Entitlement.Kind
  package var what: String
  package var payee: Entitlement.Payee
  /// One for each instalment.
  package var amounts: [Halalas]
  package var first: CalendarDay
  package var rhythm: Rhythm
  package var dueBack: CalendarDay?

  /// How far apart the instalments are.
  package enum Rhythm: String, Hashable, Sendable, CaseIterable {
    case week, month, quarter
  }

  package static let mostInstalments = 60

  package init(
    kind: Entitlement.Kind, what: String, payee: Entitlement.Payee, amounts: [Halalas], first: CalendarDay,
    rhythm: Rhythm = .month, dueBack: CalendarDay? = nil
  ) {
    (self.kind, self.what, self.payee, self.amounts) = (kind, what, payee, amounts)
    (self.first, self.rhythm, self.dueBack) = (first, rhythm, dueBack)
  }

  /// The days of the instalments; a day that a month does not have is its last one.
  var days: [CalendarDay] {
    (0..<amounts.count).map { place in
      switch rhythm {
      case .week: first + 7 * place
      case .month: first.adding(months: place)
      case .quarter: first.adding(months: 3 * place)
      }
    }
  }
}

extension Halalas {
  /// So many equal parts that add up to exactly this; what cannot be divided goes to the last.
  ///
  /// Fewer than one part is none.
  package func split(into count: Int) -> [Halalas] {
    guard count > 0 else { return [] }
    let part = self.count / Int64(count)
    let last = self.count - part * Int64(count - 1)
    return Array(repeating: Halalas(part), count: count - 1) + [Halalas(last)]
  }
}

extension CalendarDay {
  /// The same day so many Gregorian months on, or the last of a month that is too short for it.
  package func adding(months: Int) -> CalendarDay {
    guard let date = gregorian else { return self }
    let count = date.year * 12 + date.month - 1 + months
    let (year, month) = (count / 12, count % 12 + 1)
    let length = GregorianDate.daysInMonth(month, of: year) ?? 28
    return CalendarDay(year: year, month: month, day: min(date.day, length)) ?? self
  }
}
