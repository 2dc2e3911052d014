package import Casework
import Crypto
import SQL
import Synchronization

/// What changes rarely, kept in memory: an association's services, policy in force and calendar.
///
/// Every use reads the association's `settings_version` in its own snapshot first, so that a change made by another
/// process is seen at once and nothing stale is ever used.
final class Shelf: Sendable {
  private let settings = Mutex<[Association.ID: Settings]>([:])
  private let addresses = Mutex<[String: Association.ID]>([:])
  private let policies = Mutex<[Key: PolicyVersion]>([:])
  private let tallies = Mutex<[Association.ID: Tally]>([:])
  private let decoyHash = Mutex<PasswordHash?>(nil)

  private struct Key: Hashable {
    var association: Association.ID
    var policy: PolicyVersion.ID
  }

  /// So many associations are kept; beyond it the shelf starts anew.
  private static let limit = 2_000

  func settings(of association: Association.ID, version: Int) -> Settings? {
    settings.withLock { shelf in
      guard let kept = shelf[association], kept.version == version else { return nil }
      return kept
    }
  }

  /// What was last kept for the association at an address, as old as it may be.
  func settings(at slug: String) -> Settings? {
    guard let id = addresses.withLock({ $0[slug] }) else { return nil }
    return settings.withLock { $0[id] }
  }

  func keep(_ fresh: Settings) {
    addresses.withLock { shelf in
      if shelf.count >= Self.limit { shelf.removeAll() }
      shelf[fresh.association.slug] = fresh.association.id
    }
    settings.withLock { shelf in
      if shelf.count >= Self.limit { shelf.removeAll() }
      shelf[fresh.association.id] = fresh
    }
  }

  /// A superseded version, or the one in force as of the settings last kept.
  func policy(_ id: PolicyVersion.ID, of association: Association.ID) -> PolicyVersion? {
    if let kept = policies.withLock({ $0[Key(association: association, policy: id)] }) { return kept }
    let current = settings.withLock { $0[association]?.policy }
    return current?.id == id ? current : nil
  }

  /// Takes a superseded version: only such a one never changes again.
  func keep(_ policy: PolicyVersion, of association: Association.ID) {
    policies.withLock { shelf in
      if shelf.count >= Self.limit { shelf.removeAll() }
      shelf[Key(association: association, policy: policy.id)] = policy
    }
  }

  var decoy: PasswordHash? { decoyHash.withLock { $0 } }

  func keep(decoy hash: PasswordHash) { decoyHash.withLock { $0 = hash } }

  func tally(of association: Association.ID, at sequence: Int64, on day: CalendarDay) -> Tally? {
    tallies.withLock { shelf in
      guard let kept = shelf[association], kept.sequence == sequence, kept.day == day else { return nil }
      return kept
    }
  }

  func keep(_ tally: Tally, of association: Association.ID) {
    tallies.withLock { shelf in
      if shelf.count >= Self.limit { shelf.removeAll() }
      shelf[association] = tally
    }
  }
}

/// An association with what it is set to, as of one `settings_version`.
///
/// A class, for it never changes and is handed from place to place many times a page.
package final class Settings: Sendable {
  package let association: Association
  package let version: Int
  /// The policy version new requests are judged by; nil before the board approved any.
  package let policy: PolicyVersion?
  package let services: [Service]
  package let calendar: WorkingCalendar
  /// Where people are received; never empty.
  package let places: [ReceptionPlace]
  /// Names by identifier, active or not: events and assignments outlive employment.
  package let staff: [StaffMember.ID: String]
  /// Everyone who may be given a request, by name.
  package let colleagues: [StaffMember]
  /// How long answers can be appealed against.
  package let appealRule: AppealRule
  /// What letters are written on; nil for the plain paper.
  package let letterhead: Letterhead?

  init(
    association: Association, version: Int, policy: PolicyVersion?, services: [Service], calendar: WorkingCalendar,
    places: [ReceptionPlace], staff: [StaffMember.ID: String], colleagues: [StaffMember], appealRule: AppealRule,
    letterhead: Letterhead?
  ) {
    self.association = association
    self.version = version
    self.policy = policy
    self.services = services
    self.calendar = calendar
    self.places = places
    self.staff = staff
    self.colleagues = colleagues
    self.appealRule = appealRule
    self.letterhead = letterhead
  }

  package func service(_ id: Service.ID) -> Service? {
    services.first { $0.id == id }
  }

  package func service(code: String) -> Service? {
    services.first { $0.code == code }
  }

  package var offered: [Service] { services.filter(\.isOffered) }
}

/// How many open requests there are of each kind, as of one link of the chain and one day.
struct Tally: Sendable {
  var sequence: Int64
  var day: CalendarDay
  var open = 0
  var unassigned = 0
  var waiting = 0
  var late = 0
  var dueToday = 0
}
