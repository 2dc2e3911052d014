import SQL

extension Writer {
  /// Commits the requests of `batch` together and answers each of them; an answer of success means it is on disk.
  ///
  /// A request that throws is undone by itself and leaves its neighbours as they were.
  func commit(_ batch: [WriteRequest]) {
    guard batch.count > 1 else { return batch.forEach(commitAlone) }
    // A savepoint keeps every page that a request is about to change, and hardly any request throws after its first change: they
    // are tried without, and once more with savepoints when one of them does.
    if !isCommitted(batch, guardingEach: false) { _ = isCommitted(batch, guardingEach: true) }
  }

  /// Commits and answers `batch`; false, with everything undone and nobody answered, when a request that was not guarded by a
  /// savepoint threw after it had changed something.
  private func isCommitted(_ batch: [WriteRequest], guardingEach isGuarded: Bool) -> Bool {
    do throws(SQLFault) {
      try connection.control(.beginImmediate)
    } catch {
      refuse(batch, error)
      return true
    }
    var answers: [WriteRequest.Acknowledgement] = []
    for (index, request) in batch.enumerated() {
      do {
        guard let answer = try isGuarded ? attemptGuarded(request) : attempt(request) else {
          connection.endTransaction()
          return false
        }
        answers.append(answer)
      } catch {
        startOver(batch, without: index, for: error)
        return true
      }
    }
    commitTransaction(of: batch, answers)
    return true
  }

  private func commitTransaction(of batch: [WriteRequest], _ answers: [WriteRequest.Acknowledgement]) {
    do throws(SQLFault) {
      try connection.control(.commit)
      for answer in answers { answer() }
    } catch {
      connection.endTransaction()
      // A reference that is checked only at the commit: one of them is at fault, the others must not suffer for it.
      if error.isConstraint { return batch.forEach(commitAlone) }
      refuse(batch, error)
    }
  }

  /// Runs one request within the open transaction and returns the answer it shall get after the commit; nil when it threw and had
  /// changed something.
  ///
  /// Throws when the engine gave up the whole transaction on its account.
  private func attempt(_ request: WriteRequest) throws -> WriteRequest.Acknowledgement? {
    let changes = connection.changes
    do {
      return try run(request)
    } catch {
      guard connection.isInTransaction, (error as? SQLFault)?.isDamage != true else { throw error }
      guard connection.changes == changes else { return nil }
      return { request.refuse(error) }
    }
  }

  /// As `attempt`, within a savepoint, so that what a request changed before it threw is undone by itself.
  private func attemptGuarded(_ request: WriteRequest) throws -> WriteRequest.Acknowledgement {
    do {
      try connection.control(.savepoint)
      let acknowledge = try run(request)
      try connection.control(.release)
      return acknowledge
    } catch {
      guard connection.isInTransaction, (error as? SQLFault)?.isDamage != true else { throw error }
      try connection.control(.rollBackToSavepoint)
      try connection.control(.release)
      return { request.refuse(error) }
    }
  }

  /// Nothing of the transaction is left: the request that broke it gets its error, the others run again, each alone.
  private func startOver(_ batch: [WriteRequest], without culprit: Int, for error: any Error) {
    connection.endTransaction()
    note(error)
    for (index, request) in batch.enumerated() where index != culprit { commitAlone(request) }
    batch[culprit].refuse(error)
  }

  private func commitAlone(_ request: WriteRequest) {
    do {
      if let damage { throw damage }
      try connection.control(.beginImmediate)
      let acknowledge = try run(request)
      try connection.control(.commit)
      acknowledge()
    } catch {
      connection.endTransaction()
      note(error)
      request.refuse(error)
    }
  }

  private func run(_ request: WriteRequest) throws -> WriteRequest.Acknowledgement {
    let transaction = ConnectionTransaction(connection: connection, scope: request.scope)
    let acknowledge = try request.run(transaction)
    try transaction.mustBeOpen()
    return acknowledge
  }

  private func refuse(_ batch: [WriteRequest], _ fault: SQLFault) {
    note(fault)
    for request in batch { request.refuse(fault) }
  }

  /// Damage ends all writing.
  ///
  /// Noted before anyone is answered, so that whoever hears of it finds writing stopped.
  private func note(_ error: any Error) {
    guard let fault = error as? SQLFault, fault.isDamage else { return }
    stop(for: fault)
  }
}
