extension Letters {
  /// A key that survives the swaps of lam, alef and mim that PDF extraction makes, and lost or added spaces.
  ///
  /// Within each word every run of ا ل م is sorted, then spaces are dropped: ‘االتصاالت الهاتفية’ and
  /// ‘الاتصالات الهاتفية’ give the same key.
  package var ligatureKey: Letters {
    var key: [UInt8] = []
    key.reserveCapacity(bytes.count)
    var runStart = 0
    for byte in bytes {
      if Self.swappable(byte) {
        key.append(byte)
        continue
      }
      key[runStart...].sort()
      if byte != UInt8(ascii: " ") { key.append(byte) }
      runStart = key.count
    }
    key[runStart...].sort()
    return Letters(bytes: key)
  }

  /// A key in which letters that differ by dots alone are one, as a scanner misreads them: ‘القنواث’ is ‘القنوات’.
  package var dotlessKey: Letters {
    Letters(bytes: bytes.map(Self.dotless))
  }

  private static func swappable(_ byte: UInt8) -> Bool {
    byte == 0xC7 || byte == 0xE4 || byte == 0xE5
  }

  private static func dotless(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0xC8, 0xCA, 0xCB, 0xE6, 0xEA: 0xC8
    case 0xCC, 0xCD, 0xCE: 0xCC
    case 0xCF, 0xD0: 0xCF
    case 0xD1, 0xD2: 0xD1
    case 0xD3, 0xD4: 0xD3
    case 0xD5, 0xD6: 0xD5
    case 0xD7, 0xD8: 0xD7
    case 0xD9, 0xDA: 0xD9
    case 0xE1, 0xE2: 0xE1
    default: byte
    }
  }
}
