package import Lexicon

/// The segments of an association.
package struct SegmentsView: Sendable {
  package var rows: [Row]
  package var canMake: Bool

  package init(rows: [Row], canMake: Bool) { (self.rows, self.canMake) = (rows, canMake) }

  /// One of them with its rules in words.
  package struct Row: Hashable, Sendable {
    package var id: String
    package var name: String
    package var words: Phrase

    package init(id: String, name: String, words: Phrase) {
      (self.id, self.name, self.words) = (id, name, words)
    }
  }
}

/// The form of a segment's rules, and what they came to when they were last counted.
package struct SegmentMaker: Sendable {
  package var state: FormState
  package var counted: Counted?

  package init(state: FormState, counted: Counted? = nil) { (self.state, self.counted) = (state, counted) }

  /// Rules in words and how many they are true of.
  package struct Counted: Hashable, Sendable {
    package var words: Phrase
    package var count: Int

    package init(words: Phrase, count: Int) { (self.words, self.count) = (words, count) }
  }
}

/// One segment: how many are in it, a page of them, and the form to change it.
package struct SegmentView: Sendable {
  package var id: String
  package var name: String
  package var version: Int
  package var counted: SegmentMaker.Counted
  package var rows: [PartyRow]
  package var next: String?
  /// Nil to who may not change it; open when it was refused or counted.
  package var maker: SegmentMaker?
  package var isChanging: Bool

  package init(
    id: String, name: String, version: Int, counted: SegmentMaker.Counted, rows: [PartyRow], next: String? = nil,
    maker: SegmentMaker? = nil, isChanging: Bool = false
  ) {
    (self.id, self.name, self.version, self.counted) = (id, name, version, counted)
    (self.rows, self.next, self.maker, self.isChanging) = (rows, next, maker, isChanging)
  }
}
