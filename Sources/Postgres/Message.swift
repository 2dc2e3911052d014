import CPostgres
import SQL

/// One thing asked of the server.
enum Message {
  /// A statement without values, whose rows come as text.
  case command(String)
  case prepare(name: String, String, types: [UInt32])
  case describe(name: String)
  case execute(name: String, [SQLValue])

  /// Puts it in the library's buffer; false when that cannot be.
  func send(on handle: OpaquePointer) -> Bool {
    switch self {
    case .command(let text):
      PQsendQueryParams(handle, text, 0, nil, nil, nil, nil, 0) == 1
    case .prepare(let name, let text, let types):
      PQsendPrepare(handle, name, text, Int32(clamping: types.count), types) == 1
    case .describe(let name):
      PQsendDescribePrepared(handle, name) == 1
    case .execute(let name, let values):
      Parameters(values).lend { count, values, lengths, formats in
        PQsendQueryPrepared(handle, name, count, values, lengths, formats, 1) == 1
      }
    }
  }
}

/// What the server answered to one message; the memory goes with it.
final class Answer {
  let result: OpaquePointer

  init(_ result: OpaquePointer) { self.result = result }

  deinit { PQclear(result) }

  var status: ExecStatusType { PQresultStatus(result) }

  /// The first word of what was done: "INSERT", "COMMIT", "SELECT".
  var deed: Substring {
    String(cString: PQcmdStatus(result)).prefix { $0 != " " }
  }

  /// How many rows it changed; 0 when it only read.
  var changes: Int {
    guard deed != "SELECT" else { return 0 }
    return Int(String(cString: PQcmdTuples(result))) ?? 0
  }

  /// The types of the parameters of the statement that was described.
  var parameterTypes: [UInt32] {
    (0..<PQnparams(result)).map { PQparamtype(result, $0) }
  }

  /// One object, standing on each row in turn.
  var rows: some Sequence<ResultRow> {
    let row = ResultRow(result)
    return (0..<PQntuples(result)).lazy.map { index in
      row.index = index
      return row
    }
  }

  /// The first column of the first row as text, of a `command`.
  var word: String? {
    guard PQntuples(result) > 0, PQnfields(result) > 0 else { return nil }
    return String(cString: PQgetvalue(result, 0, 0))
  }
}
