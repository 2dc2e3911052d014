extension Letters {
  /// The word itself and all that is left of it when one letter is dropped, each once.
  ///
  /// Two words that one slip of the pen parts (a letter more, less or another, two neighbours swapped) share one of them.
  package var slips: [Letters] {
    var found: Set<[UInt8]> = [bytes]
    var all = [self]
    for place in bytes.indices {
      var shorter = bytes
      shorter.remove(at: place)
      if found.insert(shorter).inserted { all.append(Letters(bytes: shorter)) }
    }
    return all
  }

  /// Whether one slip of the pen parts the two: a letter more, less or another, or two neighbours swapped.
  package func isOneSlip(from other: Letters) -> Bool {
    if self == other { return false }
    guard abs(count - other.count) <= 1 else { return false }
    if editDistance(to: other, atMost: 1) != nil { return true }
    guard count == other.count, let first = bytes.indices.first(where: { bytes[$0] != other.bytes[$0] }),
      first + 1 < count
    else { return false }
    var swapped = bytes
    swapped.swapAt(first, first + 1)
    return swapped == other.bytes
  }

  /// The consonants of the word, the same in either script; 0 for a word without any.
  package var skeleton: UInt64 { Skeleton(scalars).code }

  /// The skeletons it may be looked for by in the other script: ظ, ذ and ض are written d by some and z by others.
  package var soundings: [UInt64] {
    let own = skeleton
    guard own != 0 else { return [] }
    let other =
      isLatin
      ? Skeleton.replacing(.z, with: .d, in: own)
      : Skeleton(scalars.map { $0 == "ظ" || $0 == "ذ" || $0 == "ض" ? "ز" : $0 }).code
    return other == own ? [own] : [own, other]
  }

  private var scalars: [Unicode.Scalar] { Array(description.unicodeScalars) }

  /// In how many places the vowels of two words of one skeleton do not go together: a long vowel that the other writes
  /// otherwise or not at all.
  package func vowelsApart(from other: Letters) -> Int {
    let (mine, theirs) = (Skeleton(scalars).vowels, Skeleton(other.scalars).vowels)
    guard mine.count == theirs.count else { return max(mine.count, theirs.count) }
    return zip(mine, theirs).count { !$0.agrees(with: $1) }
  }
}

extension Skeleton {
  static func replacing(_ sound: Sound, with other: Sound, in code: UInt64) -> UInt64 {
    (0..<12).reduce(0) { result, place in
      let found = code >> UInt64(5 * place) & 31
      let kept = found == UInt64(sound.rawValue) ? UInt64(other.rawValue) : found
      return result | kept << UInt64(5 * place)
    }
  }

  /// What stands between two consonants.
  struct Vowel: Hashable {
    /// Which of a, i and u are written, as bits.
    var kinds: UInt8 = 0
    /// Written so that it can only be a long one.
    var isLong = false
    /// Latin letters write every vowel, Arabic ones the long ones.
    var isLatin = false
    /// With an ‘ayn, which Latin letters write as they like.
    var isFree = false

    /// Whether both may be the vowel of one name.
    func agrees(with other: Vowel) -> Bool {
      if isFree || other.isFree { return true }
      if isLatin == other.isLatin, !isLatin { return kinds == other.kinds }
      if isLatin, other.isLatin { return true }
      let (latin, arabic) = isLatin ? (self, other) : (other, self)
      if arabic.kinds != 0 { return latin.kinds & arabic.kinds != 0 }
      return !latin.isLong
    }
  }
}
