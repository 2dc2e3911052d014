import HTML
package import HTTP
package import Lexicon

/// The names under which a date's parts are sent; the server reads them back with `DateEntry`.
struct DateNames {
  let calendar, day, hijriMonth, gregorianMonth, year: String

  init(_ name: String) {
    calendar = "\(name)-cal"
    day = "\(name)-d"
    hijriMonth = "\(name)-mh"
    gregorianMonth = "\(name)-mg"
    year = "\(name)-y"
  }
}

/// A date as it was typed: which calendar, and its parts still as text (digits of any script).
package struct DateEntry: Hashable, Sendable {
  package var isHijri: Bool
  package var year, month, day: String

  /// Reads the parts of the date field `name`; nil when the form did not carry it.
  package init?(_ name: String, in form: Form) {
    let names = DateNames(name)
    guard let day = form[names.day], let year = form[names.year] else { return nil }
    isHijri = form[names.calendar] != "g"
    self.day = day
    self.year = year
    month = form[isHijri ? names.hijriMonth : names.gregorianMonth] ?? ""
  }

  package var isBlank: Bool { day.isEmpty && year.isEmpty }

  /// The form fields that show `date` in the calendar it was typed in.
  package static func fields(_ name: String, showing date: DateParts, isHijri: Bool) -> [(name: String, value: String)]
  {
    let names = DateNames(name)
    return [
      (names.calendar, isHijri ? "h" : "g"), (names.day, String(date.day)),
      (isHijri ? names.hijriMonth : names.gregorianMonth, String(date.month)), (names.year, String(date.year)),
    ]
  }
}

/// A date in either calendar; the switch is pure CSS, and a script may show the other calendar below.
func dateField(_ field: Field, _ state: FormState, in say: Language) -> HTML {
  groupedField(field, state, in: say, hook: .data("hijri", field.name)) { frame in
    let names = DateNames(field.name)
    let isGregorian = state.value(names.calendar) == "g"
    return .fragment([
      calendarSwitch(names, isGregorian: isGregorian, in: say),
      div(.class("date")) {
        datePart(names.day, .day, frame.id, "w-2", 2, state, frame, in: say)
        monthPart(names.hijriMonth, .hijriMonthLabel, "hij", .hijri, state, frame, in: say)
        monthPart(names.gregorianMonth, .gregorianMonthLabel, "greg", .gregorian, state, frame, in: say)
        datePart(names.year, .year, state.id(names.year), "w-4", 4, state, frame, in: say)
      },
      p(.class("echo muted"), .data("echo"), .role("status")),
    ])
  }
}

private func calendarSwitch(_ names: DateNames, isGregorian: Bool, in say: Language) -> HTML {
  div(.class("seg")) {
    label {
      input(.type("radio"), .name(names.calendar), .value("h"), .checked(if: !isGregorian))
      say(.hijri)
    }
    label {
      input(.type("radio"), .name(names.calendar), .value("g"), .class("cal-g"), .checked(if: isGregorian))
      say(.gregorian)
    }
  }
}

private func datePart(
  _ name: String, _ words: Phrase, _ id: String, _ width: String, _ length: Int, _ state: FormState,
  _ frame: ControlFrame, in say: Language
) -> HTML {
  div {
    label(.for(id)) { say(words) }
    input(
      .class(frame.inputClass("num \(width)")), .id(id), .name(name), .inputmode("numeric"), .autocomplete("off"),
      .maxlength(length), .value(state.value(name)), .ariaInvalid(if: frame.isWrong))
  }
}

private func monthPart(
  _ name: String, _ words: Phrase, _ names: String, _ options: MonthOptions, _ state: FormState, _ frame: ControlFrame,
  in say: Language
) -> HTML {
  let id = state.id(name)
  return div(.class(names)) {
    label(.for(id)) { say(words) }
    select(.class(frame.inputClass("w-m")), .id(id), .name(name), .ariaInvalid(if: frame.isWrong)) {
      options.choosing(Int(state.value(name)), in: say)
    }
  }
}

/// The twelve months of a calendar, drawn once for each language, since most fields start with none chosen.
private struct MonthOptions: Sendable {
  static let hijri = MonthOptions(Phrase.hijriMonth)
  static let gregorian = MonthOptions(Phrase.gregorianMonth)

  private let name: @Sendable (Int) -> Phrase
  private let arabic: Prerendered
  private let english: Prerendered

  private init(_ name: @escaping @Sendable (Int) -> Phrase) {
    self.name = name
    arabic = Self.options(name, chosen: nil, in: .ar).prerendered()
    english = Self.options(name, chosen: nil, in: .en).prerendered()
  }

  func choosing(_ month: Int?, in say: Language) -> HTML {
    guard let month else { return (say == .ar ? arabic : english).html }
    return Self.options(name, chosen: month, in: say)
  }

  /// Without a chosen month the first line is none, so that a month left out is asked for and never taken as Muharram.
  private static func options(_ name: (Int) -> Phrase, chosen: Int?, in say: Language) -> HTML {
    let none = chosen == nil ? option(.value("")) { say(.chooseOne) } : .none
    return .fragment(
      [none]
        + (1...12).map { month in
          option(.value(String(month)), .selected(if: month == chosen)) { "\(month) – \(say(name(month)))" }
        })
  }
}
