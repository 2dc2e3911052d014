package import Casework
import Dispatch
import Foundation
import Glibc
package import Office

/// A folder that a gateway for text messages reads: one JSON file for each message.
///
/// A file bears its message's identifier, so that handing a message over twice leaves one file, and it appears under its
/// name only when it is whole and on disk. Only the folder's owner can read it. The gateway removes what it has sent.
package struct MessageFolder: Carrier {
  private let path: String
  private let words: Words

  /// The message as the applicant reads it, in both languages.
  package typealias Words = @Sendable (Message) -> (ar: String, en: String)

  /// Opens the folder, making it for its owner alone when it is not there; throws when it cannot be written to.
  package init(at path: String, words: @escaping Words) throws {
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    guard access(path, W_OK | X_OK) == 0 else { throw CarrierRefusal(code: errno) }
    (self.path, self.words) = (path, words)
  }

  package func carry(_ message: Message, from association: Association) async throws {
    let (ar, en) = words(message)
    let letter = Letter(
      id: message.id.description, association: association.slug,
      sender: Letter.Text(ar: association.nameAr, en: association.nameEn), recipient: message.recipient.text,
      kind: message.kind.rawValue, at: message.at.seconds, text: Letter.Text(ar: ar, en: en))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let bytes = [UInt8](try encoder.encode(letter))
    // Waiting for the disk is not for the threads that answer requests.
    try await withCheckedThrowingContinuation { continuation in
      Self.thread.async { continuation.resume(with: Result { try write(bytes, as: "\(message.id).json") }) }
    }
  }

  private static let thread = DispatchQueue(label: "sila.messages")

  /// What a file holds.
  private struct Letter: Encodable {
    struct Text: Encodable { var ar, en: String }

    var id, association: String
    var sender: Text
    var recipient, kind: String
    /// Seconds since 1970-01-01 00:00 UTC.
    var at: Int64
    var text: Text
  }
}

extension MessageFolder {
  private func write(_ bytes: [UInt8], as name: String) throws {
    let target = "\(path)/\(name)"
    // Gone with the next try of the same message, should the process end here.
    let draft = "\(path)/.\(name).part"
    unlink(draft)
    do throws(CarrierRefusal) {
      try fill(draft, with: bytes)
      guard rename(draft, target) == 0 else { throw CarrierRefusal(code: errno) }
    } catch {
      unlink(draft)
      throw error
    }
    try settleFolder()
  }

  private func fill(_ file: String, with bytes: [UInt8]) throws(CarrierRefusal) {
    let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw CarrierRefusal(code: errno) }
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 || errno == EINTR else { throw CarrierRefusal(code: errno) }
      rest = rest.dropFirst(max(count, 0))
    }
    guard fsync(descriptor) == 0 else { throw CarrierRefusal(code: errno) }
  }

  /// Makes the new name itself last through a power cut.
  private func settleFolder() throws(CarrierRefusal) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw CarrierRefusal(code: errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw CarrierRefusal(code: errno) }
  }
}
