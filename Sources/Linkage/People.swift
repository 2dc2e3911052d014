import Arabic
import Foundation

/// All records of a scan, in the order they were read.
struct People: Sendable {
  private(set) var all: [Person] = []
  /// What each record is called in the table.
  private(set) var names: [String] = []
  private(set) var words = Words()
  private var cities = Numbering()
  private var associations = Numbering()

  /// Records have a place in 32 bits, and their pairs must fit into memory.
  static let most = 20_000_000

  /// What a table must have, by the name of its column; others are passed over.
  private enum Column: String, CaseIterable {
    case record = "record_id"
    case association = "association_id"
    case name, sex
    case nationalID = "national_id"
    case phone
    case birth = "birth_date"
    case city
  }

  /// Takes records as they are; they have no names of their own.
  init(_ records: [LinkageRecord]) {
    all.reserveCapacity(records.count)
    for record in records {
      var person = Person()
      set(.name, of: &person, record.name)
      set(.nationalID, of: &person, record.officialNumber)
      set(.phone, of: &person, record.phone)
      set(.birth, of: &person, record.birth)
      if !record.city.isEmpty { set(.city, of: &person, record.city) }
      all.append(person)
    }
  }

  /// Reads a table of tab-separated values with a header.
  init(tsv data: Data) throws(LinkageRefusal) {
    var places: [Int: Column] = [:]
    var row = 0
    var refusal: LinkageRefusal?
    all.reserveCapacity(data.count / 90)
    names.reserveCapacity(data.count / 90)
    data.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty, refusal == nil {
        let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
        var line = rest[..<end]
        if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
        rest = end < rest.endIndex ? rest[(end + 1)...] : rest[rest.endIndex...]
        if row == 0 {
          for (place, title) in line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).enumerated()
          {
            places[place] = Column(rawValue: String(decoding: title, as: UTF8.self))
          }
          let missing = Column.allCases.filter { !places.values.contains($0) }
          if !missing.isEmpty { refusal = .columnsMissing(missing.map(\.rawValue)) }
        } else if !line.isEmpty {
          refusal = add(line, places, row: row)
        }
        row += 1
      }
    }
    if let refusal { throw refusal }
    if all.count > Self.most { throw .tooManyRecords(limit: Self.most) }
  }

  private mutating func add(_ line: Slice<UnsafeRawBufferPointer>, _ places: [Int: Column], row: Int) -> LinkageRefusal?
  {
    var person = Person()
    var name: String?
    var place = 0
    var start = line.startIndex
    while start <= line.endIndex {
      let end = line[start...].firstIndex(of: UInt8(ascii: "\t")) ?? line.endIndex
      if let column = places[place], end > start {
        let text = String(decoding: line[start..<end], as: UTF8.self)
        if column == .record { name = text } else { set(column, of: &person, text) }
      }
      place += 1
      start = end + 1
    }
    guard let name else { return .recordUnnamed(line: row + 1) }
    all.append(person)
    names.append(name)
    return nil
  }

  private mutating func set(_ column: Column, of person: inout Person, _ text: String) {
    switch column {
    case .record: break
    case .association: person.association = associations.number(of: text)
    case .name: person.name = words.read(text[...])
    case .sex: person.sex = text.utf8.first ?? 0
    case .nationalID:
      let digits = Self.digits(of: text)
      if digits.count == 10 { person.nationalID = digits.value }
    case .phone:
      let digits = Self.digits(of: text)
      if digits.count >= 9 { person.phone = UInt32(digits.value % 1_000_000_000) }
    case .birth:
      if let birth = BirthDay.read(text[...]) { (person.birth, person.isHijri) = birth }
    case .city:
      person.city = cities.number(of: text)
    }
  }

  private static func digits(of text: String) -> (value: UInt64, count: Int) {
    var (value, count): (UInt64, Int) = (0, 0)
    for scalar in text.unicodeScalars {
      guard let digit = scalar.digitValue, count < 18 else { continue }
      value = value * 10 + UInt64(digit)
      count += 1
    }
    return (value, count)
  }
}

/// Numbers words from 1 in the order they come.
private struct Numbering: Sendable {
  private var numbers: [String: UInt32] = [:]

  mutating func number(of word: String) -> UInt32 {
    if let known = numbers[word] { return known }
    let number = UInt32(numbers.count + 1)
    numbers[word] = number
    return number
  }
}

/// Why a table cannot be scanned.
package enum LinkageRefusal: Error, Hashable, Sendable {
  /// By the names they should have.
  case columnsMissing([String])
  /// The line, counted from 1 with the header.
  case recordUnnamed(line: Int)
  case tooManyRecords(limit: Int)
}
