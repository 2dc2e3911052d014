/// What can go wrong beneath a store, in the words every engine shares.
package enum SQLFault: Error, Hashable, Sendable {
  /// The engine is busy or shutting down; the same call may succeed a little later.
  case busy
  /// No room to write; reads go on.
  case diskFull
  /// The file is damaged; nothing more may be written.
  case corrupt(String)
  /// A uniqueness, reference or check rule refused the change; names the rule where the engine says it.
  case constraint(String)
  /// The connection went away; whether the last commit arrived is unknown when `inDoubt`.
  case connectionLost(inDoubt: Bool)
  /// The query ran past its deadline.
  case timedOut
  case unexpectedColumn(Int)
  case other(code: Int, message: String)
}
