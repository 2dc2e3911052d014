import CPostgres
import SQL

/// One session with a server.
///
/// It speaks in libpq's pipeline mode throughout: what is sent together is answered in one round trip, and what follows a
/// failure is left undone up to the end of what was sent.
///
/// Unchecked, because it is made on one thread and used on others while only one at a time may use it: its lane's queue
/// sees to that.
final class Connection: @unchecked Sendable {
  let handle: OpaquePointer
  /// How long one query may run; a long read has a limit of its own.
  var queryLimit: Duration
  /// What the server said went wrong in the transaction under way, which from then on takes no more statements.
  private(set) var loss: SQLFault?
  /// Whether the engine undid the transaction under way for another's sake.
  private(set) var isAskedAgain = false
  private var isReading = false
  /// Whether it may serve another transaction; one that was cancelled or that met a standby may not.
  private(set) var isFit = true
  /// What begins the transaction, until its first statement takes it along.
  var opening: [Message] = []
  /// Whether the server was told something whose answer nobody has waited for yet.
  var isAnswerOwed = false
  var kept: StatementCache
  /// How many statements were prepared, for their names.
  var prepared = 0
  /// Statements that made room, until the server is told to forget them too.
  var forgotten: [String] = []
  /// How many messages of the last exchange were answered before something went wrong.
  var answered = 0

  /// Connects and settles the session.
  ///
  /// Waits on its own thread, for at most the string's `connect_timeout` (5 s unless it says otherwise) for each host.
  init(_ address: PostgresAddress, _ options: PostgresOptions) throws(ConnectionRefusal) {
    // What stands before the address can be overridden by it, what stands after it cannot.
    let settings = [
      ("connect_timeout", "5"), ("keepalives_idle", "30"), ("keepalives_interval", "10"), ("keepalives_count", "3"),
      ("application_name", "sila"), ("dbname", address.text), ("client_encoding", "UTF8"),
    ]
    guard let handle = Self.connect(settings) else { throw ConnectionRefusal(words: "out of memory") }
    self.handle = handle
    queryLimit = options.queryLimit
    kept = StatementCache(capacity: options.keptStatements)
    PQsetNoticeReceiver(handle, { _, _ in }, nil)
    guard PQstatus(handle) == CONNECTION_OK else { throw ConnectionRefusal(of: handle) }
    guard PQsetnonblocking(handle, 1) == 0, PQenterPipelineMode(handle) == 1 else {
      throw ConnectionRefusal(of: handle)
    }
    do throws(SQLFault) {
      try settle(options)
    } catch {
      throw ConnectionRefusal(words: "the session could not be settled: \(error)")
    }
  }

  deinit { PQfinish(handle) }

  private static func connect(_ settings: [(String, String)]) -> OpaquePointer? {
    withCStrings(settings.map(\.0)) { keys in
      withCStrings(settings.map(\.1)) { values in PQconnectdbParams(keys, values, 1) }
    }
  }

  /// The server ends by itself what the client's own limit did not reach, no plan is compiled for a short query, and no
  /// table of another schema stands before ours.
  private func settle(_ options: PostgresOptions) throws(SQLFault) {
    let limit = options.queryLimit.wholeMilliseconds + 2000
    let settings = [
      ("statement_timeout", "\(limit)"), ("lock_timeout", "\(options.patience.wholeMilliseconds)"),
      ("idle_in_transaction_session_timeout", "60000"), ("jit", "off"), ("search_path", "public"),
    ]
    let values = settings.map { "set_config('\($0.0)', '\($0.1)', false)" }
    _ = try exchange([.command("SELECT \(values.joined(separator: ", "))")])
  }

  /// Whether the session is still there, as far as can be told without asking: the server's farewell would be waiting.
  func isAlive() -> Bool {
    guard isFit, PQstatus(handle) == CONNECTION_OK else { return false }
    if isAnswerOwed {
      do throws(SQLFault) { try takeOwedAnswer() } catch { return false }
    }
    guard Socket(PQsocket(handle)).hasNews() else { return true }
    return PQconsumeInput(handle) == 1 && PQstatus(handle) == CONNECTION_OK
  }

  /// Whether the server may still answer on it.
  var isConnected: Bool { PQstatus(handle) == CONNECTION_OK }

  func retire() { isFit = false }

  func beginNew(_ purpose: Purpose) {
    loss = nil
    isAskedAgain = false
    isReading = purpose.isRead
  }

  /// Remembers what ended the transaction, for whoever goes on regardless.
  func note(_ fault: SQLFault) { loss = loss ?? fault }

  func note(_ error: ServerError) {
    if error.isReadOnly, isReading { return note(.misuse("a read may not change anything")) }
    note(SQLFault(error))
    if error.asksForAnotherRun { isAskedAgain = true }
    if error.isReadOnly { retire() }
  }
}

/// Why a server was not reached or did not let us in, in the library's words, which name no password.
struct ConnectionRefusal: Error, Hashable {
  let words: String
  /// Whether a password was asked for, given or not.
  var isAboutPassword = false

  init(words: String) { self.words = words }

  init(of handle: OpaquePointer) {
    let message = PQerrorMessage(handle).map { String(cString: $0) } ?? ""
    let lines = message.split(separator: "\n").map { $0.drop { $0 == "\t" || $0 == " " } }
    words = lines.joined(separator: "; ")
    isAboutPassword = PQconnectionNeedsPassword(handle) == 1 || PQconnectionUsedPassword(handle) == 1
  }
}

/// Lends an array of C strings that ends in NULL, as C takes its lists.
private func withCStrings<Result>(_ texts: [String], _ body: ([UnsafePointer<CChar>?]) -> Result) -> Result {
  var pointers: [UnsafePointer<CChar>?] = []
  func lend(_ rest: ArraySlice<String>) -> Result {
    guard let first = rest.first else { return body(pointers + [nil]) }
    return first.withCString { pointer in
      pointers.append(pointer)
      return lend(rest.dropFirst())
    }
  }
  return lend(texts[...])
}
