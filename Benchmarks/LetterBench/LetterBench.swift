import Casework
import Foundation
import Letters
import Lexicon

/// Prints how long letters take on one core, and how much memory they leave taken.
///
/// `sila-bench-letters [COUNT] [FILE]`: draws COUNT letters of acceptance, 1,000 unless told, and keeps the last one in
/// FILE. Nobody in them exists.
@main enum LetterBench {
  static func main() throws {
    let words = CommandLine.arguments
    let count = words.count > 1 ? Int(words[1]) ?? 1_000 : 1_000
    var times: [Duration] = []
    let began = ContinuousClock.now
    var bytes: [UInt8] = []
    for serial in 1...count {
      let start = ContinuousClock.now
      bytes = try paper(serial).pdf(in: .ar)
      times.append(ContinuousClock.now - start)
    }
    let all = ContinuousClock.now - began
    let first = times.removeFirst()
    times.sort()
    let rate = Int(Double(count) / (Double(all.components.seconds) + Double(all.components.attoseconds) / 1e18))
    print("letters: \(count) in \(all), \(rate) per second on one core")
    print("letters: first \(first), median after it \(times[times.count / 2]), p99 \(times[times.count * 99 / 100])")
    print("letters: \(bytes.count / 1_024) KB each, memory \(try residentMegabytes()) MB")
    if words.count > 2 { try Data(bytes).write(to: URL(filePath: words[2])) }
  }

  private static func paper(_ serial: Int) -> LetterPaper {
    let content = LetterContent([
      .associationAr: "جمعية أمل التجريبية", .licence: "1000123456", .addressee: "نورة سعد علي الفهد",
      .request: RequestNumber(year: 2026, serial: serial).description, .serviceAr: "دعم إيجار السكن",
      .amount: String(100_000 + serial), .submitted: "2026-11-01", .signer: "أحمد محمد",
      .conditions: "تقديم عقد الإيجار\nالصرف على دفعتين إلى حساب المؤجر مباشرة",
      .reasons: "درست اللجنة الطلب في جلستها، وثبت لها أن الدخل الشهري للأسرة دون الحد المعتمد في السياسة.",
    ])
    let letter = Letter(
      number: LetterNumber(year: 1448, serial: serial), kind: .acceptance, request: Request.ID(high: 1, low: 2),
      issuedBy: nil, issuedAt: Instant(seconds: 1_795_338_000), template: LetterKind.acceptance.template,
      content: content)
    return LetterPaper(letter, address: "https://example.org/amal/verify/\(serial)AAAAAAAAAAAAAAAA")
  }

  private static func residentMegabytes() throws -> Int {
    let pages = try String(contentsOfFile: "/proc/self/statm", encoding: .ascii).split(separator: " ")
    return (pages.count > 1 ? Int(pages[1]) ?? 0 : 0) * 4 / 1_024
  }
}
