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

  /// The lines between LF, CR or CRLF.
  private static func lines(of text: String) -> [String] {
    let isEnd: (UInt8) -> Bool = { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    var lines: [String] = []
    var start = text.utf8.startIndex
    while let end = text.utf8[start...].firstIndex(where: isEnd) {
      lines.append(String(text[start..<end]))
      start = text.utf8.index(after: end)
      if text.utf8[end] == UInt8(ascii: "\r"), start < text.utf8.endIndex, text.utf8[start] == UInt8(ascii: "\n") {
        start = text.utf8.index(after: start)
      }
    }
    lines.append(String(text[start...]))
    return lines
  }

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
    guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else { return .failure(.empty) }
    return .success(DocumentText(lines: lines(of: text), format: .text))
  }
}
