import Glibc
import PolicyReader

/// Reads a UTF-8 text file as a document, within bounds.
enum DocumentFile {
  enum Fault: Error {
    case notFound, tooLarge, notText, empty

    func message(in language: FindingLanguage, path: String) -> String {
      switch (self, language) {
      case (.notFound, .arabic): "تعذّر فتح الملف: \(path)"
      case (.notFound, .english): "The file cannot be opened: \(path)"
      case (.tooLarge, .arabic): "الملف أكبر من 10 ميغابايت."
      case (.tooLarge, .english): "The file is larger than 10 MB."
      case (.notText, .arabic): "ليس الملف نصًا بترميز UTF-8."
      case (.notText, .english): "The file is not UTF-8 text."
      case (.empty, .arabic): "الملف خالٍ من النص."
      case (.empty, .english): "The file has no text in it."
      }
    }
  }

  private static let limit = 10_000_000

  static func text(at path: String) -> Result<DocumentText, Fault> {
    guard let file = fopen(path, "rb") else { return .failure(.notFound) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      guard count > 0 else { break }
      bytes += buffer[..<count]
      guard bytes.count <= limit else { return .failure(.tooLarge) }
    }
    guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else { return .failure(.notText) }
    guard text.contains(where: { !$0.isWhitespace }) else { return .failure(.empty) }
    let lines = text.split(omittingEmptySubsequences: false) {
      $0 == "\n" || $0 == "\r\n" || $0 == "\r" || $0 == "\u{0C}"
    }
    return .success(DocumentText(lines: lines.map(String.init), format: .text))
  }
}
