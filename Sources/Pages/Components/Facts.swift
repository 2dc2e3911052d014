import HTML
package import Lexicon

/// One fact of a description list.
package struct Fact: Hashable, Sendable {
  package var label: Phrase
  package var value: Value

  /// How a fact's value is written, so that it keeps its direction in either language.
  package enum Value: Hashable, Sendable {
    /// Words of ours.
    case phrase(Phrase)
    /// Words of a person, shown in their own direction.
    case text(String)
    /// Numbers, codes and addresses, always left to right.
    case code(String)
    /// In integer halalas.
    case money(halalas: Int64)
    /// A person's words that lead somewhere.
    case link(String, path: String)
    /// Covered: what of it may be seen, and where the rest is shown for a reason; nil for who has no need of it.
    case covered(String, show: String?)
    /// A covered number that stands open for this reader until a moment.
    case shown(String, until: DualMoment)
  }

  package init(_ label: Phrase, _ value: Value) {
    (self.label, self.value) = (label, value)
  }
}

extension Fact {
  /// Whether it reads better over the whole width than in a column of its own.
  fileprivate var isLong: Bool {
    if case .text(let words) = value { words.unicodeScalars.count > 40 } else { false }
  }
}

func factList(_ facts: [Fact], in say: Language) -> HTML {
  dl(.class("dl")) {
    for fact in facts {
      div(.class(fact.isLong ? "wide" : nil)) {
        dt { say(fact.label) }
        dd { factValue(fact.value, in: say) }
      }
    }
  }
}

func factValue(_ value: Fact.Value, in say: Language) -> HTML {
  switch value {
  case .phrase(let phrase): .text(say(phrase))
  case .text(let words): bdi { words }
  case .code(let code): ltr(code)
  case .money(let halalas): money(halalas: halalas, in: say)
  case .link(let words, let path): a(.href(path)) { bdi { words } }
  case .covered(let masked, let path): covered(masked, show: path, in: say)
  case .shown(let whole, let until):
    .fragment([
      bdi(.class("ltr")) { whole }, span(.class("small muted")) { " · \(say(.shownUntil(until.clock)))" },
    ])
  }
}

/// What is left of a covered value to recognise it by, with the way to the rest.
func covered(_ masked: String, show path: String?, in say: Language) -> HTML {
  .fragment([
    masked.isEmpty ? span(.class("muted")) { say(.covered) } : ltr(masked),
    path.map { path in
      .fragment([
        .text(" "),
        a(.class("small"), .href(path)) {
          say(.uncover)
          span(.class("vh")) { " \(masked)" }
        },
      ])
    } ?? .none,
  ])
}

/// Numbers, codes and addresses, isolated and left to right.
func ltr(_ code: String) -> HTML {
  bdi(.class("ltr")) { code }
}

func money(halalas: Int64, in say: Language) -> HTML {
  .fragment([bdi { riyalAmount(halalas: halalas) }, .text(" "), .text(say(.currency))])
}

/// What a person wrote, in its own direction and with its own line breaks.
func prose(_ words: String) -> HTML {
  p(.class("prose"), .dir("auto")) { words }
}
