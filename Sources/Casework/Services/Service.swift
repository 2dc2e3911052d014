/// One kind of help an association offers, with what it asks for.
package struct Service: Hashable, Sendable {
  package typealias ID = Identifier<Service>

  package let id: ID
  /// The catalogue's code, for example `HE-DEVICE`.
  package var code: String
  /// Grows with every edit of what is asked; a request keeps the version it was filled on.
  package var version: Int
  package var nameAr: String
  package var nameEn: String
  /// Who may ask and on what conditions, one a line.
  package var criteriaAr: String
  package var criteriaEn: String
  /// Whom it is for, in a sentence.
  package var audienceAr: String
  package var audienceEn: String
  package var requirements: [Requirement]
  /// The questions of its own, beside those every application answers.
  package var fields: [FormField]
  package var needs: ServiceNeeds
  /// Whether the form asks how much money is needed.
  package var asksAmount: Bool
  package var isOffered: Bool

  package init(
    id: ID, code: String, version: Int = 1, nameAr: String, nameEn: String, criteriaAr: String, criteriaEn: String,
    audienceAr: String = "", audienceEn: String = "", requirements: [Requirement], fields: [FormField] = [],
    needs: ServiceNeeds = [], asksAmount: Bool = false, isOffered: Bool = true
  ) {
    self.id = id
    self.code = code
    self.version = version
    self.nameAr = nameAr
    self.nameEn = nameEn
    self.criteriaAr = criteriaAr
    self.criteriaEn = criteriaEn
    self.audienceAr = audienceAr
    self.audienceEn = audienceEn
    self.requirements = requirements
    self.fields = fields
    self.needs = needs
    self.asksAmount = asksAmount
    self.isOffered = isOffered
  }

  /// Everything to be handed in: the documents, then the files the form asks for.
  package var checklist: [Requirement] {
    requirements
      + fields.filter { $0.kind == .file }.map { field in
        Requirement(code: field.code, nameAr: field.labelAr, nameEn: field.labelEn, isRequired: field.isRequired)
      }
  }

  /// The questions that are answered by writing; files are handed in with the documents.
  package var questions: [FormField] { fields.filter { $0.kind != .file } }
}
