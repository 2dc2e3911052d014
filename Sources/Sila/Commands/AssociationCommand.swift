import Casework
import Foundation
import Office

/// `sila association add` and `set`: an association's books, its names, and a host name of its own.
enum AssociationCommand {
  static func run(_ arguments: [String]) async -> ExitStatus {
    do {
      let configuration = try Configuration(
        arguments,
        own: ["--association", "--name", "--name-en", "--kind", "--host", "--licence", "--city", "--phone", "--email"])
      guard let slug = configuration.own("--association"), Association.isSlug(slug) else { return misused() }
      switch configuration.words {
      case ["add"]: try await add(slug, configuration)
      case ["set"]: try await change(slug, configuration)
      default: return misused()
      }
      return .success
    } catch let refusal as Configuration.Refusal {
      Terminal.complain("sila association: \(refusal.words)")
      return .misused
    } catch let refusal as Running.Refusal {
      Terminal.complain("sila association: \(refusal.words)")
    } catch OfficeRefusal.notFound {
      Terminal.complain("sila association: there is no such association")
    } catch AssociationRefusal.slugTaken {
      Terminal.complain("sila association: there is an association at this address already")
    } catch AssociationRefusal.hostTaken {
      Terminal.complain("sila association: another association has this host name")
    } catch AssociationRefusal.notAHostName {
      Terminal.complain("sila association: --host takes a name such as requests.example.org, without port")
    } catch AssociationRefusal.notAPhone {
      Terminal.complain("sila association: --phone takes a number as it is dialled, 6 to 15 digits")
    } catch AssociationRefusal.notAnEmail {
      Terminal.complain("sila association: --email takes an address such as care@example.org")
    } catch {
      Terminal.complain("sila association: \(error)")
    }
    return .failed
  }

  private static func misused() -> ExitStatus {
    Terminal.complain(
      """
      usage: sila association add --association SLUG --name NAME [--name-en NAME] [--kind KIND] [--licence N] [--city C]
                                  [--phone N] [--email A]
             sila association set --association SLUG [--name NAME] [--name-en NAME] [--host HOST] [--licence N] [--city C]
                                  [--phone N] [--email A]
      SLUG: 2 to 40 lower-case Latin letters, digits and hyphens
      KIND: \(Association.Kind.allCases.map(\.rawValue).joined(separator: " "))
      HOST: a host name of the association's own; empty to take it back
      --phone and --email: where applicants call and write, at the foot of every public page; empty to take one back
      """)
    return .misused
  }

  /// The kind named by `--kind`; refuses one that does not exist.
  static func kind(_ configuration: Configuration) throws -> Association.Kind {
    guard let text = configuration.own("--kind") else { return .other }
    guard let kind = Association.Kind(rawValue: text) else {
      let known = Association.Kind.allCases.map(\.rawValue).joined(separator: " ")
      throw Running.Refusal(words: "--kind: no kind \(text); there are \(known)")
    }
    return kind
  }

  private static func add(_ slug: String, _ configuration: Configuration) async throws {
    guard let name = configuration.own("--name") else { throw Running.Refusal(words: "--name is needed") }
    let kind = try kind(configuration)
    let running = try await Running.open(configuration)
    let association = Association(
      id: running.office.randomness.identifier(at: running.office.clock.now), slug: slug, nameAr: name,
      nameEn: configuration.own("--name-en") ?? name, licence: configuration.own("--licence"),
      city: configuration.own("--city"), phone: configuration.own("--phone"), email: configuration.own("--email"),
      kind: kind)
    try await running.office.create(association)
    try await running.office.offerUsualServices(at: association)
    await running.database.close()
    Terminal.say("/\(slug)/  \(name)")
  }

  private static func change(_ slug: String, _ configuration: Configuration) async throws {
    let running = try await Running.open(configuration)
    var association = try await running.office.settings(slug: slug).association
    if let name = configuration.own("--name") { association.nameAr = name }
    if let name = configuration.own("--name-en") { association.nameEn = name }
    if let licence = configuration.own("--licence") { association.licence = licence }
    if let city = configuration.own("--city") { association.city = city }
    if let host = configuration.own("--host") { association.host = host.isEmpty ? nil : host.lowercased() }
    if let phone = configuration.own("--phone") { association.phone = phone.isEmpty ? nil : phone }
    if let email = configuration.own("--email") { association.email = email.isEmpty ? nil : email }
    try await running.office.change(association)
    await running.database.close()
    Terminal.say("/\(slug)/  \(association.nameAr)  \(association.host ?? "")")
  }
}
