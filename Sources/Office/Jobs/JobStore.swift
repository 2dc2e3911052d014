import Casework
import SQL

/// Jobs as rows.
///
/// The writes of one association come one after the other on either engine (one writer, or the association's own lock),
/// so that reading what is free and claiming it in one write gives each job to one worker.
enum JobStore {
  static let columns =
    "id, kind, dedupe, subject_id, state, due_at, attempts, claimed_by, failure, queued_at, ended_at"

  /// Queues a job unless there is one of its kind and key already; says whether it did.
  @discardableResult
  static func insert(_ job: Job, of association: Association.ID, in tx: any Transaction) throws -> Bool {
    try tx.run(
      "INSERT INTO job (association_id, \(columns)) VALUES (\(placeholders(12))) ON CONFLICT DO NOTHING",
      [
        .id(association), .id(job.id), .word(job.kind), .text(job.key), .bytes(orNull: job.subject), .word(job.state),
        .time(job.due), .integer(job.attempts), .text(orNull: job.worker), .word(orNull: job.failure),
        .time(job.queued), .time(orNull: job.ended),
      ]) == 1
  }

  static func save(_ job: Job, of association: Association.ID, in tx: any Transaction) throws {
    try tx.run(
      """
      UPDATE job SET state = $3, due_at = $4, attempts = $5, claimed_by = $6, failure = $7, ended_at = $8
      WHERE association_id = $1 AND id = $2
      """,
      [
        .id(association), .id(job.id), .word(job.state), .time(job.due), .integer(job.attempts),
        .text(orNull: job.worker), .word(orNull: job.failure), .time(orNull: job.ended),
      ])
  }

  static func get(_ id: Job.ID, of association: Association.ID, in tx: any Transaction) throws -> Job? {
    try tx.first(
      "SELECT \(columns) FROM job WHERE association_id = $1 AND id = $2", [.id(association), .id(id)], read)
  }

  static func find(_ kind: Job.Kind, key: String, of association: Association.ID, in tx: any Transaction) throws -> Job?
  {
    try tx.first(
      "SELECT \(columns) FROM job WHERE association_id = $1 AND kind = $2 AND dedupe = $3",
      [.id(association), .word(kind), .text(key)], read)
  }

  /// Jobs in one state, one kind after the other, of each the longest due first and none due after `moment`.
  static func list(
    _ state: Job.State, _ kinds: [Job.Kind], dueBy moment: Instant? = nil, limit: Int,
    of association: Association.ID, in tx: any Transaction
  ) throws -> [Job] {
    var found: [Job] = []
    for kind in kinds where found.count < limit {
      found += try tx.rows(
        """
        SELECT \(columns) FROM job WHERE association_id = $1 AND state = $2 AND kind = $3 AND due_at <= $4
        ORDER BY due_at LIMIT $5
        """,
        [
          .id(association), .word(state), .word(kind), .integer(moment?.microseconds ?? .max),
          .integer(limit - found.count),
        ], read)
    }
    return found
  }

  /// Forgets what was done before `moment`.
  static func deleteDone(before moment: Instant, of association: Association.ID, in tx: any Transaction) throws {
    try tx.run(
      "DELETE FROM job WHERE association_id = $1 AND state = 'done' AND ended_at < $2",
      [.id(association), .time(moment)])
  }

  private static func read(_ row: any Row) throws -> Job {
    var column = Columns(row)
    return Job(
      try column.id(), try column.word(), key: try column.text(), subject: try column.bytesOrNil(),
      state: try column.word(), due: try column.instant(), attempts: try column.int(), worker: try column.textOrNil(),
      failure: try column.wordOrNil(), queued: try column.instant(), ended: try column.instantOrNil())
  }
}
