package import Lexicon

/// One event of the request's history.
package struct TimelineEntry: Hashable, Sendable {
  package var icon: Icon
  package var tone: Tone
  package var what: Phrase
  package var who: String?
  package var at: DualMoment
  /// Whether the year is said as well: of what did not happen in the reader's present year.
  package var saysYear: Bool
  /// Words that were written with it.
  package var note: String?
  /// The record it happened to, where the list is of more than one.
  package var about: Subject?

  /// A record named in a list of events, with its page for who may open it.
  package struct Subject: Hashable, Sendable {
    package var name: String
    package var path: String?

    package init(name: String, path: String? = nil) {
      self.name = name
      self.path = path
    }
  }

  package init(
    icon: Icon, tone: Tone = .plain, what: Phrase, who: String? = nil, at: DualMoment, note: String? = nil,
    about: Subject? = nil, saysYear: Bool = false
  ) {
    self.icon = icon
    self.tone = tone
    self.what = what
    self.who = who
    self.at = at
    self.note = note
    self.about = about
    self.saysYear = saysYear
  }
}
