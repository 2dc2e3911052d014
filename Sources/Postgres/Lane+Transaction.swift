import Glibc
import SQL

extension Lane {
  /// Runs `body` in a transaction, again where that may help.
  func transact<Result>(
    _ purpose: Connection.Purpose, in scope: Scope, _ options: PostgresOptions,
    _ body: (any Transaction) throws -> Result
  ) throws -> Result {
    var run = 1
    while true {
      switch attempt(purpose, in: scope, body) {
      case .success(let result): return result
      case .failure(let failure):
        guard failure.mayRunAgain(after: run, of: options.attempts) else { throw failure.error }
        failure.pause(after: run)
        run += 1
      }
    }
  }

  private func attempt<Result>(
    _ purpose: Connection.Purpose, in scope: Scope, _ body: (any Transaction) throws -> Result
  ) -> Swift.Result<Result, Failure> {
    let connection: Connection
    do throws(SQLFault) {
      connection = try fitConnection()
    } catch {
      return .failure(Failure(error: error, kind: .final))
    }
    defer { leave(connection) }
    do {
      return .success(try connection.perform(purpose, in: scope, body))
    } catch {
      return .failure(Failure(error: error, on: connection))
    }
  }

  /// Lets go of a connection that cannot serve another transaction.
  private func leave(_ connection: Connection) {
    connection.endTransaction()
    if !connection.isFit || !connection.isConnected { disconnect() }
  }

  /// Why a transaction was not carried out, and whether it may be when it runs again.
  private struct Failure: Error {
    enum Kind {
      case final
      /// Undone for another transaction's sake.
      case undone
      /// The connection was lost before the commit.
      case lost
    }

    let error: any Error
    let kind: Kind

    init(error: any Error, kind: Kind) {
      self.error = error
      self.kind = kind
    }

    init(error: any Error, on connection: Connection) {
      if let fault = error as? SQLFault, case .connectionLost(inDoubt: true) = fault {
        self.init(error: error, kind: .final)
      } else if connection.isAskedAgain {
        self.init(error: SQLFault.busy, kind: .undone)
      } else if let loss = connection.loss, loss.isHarmlessLoss {
        self.init(error: loss, kind: .lost)
      } else {
        self.init(error: error, kind: .final)
      }
    }

    func mayRunAgain(after run: Int, of attempts: Int) -> Bool {
      switch kind {
      case .final: false
      case .undone: run < attempts
      case .lost: run < 2
      }
    }

    /// Longer each time and never in step with the others, so that the same two do not meet again.
    func pause(after run: Int) {
      guard kind == .undone else { return }
      usleep(UInt32.random(in: 500...(1000 << UInt32(min(run, 7)))))
    }
  }
}

extension Connection {
  fileprivate func perform<Result>(
    _ purpose: Purpose, in scope: Scope, _ body: (any Transaction) throws -> Result
  ) throws -> Result {
    let usual = queryLimit
    if case .read(let limit?) = purpose { queryLimit = limit }
    defer { queryLimit = usual }
    begin(purpose, in: scope)
    let result = try body(ConnectionTransaction(connection: self))
    if purpose.isRead {
      if let loss { throw loss }
    } else {
      try commit()
    }
    return result
  }
}
