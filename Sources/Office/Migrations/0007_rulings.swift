import SQL

extension Migration {
  /// Who had a study before it was handed over; what an officer made of an urgency.
  static let rulings = Migration(
    7, "rulings",
    sqlite: """
      ALTER TABLE request ADD COLUMN study_earlier TEXT;
      ALTER TABLE request ADD COLUMN urgency_confirmed INTEGER CHECK (urgency_confirmed IN (0, 1));
      ALTER TABLE request ADD COLUMN urgency_reason TEXT;
      ALTER TABLE request ADD COLUMN urgency_by BLOB;
      ALTER TABLE request ADD COLUMN urgency_at INTEGER;
      """)
}
