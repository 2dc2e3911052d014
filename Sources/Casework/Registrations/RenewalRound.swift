/// Whom one press reminds of the yearly update: by how near their day is, and of one category or of all.
package struct RenewalRound: Hashable, Sendable {
  package var window: Window
  /// nil for every category.
  package var category: String?

  package init(_ window: Window = .notice, category: String? = nil) {
    (self.window, self.category) = (window, category)
  }

  /// Raw values are words of forms.
  package enum Window: String, Hashable, Sendable, CaseIterable {
    /// The day has passed.
    case overdue
    case week
    /// As early as a person is told at all.
    case notice

    /// The last renewal day that counts.
    package func end(on today: CalendarDay) -> CalendarDay {
      switch self {
      case .overdue: today - 1
      case .week: today + 7
      case .notice: today + BeneficiaryFile.notice
      }
    }
  }

  /// Whether a file's person is to be told: not twice in a cycle, and nobody who is not asked for.
  package func takes(_ file: BeneficiaryFile, on today: CalendarDay) -> Bool {
    file.state == .current && file.toldOf != file.renewal && file.renewal <= window.end(on: today)
      && (category == nil || file.category == category)
  }
}
