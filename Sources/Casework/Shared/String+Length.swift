extension String {
  /// Whether it has more than `limit` signs as people count them, or marks without end on those it has.
  ///
  /// A letter may carry a shadda and a vowel, so that three scalars a sign are the most a text needs; without that bound one sign could fill
  /// a page, and an index takes no row so long.
  package func isLonger(than limit: Int) -> Bool {
    unicodeScalars.count > limit * 3 || count > limit
  }
}
