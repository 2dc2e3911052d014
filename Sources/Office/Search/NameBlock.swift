import SQL

/// Which of 4,096 entries of the register that are numbered in a row have a word in their names.
///
/// Stored as their places in the block, two bytes each, while that takes less than a bit for every entry: a word that few have
/// takes a few bytes, one that all have a tenth of a bit more than it must.
struct NameBlock: Hashable {
  static let size = 4_096
  private static let bytes = size / 8

  private var bits = [UInt64](repeating: 0, count: size / 64)

  init() {}

  static func block(of number: Int) -> Int { number / size }
  /// Above every block there can be.
  static let above = Int(Int32.max)

  /// Its numbers, the highest first.
  func numbers(in block: Int) -> [Int] {
    var numbers: [Int] = []
    for place in bits.indices.reversed() {
      var left = bits[place]
      while left != 0 {
        let bit = 63 - left.leadingZeroBitCount
        left &= ~(1 << UInt64(bit))
        numbers.append(block * Self.size + place * 64 + bit)
      }
    }
    return numbers
  }

  var isEmpty: Bool { bits.allSatisfy { $0 == 0 } }

  mutating func insert(_ number: Int) { bits[number % Self.size / 64] |= 1 << UInt64(number % 64) }
  mutating func remove(_ number: Int) { bits[number % Self.size / 64] &= ~(1 << UInt64(number % 64)) }

  mutating func formUnion(_ other: NameBlock) {
    for place in bits.indices { bits[place] |= other.bits[place] }
  }

  mutating func formIntersection(_ other: NameBlock) {
    for place in bits.indices { bits[place] &= other.bits[place] }
  }

  // MARK: Storing

  /// Reads the stored form; nil for bytes that are none.
  init?(stored: UnsafeRawBufferPointer) {
    guard stored.count <= Self.bytes, stored.count.isMultiple(of: 2) else { return nil }
    let isSound = bits.withUnsafeMutableBufferPointer { bits in
      if stored.count == Self.bytes {
        for place in bits.indices {
          bits[place] = UInt64(littleEndian: stored.loadUnaligned(fromByteOffset: place * 8, as: UInt64.self))
        }
        return true
      }
      for start in stride(from: 0, to: stored.count, by: 2) {
        let place = Int(stored[start]) << 8 | Int(stored[start + 1])
        guard place < Self.size else { return false }
        bits[place / 64] |= 1 << UInt64(place % 64)
      }
      return true
    }
    guard isSound else { return nil }
  }

  /// One form for one set, whatever was put in and taken out before.
  var stored: [UInt8] {
    let count = bits.reduce(0) { $0 + $1.nonzeroBitCount }
    guard count * 2 < Self.bytes else {
      return bits.flatMap { word in withUnsafeBytes(of: word.littleEndian) { [UInt8]($0) } }
    }
    return [UInt8](unsafeUninitializedCapacity: count * 2) { bytes, end in
      for (place, word) in bits.enumerated() {
        var left = word
        while left != 0 {
          let number = place * 64 + left.trailingZeroBitCount
          left &= left - 1
          bytes[end] = UInt8(number >> 8)
          bytes[end + 1] = UInt8(number & 0xFF)
          end += 2
        }
      }
    }
  }

  /// Reads a column of a row.
  init(_ row: any Row, _ column: Int) throws {
    guard let block = try row.withBytes(column, { NameBlock(stored: $0) }) else {
      throw SQLFault.unexpectedColumn(column)
    }
    self = block
  }
}
