/// The kinds of file a request accepts, told by their first bytes and never by their name.
package enum MediaType: String, Hashable, Sendable, CaseIterable {
  case pdf = "application/pdf"
  case jpeg = "image/jpeg"
  case png = "image/png"
  case heic = "image/heic"

  /// At most ten mebibytes a file.
  package static let largestFile = 10 * 1024 * 1024

  /// What the content is, from its first 16 bytes; nil for anything not accepted.
  package init?(sniffing head: some Collection<UInt8>) {
    let bytes = Array(head.prefix(16))
    if bytes.starts(with: Array("%PDF-".utf8)) {
      self = .pdf
    } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if Self.isHEIC(bytes) {
      self = .heic
    } else {
      return nil
    }
  }

  /// ISO base media: bytes 4–7 say `ftyp`, bytes 8–11 a brand of HEIF images.
  private static func isHEIC(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 12, Array(bytes[4..<8]) == Array("ftyp".utf8) else { return false }
    return ["heic", "heix", "heim", "heis", "mif1", "hevc"].contains(String(decoding: bytes[8..<12], as: UTF8.self))
  }

  /// What a file of this kind ends with, without the dot.
  package var fileExtension: String {
    switch self {
    case .pdf: "pdf"
    case .jpeg: "jpg"
    case .png: "png"
    case .heic: "heic"
    }
  }
}
