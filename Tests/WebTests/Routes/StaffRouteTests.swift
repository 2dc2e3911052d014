import Casework
import Engines
import HTTP
import PolicyReader
import Testing
import Visiting
import Web

@Suite("Every form of the staff's", .onEveryEngine)
struct StaffRouteTests {
  @Test("is in the table of duties")
  func complete() async throws {
    let house = try await House()
    #expect(RouteWalk.staffPosts(of: house) == Set(StaffPost.all.map(\.pattern)))
  }

  @Test("is refused to whoever lacks its duty, and saves nothing")
  func duties() async throws {
    let walk = try await RouteWalk()
    for (post, role) in House.posts {
      let visitor = try await walk.desk.at(post)
      for form in StaffPost.all {
        guard let duty = form.duty, !role.duties.contains(duty) else { continue }
        let before = try await walk.events
        let answer = try await walk.send(form, by: visitor)
        #expect(answer.status == 403, "\(post) \(form.pattern)")
        #expect(try await walk.events == before, "\(post) \(form.pattern)")
      }
    }
  }

  @Test("is open to whoever has its duty")
  func holders() async throws {
    let walk = try await RouteWalk()
    for form in StaffPost.all {
      guard let duty = form.duty else { continue }
      for (post, role) in House.posts where role.duties.contains(duty) {
        let answer = try await walk.send(form, by: try await walk.desk.at(post))
        let taken = form.isOfNothing ? [303, 404, 422] : [200, 303, 409, 422]
        #expect(taken.contains(answer.status), "\(post) \(form.pattern) \(answer.status)")
      }
    }
  }

  @Test("is understood when nothing is written in it", arguments: ["left out", "blank"])
  func wordless(_ kind: String) async throws {
    let walk = try await RouteWalk()
    for form in StaffPost.all {
      let post = House.posts.first { form.duty.map($0.role.duties.contains) ?? true }?.name ?? "officer"
      var wordless = form
      wordless.fields = kind == "blank" ? form.fields.map { ($0.0, " ") } : []
      wordless.file = nil
      let answer = try await walk.send(wordless, by: try await walk.desk.at(post))
      #expect([200, 303, 400, 404, 409, 422].contains(answer.status), "\(post) \(form.pattern) \(answer.status)")
      if form.pattern == "/staff/sign-out" { walk.desk.close() }
    }
  }

  @Test(
    "is refused without the token of its own session", arguments: ["none", "wrong", "colleague", "cross-site"])
  func tokens(_ kind: String) async throws {
    let walk = try await RouteWalk()
    for form in StaffPost.all {
      let post = House.posts.first { form.duty.map($0.role.duties.contains) ?? true }?.name ?? "officer"
      let visitor = try await walk.desk.at(post)
      let stranger = try await walk.desk.at(post == "hr" ? "admin" : "hr")
      let other = try await stranger.get("/ghiras/staff/account").hiddenFields(of: "", sendingFiles: false)
      let token: Visitor.Token =
        switch kind {
        case "none": .none
        case "wrong": .other("AAAA")
        case "colleague": .other(try #require(other.first { $0.name == "_token" }).value)
        default: .ofPage
        }
      let before = try await walk.events
      visitor.headers["Sec-Fetch-Site"] = kind == "cross-site" ? "cross-site" : nil
      let answer = try await walk.send(form, by: visitor, token: token)
      visitor.headers["Sec-Fetch-Site"] = nil
      #expect(answer.status == 403, "\(form.pattern)")
      #expect(try await walk.events == before, "\(form.pattern)")
    }
  }

  @Test("leads a signed-out person to the sign-in page")
  func signedOut() async throws {
    let walk = try await RouteWalk()
    for route in walk.house.site.routes where route.pattern.hasPrefix("/{association}/staff/") {
      guard !route.pattern.hasSuffix("/sign-in") else { continue }
      let answer = try await walk.house.visitor().send(route.method, walk.address(route.pattern))
      #expect(answer.status == 303, "\(route.pattern)")
      let location = try #require(answer.location)
      #expect(location.split(separator: "?").first == "/ghiras/staff/sign-in", "\(route.pattern)")
    }
  }

  @Test("of another association takes no session of this one")
  func otherAssociation() async throws {
    let walk = try await RouteWalk()
    let second = try await walk.house.found("nabd")
    try await walk.house.putInForce(.familySupport, at: second)
    let officer = try await walk.desk.at("officer")
    officer.cookies["__Host-staff-nabd"] = officer.cookies["__Host-staff-ghiras"]
    #expect(try await officer.look("/nabd/staff/inbox").location == "/nabd/staff/sign-in")
    let other = Desk(at: "nabd", of: walk.house, password: House.password)
    let page = try await other.at("officer").look(walk.request.replacing("/ghiras/", with: "/nabd/"))
    #expect(page.status == 404)
  }
}
