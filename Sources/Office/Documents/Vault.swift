package import Casework
import Crypto
import Foundation

/// Files handed in, on disk by what is in them: the SHA-256 is the name, so one content is kept once and a changed file
/// no longer answers to its name.
///
/// Never run, never served with a type anyone else claimed.
package struct Vault: Sendable {
  /// The folder of the files; made when missing, for the owner only.
  package let folder: String

  /// Opens the vault in `folder`, making it when there is none.
  package init(folder: String) throws {
    self.folder = folder
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  /// Why a file was not taken.
  package enum Refusal: Error, Hashable, Sendable {
    case empty
    case tooLarge(limit: Int)
    /// Not a PDF, JPEG, PNG or HEIC by its content.
    case notAccepted
    /// So many were handed in already.
    case tooMany(limit: Int)
  }

  /// Moves a file the server received into the vault and says what it is.
  ///
  /// From `now` on it stays for a day, known to a row or not; then a collection may take it away.
  package func take(
    _ path: String, named name: String, as id: RequestDocument.ID, at now: Instant
  ) throws -> RequestDocument {
    let size = try Self.size(of: path)
    guard size > 0 else { throw Refusal.empty }
    guard size <= MediaType.largestFile else { throw Refusal.tooLarge(limit: MediaType.largestFile) }
    guard let mediaType = MediaType(sniffing: try Self.head(of: path)) else { throw Refusal.notAccepted }
    let fingerprint = try SHA256.digest(ofFileAt: path)
    try keep(path, as: fingerprint, at: now)
    return RequestDocument(
      id: id, name: Self.shown(name), mediaType: mediaType, size: size, fingerprint: fingerprint)
  }

  /// Where the content with this fingerprint lies.
  package func path(of fingerprint: [UInt8]) -> String {
    let name = fingerprint.hexadecimal
    return "\(folder)/\(name.prefix(2))/\(name)"
  }

  static func size(of path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return (attributes[.size] as? NSNumber)?.intValue ?? 0
  }

  private static func head(of path: String) throws -> [UInt8] {
    guard let handle = FileHandle(forReadingAtPath: path) else { throw CocoaError(.fileReadNoSuchFile) }
    defer { try? handle.close() }
    return [UInt8](try handle.read(upToCount: 16) ?? Data())
  }

  /// The sender's name for the file, without folders, control signs or more than 120 characters.
  static func shown(_ name: String) -> String {
    let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
    let scalars = last.unicodeScalars.filter { $0.properties.generalCategory != .control }
    return String(String(String.UnicodeScalarView(scalars)).prefix(120))
  }
}
