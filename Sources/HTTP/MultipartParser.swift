import Glibc

/// Reads multipart/form-data (RFC 7578) piece by piece: text into memory, files straight to disk.
///
/// Feed it with `consume` as bytes come and end with `finish`. Memory stays below one piece and the text fields.
/// A parser that refuses, or is let go before `finish`, leaves no file behind.
package struct MultipartParser: ~Copyable {
  private enum Stage {
    case preamble
    case afterDelimiter
    case headers
    case body
    case done
  }

  private static let mostHeaderBytes = 8 * 1_024
  private static let mostPreambleBytes = 1_024

  private let delimiter: [UInt8]
  private let limits: FormLimits
  private let folder: String
  private var stage = Stage.preamble
  /// Starts with the line break that the first delimiter lacks, so that every delimiter looks alike.
  private var pending: [UInt8] = [0x0D, 0x0A]
  private var part: MultipartPart?
  private var form = Form()

  /// Files go to `folder`, which must exist, each with mode 0600 and a name drawn at random.
  package init(boundary: String, limits: FormLimits = .standard, folder: String) {
    delimiter = Array("\r\n--\(boundary)".utf8)
    self.limits = limits
    self.folder = folder
  }

  deinit {
    part?.discard()
    form.removeFiles()
  }

  /// Takes the next bytes; after a refusal the parser is not to be fed again.
  package mutating func consume(_ bytes: UnsafeRawBufferPointer) throws(FormRefusal) {
    if stage == .done { return }
    pending.append(contentsOf: bytes)
    var start = 0
    while try step(&start) {}
    pending.removeFirst(start)
  }

  /// The form, if the closing delimiter has come; its files are the caller's from here on.
  package consuming func finish() throws(FormRefusal) -> Form {
    guard stage == .done else { throw .malformed }
    let complete = form
    form = Form()
    return complete
  }

  /// Works off what lies at `start` and moves it on; false when more bytes are needed.
  private mutating func step(_ start: inout Int) throws(FormRefusal) -> Bool {
    switch stage {
    case .preamble: try skipPreamble(&start)
    case .afterDelimiter: try passDelimiter(&start)
    case .headers: try readHeaders(&start)
    case .body: try readBody(&start)
    case .done: false
    }
  }

  private mutating func skipPreamble(_ start: inout Int) throws(FormRefusal) -> Bool {
    guard let end = find(delimiter, from: start) else {
      if pending.count > Self.mostPreambleBytes + delimiter.count { throw .malformed }
      return false
    }
    start = end + delimiter.count
    stage = .afterDelimiter
    return true
  }

  private mutating func passDelimiter(_ start: inout Int) throws(FormRefusal) -> Bool {
    guard pending.count - start >= 2 else { return false }
    switch (pending[start], pending[start + 1]) {
    case (0x0D, 0x0A): stage = .headers
    case (UInt8(ascii: "-"), UInt8(ascii: "-")): stage = .done
    default: throw .malformed
    }
    start += 2
    return true
  }

  private mutating func readHeaders(_ start: inout Int) throws(FormRefusal) -> Bool {
    guard let end = find(Self.blankLine, from: start) else {
      if pending.count - start > Self.mostHeaderBytes { throw .malformed }
      return false
    }
    guard end - start <= Self.mostHeaderBytes else { throw .malformed }
    guard let lines = String(validating: pending[start..<end], as: UTF8.self) else { throw .notText }
    part = try MultipartPart(headers: lines, form: form, limits: limits, folder: folder)
    start = end + Self.blankLine.count
    stage = .body
    return true
  }

  private mutating func readBody(_ start: inout Int) throws(FormRefusal) -> Bool {
    if let end = find(delimiter, from: start) {
      try part?.append(pending[start..<end])
      try part?.complete(into: &form)
      part = nil
      start = end + delimiter.count
      stage = .afterDelimiter
      return true
    }
    // The tail may be the beginning of a delimiter: it waits for the next piece.
    let safe = pending.count - delimiter.count + 1
    if safe > start {
      try part?.append(pending[start..<safe])
      start = safe
    }
    return false
  }

  private static let blankLine: [UInt8] = [0x0D, 0x0A, 0x0D, 0x0A]

  /// Where `needle`, which begins with a carriage return, begins in what is pending at or after `start`.
  private func find(_ needle: [UInt8], from start: Int) -> Int? {
    pending.withUnsafeBytes { hay -> Int? in
      needle.withUnsafeBytes { needle -> Int? in
        guard let base = hay.baseAddress, let wanted = needle.baseAddress else { return nil }
        var at = start
        while at + needle.count <= hay.count, let found = memchr(base + at, 0x0D, hay.count - at - needle.count + 1) {
          at = UnsafeRawPointer(found) - base
          if memcmp(base + at, wanted, needle.count) == 0 { return at }
          at += 1
        }
        return nil
      }
    }
  }
}
