package import SQL

extension Migration {
  /// Every change of the schema, in order; a new one is appended and the old ones never touched.
  package static let all: [Migration] = [
    .associations, .policies, .requests, .answers, .jobs, .signed, .rulings, .letters, .benefits, .notices,
    .committees, .fieldwork, .forms, .reception, .appeals, .register, .names, .staffDay, .letterheads, .sealing,
    .privacy, .merging, .lists, .retention, .segments, .agreements, .noticeSubjects,
    .joinedEntries, .askedOn, .emptied, .listed, .numbered, .nameBlocks, .reached, .helplines,
  ]
}
