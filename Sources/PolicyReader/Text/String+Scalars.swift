extension String {
  /// The stretches between the bytes that `separates` picks, empty ones left out; a separator must be ASCII.
  func parts(where separates: (UInt8) -> Bool) -> [Substring] {
    utf8.split(whereSeparator: separates).map { Substring($0) }
  }

  /// The first place of `other`, scalar by scalar: a mark after it does not hide it.
  func range(ofScalars other: String) -> Range<String.Index>? {
    let needle = Array(other.unicodeScalars)
    var start = unicodeScalars.startIndex
    while start < unicodeScalars.endIndex {
      let rest = unicodeScalars[start...]
      if rest.starts(with: needle) {
        return start..<unicodeScalars.index(start, offsetBy: needle.count)
      }
      start = unicodeScalars.index(after: start)
    }
    return nil
  }

  func replacingCharacters(in range: Range<String.Index>, with replacement: String) -> String {
    self[..<range.lowerBound] + replacement + self[range.upperBound...]
  }
}
