extension Form {
  /// Reads `name=value&…` as browsers send it (application/x-www-form-urlencoded).
  package init(urlEncoded bytes: some Collection<UInt8>, limits: FormLimits = .standard) throws(FormRefusal) {
    self.init()
    guard bytes.count <= limits.total else { throw .tooLong(limit: limits.total) }
    var start = bytes.startIndex
    while start != bytes.endIndex {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "&")) ?? bytes.endIndex
      if start != end {
        guard fields.count < limits.fields else { throw .tooManyFields(limit: limits.fields) }
        fields.append(try Self.field(bytes[start..<end], limits))
      }
      start = end == bytes.endIndex ? end : bytes.index(after: end)
    }
  }

  /// The fields as a query or body that reads back the same; files are left out.
  package var urlEncoded: String {
    fields.map { PercentCoding.encode($0.name) + "=" + PercentCoding.encode($0.value) }.joined(separator: "&")
  }

  private static func field(_ pair: some Collection<UInt8>, _ limits: FormLimits) throws(FormRefusal) -> Field {
    let equals = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
    let after = equals == pair.endIndex ? equals : pair.index(after: equals)
    guard let name = PercentCoding.decode(pair[..<equals], plusIsSpace: true) else {
      throw escapesAreWhole(pair[..<equals]) ? .notText : .malformed
    }
    guard name.utf8.count <= limits.name else { throw .nameTooLong(limit: limits.name) }
    guard let value = PercentCoding.decode(pair[after...], plusIsSpace: true) else {
      throw escapesAreWhole(pair[after...]) ? .notText : .malformed
    }
    guard value.utf8.count <= limits.value else { throw .valueTooLong(field: name, limit: limits.value) }
    return Field(name: name, value: value)
  }

  /// Whether every "%" has its two digits: tells a broken escape from bytes that are no text.
  private static func escapesAreWhole(_ bytes: some Collection<UInt8>) -> Bool {
    var rest = bytes.makeIterator()
    while let byte = rest.next() {
      guard byte == UInt8(ascii: "%") else { continue }
      guard let high = rest.next(), let low = rest.next(), isHex(high), isHex(low) else { return false }
    }
    return true
  }

  private static func isHex(_ byte: UInt8) -> Bool {
    Character(Unicode.Scalar(byte)).isHexDigit
  }
}
