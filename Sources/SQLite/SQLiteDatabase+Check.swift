import SQL

extension SQLiteDatabase {
  /// Looks at the file's structure, page by page; returns what is wrong, at most twenty findings, nothing when sound.
  package func quickCheck() async throws -> [String] { try await findings(of: .quick) }

  /// Looks at everything, indexes against their tables and references too; several times as long as `quickCheck`.
  package func integrityCheck() async throws -> [String] {
    try await findings(of: .full) + brokenReferences()
  }

  /// Bytes on disk, with the log and its index.
  package var sizeOnDisk: Int { file.size + file.log.size + file.index.size }

  private func findings(of check: Connection.Check) async throws -> [String] {
    try await inBackground { [file, options, writer] in
      do {
        return try Connection(file: file, role: .copy, options: options).findings(of: check)
      } catch SQLFault.corrupt(let finding) {
        writer.stop(for: .corrupt(finding))
        return [finding]
      }
    }
  }

  private func brokenReferences() async throws -> [String] {
    try await inBackground { [file, options] in
      let text = "SELECT \"table\", parent, count(*) FROM pragma_foreign_key_check GROUP BY 1, 2 LIMIT 20"
      return try Connection(file: file, role: .copy, options: options).rows(text, []) { row in
        "\(try row.integer(2)) rows of \(try row.text(0)) refer to missing rows of \(try row.text(1))"
      }
    }
  }
}
