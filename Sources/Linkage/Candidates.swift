/// The pairs worth comparing: those that share one of several keys.
struct Candidates: Sendable {
  static let keys = 9
  /// Blocks larger than this say too little to compare all of their pairs.
  static let largestBlock = 120

  /// For each key, the records that share it, next to one another.
  private var sorted: [[UInt64]] = []
  /// Each record's keys; 0 where it has none.
  private var values: [UInt64] = []
  private let places: UInt64

  init(_ people: People, across: Bool) {
    let count = people.all.count
    var bits: UInt64 = 1
    while 1 << bits < count { bits += 1 }
    places = bits
    let words = people.words.all
    values = [UInt64](unsafeUninitializedCapacity: count * Self.keys) { room, filled in
      for (place, person) in people.all.enumerated() {
        let own = Self.keys(of: person, words, across: across)
        for key in 0..<Self.keys { room[place * Self.keys + key] = own[key] }
      }
      filled = count * Self.keys
    }
    for key in 0..<Self.keys {
      var list: [UInt64] = []
      list.reserveCapacity(count)
      for place in 0..<count {
        let value = values[place * Self.keys + key]
        if value != 0 { list.append((value >> bits) << bits | UInt64(place)) }
      }
      list.sort()
      sorted.append(list)
    }
  }

  /// Whether both have the same value of a key.
  func share(_ key: Int, _ one: Int, _ other: Int) -> Bool {
    let value = values[one * Self.keys + key]
    return value != 0 && value >> places == values[other * Self.keys + key] >> places
  }

  /// Calls `body` with each pair of a part of a key's blocks.
  func pairs(of key: Int, part: Int, of parts: Int, _ body: (Int, Int) -> Void) {
    let list = sorted[key]
    let mask: UInt64 = (1 << places) - 1
    var start = list.count * part / parts
    let end = list.count * (part + 1) / parts
    // A block belongs to the part it begins in.
    if start > 0 {
      while start < list.count, list[start] >> places == list[start - 1] >> places { start += 1 }
    }
    while start < end {
      var stop = start + 1
      while stop < list.count, list[stop] >> places == list[start] >> places { stop += 1 }
      if stop - start <= Self.largestBlock {
        for one in start..<stop {
          for other in (one + 1)..<max(stop, one + 1) { body(Int(list[one] & mask), Int(list[other] & mask)) }
        }
      }
      start = stop
    }
  }

  private static func keys(of person: Person, _ words: [Word], across: Bool) -> [UInt64] {
    func key(_ kind: UInt64, _ parts: UInt64...) -> UInt64 {
      if parts.contains(0) { return 0 }
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ kind
      if !across { hash = mix(hash, UInt64(person.association) + 1) }
      for part in parts { hash = mix(hash, part) }
      return hash | 1 << 63
    }
    let name = person.name
    let count = Int(name.count)
    let given = count > 0 ? words[Int(name[0])].skeleton : 0
    let family = count > 1 ? words[Int(name[count - 1])].skeleton : 0
    let second = count > 2 ? words[Int(name[1])].skeleton : 0
    let third = count > 3 ? words[Int(name[2])].skeleton : 0
    let birth = UInt64(max(0, person.birth))
    let parts = birth == 0 ? (year: 0, month: 0, day: 0) : BirthDay.parts(person.birth)
    let year = UInt64(parts.year)
    return [
      key(1, person.nationalID), key(2, UInt64(person.phone)), key(3, birth, given), key(4, birth, family),
      key(5, given, family, second), key(6, given, family, year), key(7, given, second, third),
      key(8, given, family, third), key(9, second, family, year, UInt64(person.city)),
    ]
  }

  private static func mix(_ hash: UInt64, _ part: UInt64) -> UInt64 {
    var value = (hash ^ part) &* 0x9E37_79B9_7F4A_7C15
    value ^= value >> 32
    value = value &* 0xD6E8_FEB8_6659_FD93
    return value ^ value >> 29
  }
}
