extension Letters {
  /// The fewest insertions, deletions and substitutions between the two, or nil when it takes more than `limit`.
  package func editDistance(to other: Letters, atMost limit: Int) -> Int? {
    guard abs(count - other.count) <= limit else { return nil }
    var previous = Array(0...other.count)
    var current = previous
    for (row, byte) in bytes.enumerated() {
      current[0] = row + 1
      for (column, candidate) in other.bytes.enumerated() {
        let substituted = previous[column] + (byte == candidate ? 0 : 1)
        current[column + 1] = min(substituted, previous[column + 1] + 1, current[column] + 1)
      }
      guard let best = current.min(), best <= limit else { return nil }
      swap(&previous, &current)
    }
    return previous[other.count] <= limit ? previous[other.count] : nil
  }
}
