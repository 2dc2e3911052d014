import Casework
import HTTP
import Lexicon
import Office
import Pages

extension Rooms {
  @Sendable func home(_ visit: Visit) async throws -> HTTPResponse {
    var view = HomeView(
      introduction: visit.association.isDemo ? visit.say(.demoAssociation) : nil,
      services: visit.settings.offered.map { ServiceView($0, in: visit.say) },
      promise: PromiseView(visit.settings.policy), takesRequests: visit.settings.takesRequests)
    view.takesBookings = visit.settings.takesBookings
    return visit.page(homePage(view, in: visit.frame()))
  }

  @Sendable func services(_ visit: Visit) async throws -> HTTPResponse {
    visit.page(servicesPage(visit.settings.offered.map { ServiceView($0, in: visit.say) }, in: visit.frame()))
  }

  @Sendable func service(_ visit: Visit) async throws -> HTTPResponse {
    guard let service = visit.settings.service(code: visit.request.captures["code"] ?? ""), service.isOffered else {
      throw OfficeRefusal.notFound
    }
    return visit.page(
      servicePage(
        ServiceView(service, in: visit.say), promise: PromiseView(visit.settings.policy), in: visit.frame()))
  }

  @Sendable func publishedPolicy(_ visit: Visit) async throws -> HTTPResponse {
    guard let policy = visit.settings.policy else { throw ApplicationRefusal.noPolicyInForce }
    return try await show(policy, visit)
  }

  /// An earlier version that was in force once; drafts are nobody's to see.
  @Sendable func earlierPolicy(_ visit: Visit) async throws -> HTTPResponse {
    guard let number = Int(visit.request.captures["version"] ?? "") else { throw WebRefusal.notFound }
    let versions = try await office.publishedVersions(of: visit.association.id)
    guard let version = versions.first(where: { $0.number == number }) else { throw OfficeRefusal.notFound }
    return try await show(version, visit)
  }

  private func show(_ policy: PolicyVersion, _ visit: Visit) async throws -> HTTPResponse {
    let clauses = try await office.publishedClauses(of: policy.id, in: visit.association.id)
    let versions = try await office.publishedVersions(of: visit.association.id)
    let view = PublishedPolicyView(
      title: policy.title, version: String(policy.number), facts: policy.approvalFacts,
      sections: PublishedPolicyView.sections(of: clauses),
      earlier: versions.filter { $0.id != policy.id }.map { version in
        PublishedPolicyView.Version(
          name: "\(version.number)", effective: version.approval.map { DualDate($0.day.day) },
          path: "\(visit.paths.policy)/\(version.number)")
      })
    return visit.page(policyPage(view, in: visit.frame()))
  }

  @Sendable func outbox(_ visit: Visit) async throws -> HTTPResponse {
    let messages = try await office.outbox(of: visit.association)
    let view = OutboxView(
      messages: messages.map {
        OutboxView.Message(to: $0.recipient.masked, at: DualMoment($0.at), text: visit.say($0.words))
      })
    return visit.page(outboxPage(view, in: visit.frame()))
  }
}

extension Settings {
  /// Whether the website takes requests: a policy is in force that lists it, and something is offered.
  var takesRequests: Bool {
    policy?.isOpen(.website) == true && !offered.isEmpty
  }
}
