import Foundation
import HTTPServer
import Synchronization

/// A JSON line for each request on standard error: what, how long, how it ended; never who.
///
/// Lines are gathered and written by a thread of their own, so that no request waits for a slow terminal.
final class AccessLog: Sendable {
  private let waiting = Mutex<[UInt8]>([])
  private let isOn: Bool

  /// Lines beyond this many bytes are dropped rather than kept in memory.
  private static let limit = 4 << 20

  init(isOn: Bool) {
    self.isOn = isOn
    guard isOn else { return }
    let thread = Thread { [weak self] in
      while let log = self {
        log.flush()
        usleep(200_000)
      }
    }
    thread.stackSize = 256 * 1024
    thread.start()
  }

  /// The pattern of the route stands for its path, so that no number or name in an address is kept.
  func add(_ record: AccessRecord) {
    guard isOn else { return }
    let line = """
      {"t":\(Int(Date().timeIntervalSince1970 * 1000)),"id":"\(record.id)","method":"\(record.method.filter(\.isLetter))",\
      "route":"\(record.route ?? "-")","status":\(record.status),"us":\(record.microseconds),"bytes":\(record.bytes),\
      "complete":\(record.isComplete)}

      """
    append(line)
  }

  /// How many files went that nothing referred to any more.
  func add(collected files: Int) {
    append("{\"t\":\(Int(Date().timeIntervalSince1970 * 1000)),\"collected\":\(files)}\n")
  }

  /// A fault with its incident number; the kind of error only, as its words might name a person.
  func add(incident: String, _ error: any Error) {
    append(
      "{\"t\":\(Int(Date().timeIntervalSince1970 * 1000)),\"id\":\"\(incident)\",\"fault\":\"\(FaultName.of(error))\"}\n"
    )
  }

  private func append(_ line: String) {
    waiting.withLock { bytes in
      if bytes.count < Self.limit { bytes.append(contentsOf: line.utf8) }
    }
  }

  func flush() {
    let bytes = waiting.withLock { waiting in
      defer { waiting.removeAll(keepingCapacity: true) }
      return waiting
    }
    guard !bytes.isEmpty else { return }
    Terminal.write(String(decoding: bytes, as: UTF8.self), to: STDERR_FILENO)
  }
}

/// An error as the log may name it.
enum FaultName {
  static func of(_ error: any Error) -> String {
    let text = "\(type(of: error)) \(error)"
    return String(
      text.unicodeScalars.filter { $0.isASCII && $0 != "\"" && $0 != "\\" && $0.value >= 32 }.prefix(200).map(
        Character.init))
  }
}
