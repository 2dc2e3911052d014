package import Lexicon

/// A service as the public sees it.
package struct ServiceView: Hashable, Sendable {
  package var code: String
  package var name: String
  package var summary: String
  package var criteria: [String]
  package var documents: [String]
  /// Whom it is for.
  package var audience = ""

  package init(
    code: String, name: String, summary: String, criteria: [String] = [], documents: [String] = []
  ) {
    self.code = code
    self.name = name
    self.summary = summary
    self.criteria = criteria
    self.documents = documents
  }
}

/// What the policy promises an applicant, in words.
package struct PromiseView: Hashable, Sendable {
  /// The rule of the reply: «نرد خلال 15 يوم عمل من اكتمال الطلب».
  package var reply: Phrase
  /// Further promises and duties of the policy, a sentence each.
  package var points: [Phrase]

  package init(
    reply: Phrase, points: [Phrase] = []
  ) {
    self.reply = reply
    self.points = points
  }
}
