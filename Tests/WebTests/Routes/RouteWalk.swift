import Casework
import HTTP
import Office
import SQL
import Testing
import Visiting
import Web

/// A house in which every route of the site leads somewhere: a request, a draft policy, a colleague, a holiday.
struct RouteWalk {
  let house: House
  let desk: Desk
  let request: String
  let draft: String
  let colleague: String
  let job: String
  /// A sitting in session, and the request on its agenda.
  let sitting: String
  let item: String
  let committee: String
  /// A reception place that takes appointments.
  let place: String

  /// Furnishes it, with a request of a service that has these `needs` beside its own.
  ///
  /// `nationalID` is that of the request: another than the one the forms name as an example.
  init(nationalID: String = "1000000008", needs: ServiceNeeds = []) async throws {
    house = try await House.working()
    if !needs.isEmpty {
      try await house.office.revise("HELP", seen: 1, as: try await house.administrator()) {
        service throws(ServiceRefusal) in
        service.needs.formUnion(needs)
      }
    }
    place = try await house.openReception()
    desk = Desk(at: "ghiras", of: house, password: House.password)
    var application = SampleApplication(for: "HELP", amount: "900", documents: ["identity"])
    application.nationalID = nationalID
    let receipt = try await house.visitor(in: "en").apply(application, at: "ghiras")
    request = try await desk.address(of: try #require(receipt.requestNumber))
    draft = try await desk.send(
      "secretary", from: "policy/templates", to: "policy/templates", [("template", "neighbourhood-centres")]
    ).path
    let people = try await desk.at("admin").get("/ghiras/staff/people")
    colleague = try #require(people.link(saying: "موظف hr"))
    job = "/\(try await house.failedJob())"
    let session = try await house.session()
    (sitting, item, committee) = ("/\(session.sitting)", "\(session.item)", "/\(session.committee)")
  }

  /// Every POST of the staff's that the site answers.
  static func staffPosts(of house: House) -> Set<String> {
    Set(
      house.site.routes.filter { $0.method == .post && $0.pattern.hasPrefix("/{association}/staff/") }
        .map { String($0.pattern.dropFirst("/{association}".count)) }
    ).subtracting(["/staff/sign-in"])
  }

  /// The address of something that is there, for a pattern of the table.
  func address(_ pattern: String, in slug: String = "ghiras") -> String {
    let id =
      pattern.contains("/policy/")
      ? draft
      : pattern.contains("/people/")
        ? colleague
        : pattern.contains("/committees/")
          ? committee
          : pattern.contains("/sittings/") || pattern.contains("/interests/")
            ? sitting
            : pattern.contains("/reception/places/")
              ? "/new"
              : pattern.contains("/jobs/") ? job : pattern.contains("/holidays/") ? "/eid_al_adha-1448" : request
    let name = id.split(separator: "/").last.map(String.init) ?? ""
    return pattern.replacing("{association}", with: slug).replacing("{id}", with: name)
      .replacing("{request}", with: item)
      .replacing("{code}", with: pattern.contains("/services/") ? "HELP" : "identity").replacing("{version}", with: "1")
      .replacing("{other}", with: "0190000000007000800000000000000e").replacing("{name}", with: "app.css").replacing(
        "{part}", with: pattern.contains("/turns/") ? "priority" : "new"
      )
      .replacing("{number}", with: "1").replacing("{place}", with: place).replacing("{day}", with: "2026-09-14")
      .replacing("{kind}", with: "receipt").replacing("{class}", with: "messages")
  }

  /// Sends one of the staff's forms from wherever the person is.
  func send(_ post: StaffPost, by visitor: Visitor, token: Visitor.Token = .ofPage) async throws -> Page {
    if visitor.page.values(of: "_token").isEmpty { try await visitor.get("/ghiras/staff/account") }
    return try await visitor.post(
      "/ghiras" + address(post.pattern), post.fields + [("version", try await version)], post.upload, token: token,
      following: false)
  }

  private var version: String {
    get async throws { String(try await desk.at("officer").get(request).values(of: "version").first ?? "1") }
  }

  /// How far the association's chain of events has come: nothing is saved without an event.
  var events: Int64 {
    get async throws {
      let association = try await house.office.settings(slug: "ghiras").association.id
      return try await house.database.read(in: .association(association.bytes)) { tx in
        try tx.first("SELECT COUNT(*) FROM event", []) { try $0.integer(0) } ?? 0
      }
    }
  }
}

extension StaffPost {
  var upload: Visitor.Upload? {
    file.map { $0 == "file" ? Visitor.Upload($0, named: "x.txt", Array("نص".utf8)) : .pdf(for: "identity") }
  }
}
