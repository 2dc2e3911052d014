/// The mark on a database into which another is being moved.
///
/// It is set before the first row comes in and taken away after the last one was compared: a database that bears it
/// holds a part of an office and is not to be worked with.
package enum MoveMark {
  /// The table whose being there is the mark; its one row names the origin.
  package static let table = "unfinished_move"
  package static let origin = "SELECT origin FROM \(table)"
  package static let insert = "INSERT INTO \(table) (origin) VALUES ($1)"
}

/// A promise that nobody changes a database, for as long as it is kept.
package protocol WritersHold: Sendable {
  /// Whether it was kept up to now: the connection that holds the others off is still there.
  func stands() async -> Bool
  /// Lets the writers in again.
  func end() async
}
