import Casework
import Foundation
import Office

/// One small synthetic PDF that stands for every document.
enum SyntheticDocument {
  static func take(into vault: Vault, spool: String) throws -> RequestDocument {
    let path = "\(spool)/document.pdf"
    try Data("%PDF-1.4\n% synthetic\n%%EOF\n".utf8).write(to: URL(fileURLWithPath: path))
    return try vault.take(
      path, named: "document.pdf", as: Identifier(high: 0, low: 0),
      at: Instant(seconds: Int64(Date().timeIntervalSince1970)))
  }
}
