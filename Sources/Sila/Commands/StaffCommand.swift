import Casework
import Foundation
import Office

/// `sila staff add`: the first people of an association, before anyone can sign in.
enum StaffCommand {
  static func run(_ arguments: [String]) async -> ExitStatus {
    do {
      let configuration = try Configuration(arguments, own: ["--association", "--email", "--name", "--role"])
      guard configuration.words == ["add"], let slug = configuration.own("--association"),
        let email = configuration.own("--email"), let name = configuration.own("--name")
      else {
        Terminal.complain("usage: sila staff add --association SLUG --email E --name N --role R [--role R …]\n\(roles)")
        return .misused
      }
      let chosen = configuration.all("--role").map { ($0, Role(rawValue: $0)) }
      if let unknown = chosen.first(where: { $0.1 == nil }) {
        Terminal.complain("sila staff: no role \(unknown.0)\n\(roles)")
        return .misused
      }
      let running = try await Running.open(configuration)
      let settings = try await running.office.settings(slug: slug)
      let password = running.office.freshPassword()
      let member = try await running.office.addStaff(
        name: name, email: email, roles: Set(chosen.compactMap(\.1)), password: password, isTemporary: true,
        to: settings.association.id)
      await running.database.close()
      Terminal.say("\(member.email)  \(password)")
      return .success
    } catch let refusal as Configuration.Refusal {
      Terminal.complain("sila staff: \(refusal.words)")
      return .misused
    } catch let refusal as Running.Refusal {
      Terminal.complain("sila staff: \(refusal.words)")
    } catch let refusal as StaffRefusal {
      Terminal.complain("sila staff: \(words(refusal))")
      return .misused
    } catch OfficeRefusal.notFound {
      Terminal.complain("sila staff: there is no such association")
    } catch {
      Terminal.complain("sila staff: \(error)")
    }
    return .failed
  }

  private static func words(_ refusal: StaffRefusal) -> String {
    switch refusal {
    case .nameMissing: "--name needs a name"
    case .emailNotValid: "--email needs an address such as name@example.org"
    case .emailTaken: "someone signs in with this --email already"
    case .rolesMissing: "--role is needed at least once\n\(roles)"
    case .passwordTooShort, .passwordTooLong, .passwordTooPlain, .passwordWrong, .passwordUnchanged, .lastAdministrator:
      "the person was not added"
    }
  }

  private static let roles = "roles: " + Role.allCases.map(\.rawValue).joined(separator: " ")
}
