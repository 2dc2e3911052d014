import Casework
import Crypto
import Foundation
import Glibc

extension Vault {
  /// Young files are never collected: whoever took one is still writing the row that tells of it.
  static let grace = Span.days(1)

  /// A content's name in sixty-four bits: two that share it are both kept.
  static func short(_ fingerprint: [UInt8]) -> UInt64 {
    fingerprint.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The files that nobody has asked for within the grace before `now`, and what was left half-kept.
  func old(at now: Instant) throws -> (contents: [[UInt8]], leftovers: [String]) {
    var contents: [[UInt8]] = []
    var leftovers: [String] = []
    let files = FileManager.default
    for shelf in try files.contentsOfDirectory(atPath: folder) where shelf.count == 2 {
      for name in try files.contentsOfDirectory(atPath: "\(folder)/\(shelf)") {
        let path = "\(folder)/\(shelf)/\(name)"
        guard let touched = Self.lastTouched(path), now - touched >= Self.grace else { continue }
        if let fingerprint = Hex.decode(name), fingerprint.count == 32 {
          contents.append(fingerprint)
        } else {
          leftovers.append(path)
        }
      }
    }
    return (contents, leftovers)
  }

  /// Removes what a crash left beside the contents; a known one that was being taken out is put in its place again.
  func clear(_ leftover: String, _ known: Set<UInt64>) throws -> Bool {
    let name = leftover.split(separator: "/").last?.prefix(64) ?? ""
    if let fingerprint = Hex.decode(name), fingerprint.count == 32, known.contains(Self.short(fingerprint)),
      try SHA256.digest(ofFileAt: leftover) == fingerprint
    {
      _ = link(leftover, path(of: fingerprint))
    }
    return unlink(leftover) == 0
  }

  /// Takes a content out for good, unless somebody asks for it in this very moment; whether it is gone.
  func remove(_ fingerprint: [UInt8], at now: Instant) throws -> Bool {
    let target = path(of: fingerprint)
    let aside = "\(target).\(UUID().uuidString)"
    guard rename(target, aside) == 0 else { return false }
    // Whoever touched it before it was moved counts on it; whoever came later has put the content in place again.
    if let touched = Self.lastTouched(aside), now - touched < Self.grace {
      if link(aside, target) != 0, errno != EEXIST { throw CocoaError(.fileWriteUnknown) }
      _ = unlink(aside)
      return false
    }
    return unlink(aside) == 0
  }
}

/// What a round found referenced nowhere, for the round a day later; kept beside the files it tells of.
struct VaultNotes {
  private let path: String

  init(_ vault: Vault) { path = "\(vault.folder)/unreferenced" }

  /// When the last round was, and what it found; nil before the first.
  func read() -> (at: Instant, found: Set<[UInt8]>)? {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
    let lines = text.split(separator: "\n")
    guard let at = lines.first.flatMap({ Int64($0) }) else { return nil }
    return (Instant(microseconds: at), Set(lines.dropFirst().compactMap { Hex.decode($0) }))
  }

  func write(_ found: [[UInt8]], at now: Instant) throws {
    let lines = [String(now.microseconds)] + found.map(\.hexadecimal)
    try Data(lines.joined(separator: "\n").utf8).write(to: URL(filePath: path), options: .atomic)
  }
}
