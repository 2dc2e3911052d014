extension Comparison {
  /// 1 the same word, 2 a slip, 3 the same in the other script, 4 close but both well known, 5 another.
  func level(_ one: UInt32, _ other: UInt32) -> Int {
    if one == other { return 1 }
    let (a, b) = (words[Int(one)], words[Int(other)])
    let isRare = min(counts[Int(one)], counts[Int(other)]) <= rare
    if a.isLatin != b.isLatin {
      if a.skeleton == b.skeleton { return 3 }
      return Self.differsByOne(a.skeleton, b.skeleton) ? 4 : 5
    }
    let distance = Self.distance(a.letters, b.letters)
    if distance == 1 { return isRare ? 2 : a.isLatin && a.skeleton == b.skeleton ? 3 : 4 }
    if a.isLatin, a.skeleton == b.skeleton { return 3 }
    if distance == 2, isRare, min(a.letters.count, b.letters.count) > 4 { return 4 }
    return 5
  }

  func compare(_ one: NameWords, _ other: NameWords) -> (given: Int, family: Int, middle: Int) {
    guard one.count > 0, other.count > 0 else { return (0, 0, 0) }
    var best = straight(one, other)
    if best.given == 5 || best.family == 5, other.count > 1 {
      for place in 0..<(Int(other.count) - 1) where place == 0 || place == Int(other.count) - 2 {
        var turned = other
        turned.swap(place, place + 1)
        let found = straight(one, turned)
        if found.given < 5, found.family < 5 {
          best = (max(found.given, 2), max(found.family, 2), found.middle)
          break
        }
      }
    }
    return best
  }

  private func straight(_ one: NameWords, _ other: NameWords) -> (given: Int, family: Int, middle: Int) {
    let given = level(one[0], other[0])
    guard one.count > 1, other.count > 1 else { return (given, 0, 0) }
    let family = level(one[Int(one.count) - 1], other[Int(other.count) - 1])
    return (given, family, middles(one, other))
  }

  /// 1 all of two or more agree, 2 one agrees and nothing speaks against it, 3 one agrees and one does not, 4 none of one, 5
  /// none of several.
  private func middles(_ one: NameWords, _ other: NameWords) -> Int {
    let (a, b) = (Int(one.count) - 2, Int(other.count) - 2)
    guard a > 0, b > 0 else { return 0 }
    var agreed = 0
    var taken = 0
    for i in 1...a {
      for j in 1...b where taken & (1 << j) == 0 && level(one[i], other[j]) < 4 {
        agreed += 1
        taken |= 1 << j
        break
      }
    }
    let least = min(a, b)
    if agreed == least { return least > 1 ? 1 : 2 }
    if agreed > 0 { return 3 }
    return least == 1 ? 4 : 5
  }

  private static func differsByOne(_ one: UInt64, _ other: UInt64) -> Bool {
    func sounds(_ code: UInt64) -> [UInt16] {
      var rest = code
      var sounds: [UInt16] = []
      while rest > 0 {
        sounds.append(UInt16(rest & 31))
        rest >>= 5
      }
      return sounds
    }
    return distance(sounds(one), sounds(other)) == 1
  }

  /// Insertions, deletions, changes and swaps of neighbours, told apart up to 3.
  static func distance(_ one: [UInt16], _ other: [UInt16]) -> Int {
    let (a, b) = one.count < other.count ? (one, other) : (other, one)
    if b.count - a.count > 2 { return 3 }
    var start = 0
    while start < a.count, a[start] == b[start] { start += 1 }
    var (endA, endB) = (a.count, b.count)
    while endA > start, endB > start, a[endA - 1] == b[endB - 1] { (endA, endB) = (endA - 1, endB - 1) }
    let (restA, restB) = (endA - start, endB - start)
    if restA == 0 { return restB }
    if restA == 1, restB == 1 { return 1 }
    if restA == 2, restB == 2 { return a[start] == b[start + 1] && a[start + 1] == b[start] ? 1 : 2 }
    if restA == 1, restB == 2 { return 2 }
    return 3
  }
}
