package import Casework
package import Office

extension Office {
  /// How the office's own jobs are done; messages only where there is someone to carry them.
  ///
  /// `collected` hears how many files went when some did.
  package func handlers(
    carrier: (any Carrier)?, collected: @escaping @Sendable (Int) -> Void = { _ in }
  ) -> [Job.Kind: Worker.Handler] {
    var handlers: [Job.Kind: Worker.Handler] = [
      .dailyRound: { _, association in
        try await watchDeadlines(of: association)
        try await watchAppeals(of: association)
        try await watchAgreements(of: association)
        try await watchDataRequests(of: association)
        try await reopenExpired(of: association)
        try await closeReceptionDays(of: association)
        try await readNames(of: association)
        try await readMarks(of: association)
        try await seekDuplicates(of: association)
        let files = try await sweep(association)
        if files > 0 { collected(files) }
      },
      .bookingReminder: { job, association in try await remind(job, of: association) },
      .peopleList: { job, association in try await work(on: job, of: association) },
    ]
    if let carrier {
      handlers[.delivery] = { job, association in try await deliver(job, of: association, by: carrier) }
    }
    return handlers
  }
}
