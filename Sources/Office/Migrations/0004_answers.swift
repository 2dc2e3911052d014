import SQL

extension Migration {
  /// Which points of a policy were answered; when a referral was answered and when a request was taken back.
  static let answers = Migration(
    4, "answers",
    sqlite: """
      ALTER TABLE policy ADD COLUMN answered_points TEXT NOT NULL DEFAULT '';
      ALTER TABLE request ADD COLUMN referral_answered_at INTEGER;
      ALTER TABLE request ADD COLUMN withdrawn_at INTEGER;
      """)
}
