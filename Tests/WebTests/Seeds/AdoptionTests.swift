import Casework
import Foundation
import Testing
import Visiting

@Suite("From a policy document to a delivered service")
struct AdoptionTests {
  @Test("smoke")
  func smoke() async throws {
    let house = try await House.working()
    let desk = Desk(at: "ghiras", of: house.site, password: House.password)
    let visitor = house.visitor(in: "en")
    let page = try await visitor.apply(SampleApplication(for: "HELP", amount: "5000", documents: ["identity", "income"]), at: "ghiras")
    print(page.status, page.path, page.text)
    let number = try #require(page.requestNumber)
    let address = try await desk.address(of: number)
    let file = try await desk.at("officer").get(address)
    print(file.text)
    print(file.actions)
    print(file.days)
  }
}
