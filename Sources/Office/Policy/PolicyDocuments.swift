package import Casework
import Dispatch
package import PolicyReader
import SQL

/// Why a policy document could not be read, in words for the person who brought it.
package struct UnreadableDocument: Error, Hashable, Sendable {
  package var ar: String
  package var en: String
}

/// A policy in our own words, for an association that has none.
package struct PolicyOffer: Hashable, Sendable {
  package var code: String
  package var nameAr: String
  package var nameEn: String
  package var replyAr: String
  package var replyEn: String
}

extension Office {
  /// Reads an uploaded document into a draft version.
  ///
  /// A scan takes its time, so the reading waits on a thread of its own.
  package func draftPolicy(fromFileAt path: String, as actor: StaffActor) async throws -> PolicyVersion {
    try actor.must(.draftPolicy)
    let document = try await Self.reading.run {
      do throws(DocumentRefusal) {
        return try DocumentText.extract(from: path)
      } catch {
        throw UnreadableDocument(ar: error.arabic, en: error.english)
      }
    }
    return try await draftPolicy(from: document, named: document.format.rawValue, as: actor)
  }

  /// The policies an association may start from.
  package func policyOffers(as actor: StaffActor) throws -> [PolicyOffer] {
    try actor.must(.draftPolicy)
    return PolicyTemplate.allCases.map { template in
      PolicyOffer(
        code: template.rawValue, nameAr: template.arabicName, nameEn: template.englishName,
        replyAr: template.arabicReplyRule, replyEn: template.englishReplyRule)
    }
  }

  /// Starts a draft from one of our own policies, under the association's name.
  package func draftPolicy(fromOffer code: String, as actor: StaffActor) async throws -> PolicyVersion {
    try actor.must(.draftPolicy)
    guard let template = PolicyTemplate(rawValue: code) else { throw OfficeRefusal.notFound }
    let association = try await database.read(in: .host) { tx in
      try AssociationStore.get(actor.association, in: tx).association
    }
    let details = TemplateDetails(
      association: association.nameAr, licenceNumber: association.licence, city: association.city)
    return try await draftPolicy(from: template.document(for: details), named: "template:\(code)", as: actor)
  }

  private static let reading = QueueAside(label: "sila.documents")
}

extension PolicyTemplate {
  /// The template's text as a document.
  package func document(for details: TemplateDetails) -> DocumentText {
    let lines = text(for: details).split(separator: "\n", omittingEmptySubsequences: false)
    return DocumentText(lines: lines.map(String.init), format: .text)
  }
}

/// Work that takes its time, one piece after the other, away from the threads that answer pages.
struct QueueAside: Sendable {
  private let queue: DispatchQueue

  init(label: String) {
    queue = DispatchQueue(label: label)
  }

  func run<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
      queue.async { continuation.resume(with: Swift.Result { try work() }) }
    }
  }
}
