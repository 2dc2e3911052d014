package import Casework
package import Office

extension Office {
  /// How the office's own jobs are done; messages only where there is someone to carry them.
  package func handlers(carrier: (any Carrier)?) -> [Job.Kind: Worker.Handler] {
    var handlers: [Job.Kind: Worker.Handler] = [.dailyRound: { _, association in try await sweep(association) }]
    if let carrier {
      handlers[.delivery] = { job, association in try await deliver(job, of: association, by: carrier) }
    }
    return handlers
  }
}
