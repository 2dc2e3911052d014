extension FieldName {
  /// A covered field that was asked for; several in a form.
  package static let field = "field"
  /// The covered fields that whoever fills in a form did not see.
  package static let covered = "covered"
  /// For how many years records are kept.
  package static let years = "years"
}
