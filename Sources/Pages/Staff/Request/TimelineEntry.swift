package import Lexicon

/// One event of the request's history.
package struct TimelineEntry: Hashable, Sendable {
  package var icon: Icon
  package var tone: Tone
  package var what: Phrase
  package var who: String?
  package var at: DualMoment
  /// Words that were written with it.
  package var note: String?

  package init(
    icon: Icon, tone: Tone = .plain, what: Phrase, who: String? = nil, at: DualMoment, note: String? = nil
  ) {
    self.icon = icon
    self.tone = tone
    self.what = what
    self.who = who
    self.at = at
    self.note = note
  }
}
