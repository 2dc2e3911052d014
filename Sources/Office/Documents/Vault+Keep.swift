import Casework
import Crypto
import Foundation
import Glibc

extension Vault {
  /// Puts the file in its place, from where it does not vanish with the power: a row that tells of it comes later.
  func keep(_ path: String, as fingerprint: [UInt8], at now: Instant) throws {
    let target = self.path(of: fingerprint)
    let files = FileManager.default
    // Touched first, then looked for: a collection that takes the file out later sees the touch, and one that had already
    // taken it out leaves nothing to be found.
    if Self.touch(target, at: now), Self.lastTouched(target) != nil { return try files.removeItem(atPath: path) }
    let shelf = String(target.prefix(target.count - 65))
    try files.createDirectory(
      atPath: shelf, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let near = "\(target).\(UUID().uuidString)"
    // Uploads wait in a folder that may be another disk's, from where nothing is moved in one step.
    try files.moveItem(atPath: path, toPath: near)
    try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: near)
    guard Self.touch(near, at: now) else { throw CocoaError(.fileWriteUnknown) }
    try Self.flush(near)
    guard rename(near, target) == 0 else { throw CocoaError(.fileWriteUnknown) }
    try Self.flush(shelf)
    try Self.flush(folder)
  }

  /// Sets the time a file was last asked for; false when there is no such file.
  static func touch(_ path: String, at now: Instant) -> Bool {
    let (seconds, rest) = now.microseconds.quotientAndRemainder(dividingBy: 1_000_000)
    let time = timespec(tv_sec: Int(seconds), tv_nsec: Int(rest) * 1000)
    return utimensat(AT_FDCWD, path, [time, time], 0) == 0
  }

  /// When a file was last asked for; nil when there is none.
  static func lastTouched(_ path: String) -> Instant? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    return Instant(microseconds: Int64(status.st_mtim.tv_sec) * 1_000_000 + Int64(status.st_mtim.tv_nsec) / 1000)
  }

  /// Returns once what was written to the file, or the names in the folder, are on disk.
  private static func flush(_ path: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw CocoaError(.fileReadNoSuchFile) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else {
      throw CocoaError(errno == ENOSPC ? .fileWriteOutOfSpace : .fileWriteUnknown)
    }
  }
}

extension Vault {
  /// What became of a content since it was taken.
  package enum Condition: Hashable, Sendable {
    case intact, missing, changed
  }

  /// Reads the content once more and compares it with the name it was kept under.
  func condition(of fingerprint: [UInt8]) -> Condition {
    do throws(UnreadableFile) {
      return try SHA256.digest(ofFileAt: path(of: fingerprint)) == fingerprint ? .intact : .changed
    } catch {
      return .missing
    }
  }
}

extension Office {
  /// Moves a file into the vault as the content with this digest, which whoever calls has made sure of.
  package func keepDocument(_ path: String, as fingerprint: [UInt8]) throws {
    try vault.keep(path, as: fingerprint, at: clock.now)
  }
}
