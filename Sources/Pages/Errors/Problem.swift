package import Lexicon

/// Why a page could not be shown or a form not be kept, without a word about the inside.
package struct Problem: Hashable, Sendable {
  package var kind: Kind
  /// Names the incident in the log, for people to quote.
  package var incident: String?
  /// What exactly was refused, when it can be said.
  package var detail: Phrase?
  /// Where to go on; nil leads home.
  package var way: Way?

  package init(
    kind: Kind, incident: String? = nil, detail: Phrase? = nil, way: Way? = nil
  ) {
    self.kind = kind
    self.incident = incident
    self.detail = detail
    self.way = way
  }

  package struct Way: Hashable, Sendable {
    package var words: Phrase
    package var path: String

    package init(_ words: Phrase, path: String) {
      (self.words, self.path) = (words, path)
    }
  }

  /// The answers that have a page, by HTTP status.
  package enum Kind: Int, Hashable, Sendable, CaseIterable {
    case badRequest = 400
    case notAllowed = 403
    case notFound = 404
    case methodNotAllowed = 405
    case changed = 409
    case tooLarge = 413
    case refused = 422
    case tooMany = 429
    case fault = 500
    case unavailable = 503
    case tookTooLong = 504
  }
}

extension Problem.Kind {
  /// The page's heading, and the title in `application/problem+json`.
  package var title: Phrase {
    switch self {
    case .badRequest: .badRequestHeading
    case .notAllowed: .notAllowedHeading
    case .notFound: .notFoundHeading
    case .methodNotAllowed: .badRequestHeading
    case .changed: .changedHeading
    case .tooLarge: .tooLargeHeading
    case .refused: .refusedHeading
    case .tooMany: .tooManyHeading
    case .fault: .faultHeading
    case .unavailable: .unavailableHeading
    case .tookTooLong: .unavailableHeading
    }
  }

  var advice: Phrase {
    switch self {
    case .badRequest, .methodNotAllowed: .badRequestAdvice
    case .notAllowed: .notAllowedAdvice
    case .notFound: .notFoundAdvice
    case .changed: .changedAdvice
    case .tooLarge: .tooLargeAdvice
    case .refused: .refusedAdvice
    case .tooMany: .tooManyAdvice
    case .fault: .faultAdvice
    case .unavailable, .tookTooLong: .unavailableAdvice
    }
  }
}
