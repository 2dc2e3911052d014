import Casework
import Foundation

@testable import Letters

extension LetterContent {
  /// Made up, as all people of the tests are.
  static let sample = LetterContent([
    .associationAr: "جمعية أمل التجريبية", .associationEn: "Amal Sample Association", .licence: "1000123456",
    .addressee: "نورة سعد علي الفهد", .request: "REQ-2026-00042", .serviceAr: "دعم إيجار السكن",
    .serviceEn: "Help with rent", .amount: "1250050", .months: "6", .appeal: "APL-2026-00003",
    .conditions: "تقديم عقد الإيجار\nالصرف على دفعتين",
    .reasons: "الدخل الشهري أعلى من الحد المعتمد في السياسة", .missingAr: "عقد الإيجار\nصورة الهوية",
    .missingEn: "Lease\nCopy of the ID", .submitted: "2026-11-01", .appealUntil: "2026-12-07", .signer: "أحمد محمد",
    .code: "AAAAAAAAAAAAAAAAAAAAAA",
  ])
}

extension Letter {
  static func sample(_ kind: LetterKind) -> Letter {
    Letter(
      number: LetterNumber(year: 1448, serial: 12), kind: kind, request: Request.ID(high: 1, low: 2), issuedBy: nil,
      issuedAt: Instant(seconds: 1_795_338_000), template: kind.template, content: .sample)
  }
}

/// What pdftotext reads out of a file.
enum PaperText {
  static func of(_ bytes: [UInt8]) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "sila-letter-\(UUID()).pdf")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/pdftotext")
    process.arguments = ["-enc", "UTF-8", file.path, "-"]
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    // A change of direction ends a word; the space beside it stands on its other side.
    let text = String(decoding: data, as: UTF8.self).unicodeScalars.map { isMark($0) ? " " : $0 }
    return String(String.UnicodeScalarView(text)).split(separator: "\n").map { (line: Substring) in
      words(line).joined(separator: " ")
    }
    .filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
  }

  static func words(_ text: some StringProtocol) -> [String] {
    text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map { String($0) }
  }

  /// Which part of the words of `original` is found in `found` in the same order.
  static func recovered(_ original: [String], in found: [String]) -> Double {
    var row = [Int](repeating: 0, count: found.count + 1)
    for word in original {
      var diagonal = 0
      for (index, other) in found.enumerated() {
        let above = row[index + 1]
        row[index + 1] = word == other ? diagonal + 1 : max(above, row[index])
        diagonal = above
      }
    }
    return Double(row[found.count]) / Double(max(original.count, 1))
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    (0x200E...0x200F).contains(scalar.value) || (0x202A...0x202E).contains(scalar.value)
      || (0x2066...0x2069).contains(scalar.value)
  }
}
