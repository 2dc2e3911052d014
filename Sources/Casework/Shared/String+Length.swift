extension String {
  /// Whether it has more than `limit` signs as people count them, or marks without end on those it has.
  ///
  /// A letter with a shadda and a vowel takes six bytes, and nine a sign are the most a text needs; without that bound one sign could fill
  /// a page, and an index takes no row so long.
  package func isLonger(than limit: Int) -> Bool {
    utf8.count > limit * Self.mostBytesASign || count > limit
  }

  package static let mostBytesASign = 9
}
