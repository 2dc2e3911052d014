import Arabic

/// One way to reach someone (R10): what it is, whether anybody made sure of it, and whether it is the way they prefer.
package struct ContactPoint: Hashable, Sendable {
  /// Its place among the party's, from 1; 0 is the mobile a form came with.
  package let number: Int
  package let kind: Kind
  /// In its canonical writing.
  package let value: String
  package internal(set) var verified: Verification?
  package internal(set) var isPreferred: Bool
  /// The day it stopped being theirs.
  package internal(set) var ended: CalendarDay?

  /// Raw values are stored.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case mobile, phone, email, post
  }

  /// Who made sure of it, when and by what.
  package struct Verification: Hashable, Sendable {
    package var method: Method
    package var by: StaffMember.ID
    package var at: Instant

    package init(_ method: Method, by: StaffMember.ID, at: Instant) {
      (self.method, self.by, self.at) = (method, by, at)
    }
  }

  /// Raw values are stored.
  package enum Method: String, Hashable, Sendable, CaseIterable {
    case call
    case inPerson = "in_person"
    case reply, document
  }

  package init(
    number: Int, kind: Kind, value: String, verified: Verification? = nil, isPreferred: Bool = false,
    ended: CalendarDay? = nil
  ) {
    (self.number, self.kind, self.value) = (number, kind, value)
    (self.verified, self.isPreferred, self.ended) = (verified, isPreferred, ended)
  }
}

extension ContactPoint.Kind {
  /// What was typed, in its canonical writing.
  package func value(typed text: String) throws(PartyRefusal) -> String {
    let trimmed = text.trimmedSpaces
    switch self {
    case .mobile:
      guard let mobile = try? Mobile(typed: trimmed) else { throw .badContact(self) }
      return mobile.text
    case .phone:
      let digits = trimmed.withASCIIDigits.filter { !$0.isWhitespace && !"-()".contains($0) }
      let bare = digits.hasPrefix("+") ? digits.dropFirst() : Substring(digits)
      guard (6...15).contains(bare.utf8.count), bare.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
        throw .badContact(self)
      }
      return digits
    case .email:
      let parts = trimmed.split(separator: "@", omittingEmptySubsequences: false)
      let isPlain = trimmed.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value < 0x7F }
      guard isPlain, trimmed.utf8.count <= 120, parts.count == 2, !parts[0].isEmpty, parts[1].contains("."),
        !parts[1].hasPrefix("."), !parts[1].hasSuffix(".")
      else { throw .badContact(self) }
      return trimmed.lowercased()
    case .post:
      guard !trimmed.isEmpty, trimmed.count <= 200 else { throw .badContact(self) }
      return trimmed
    }
  }
}

extension Party {
  /// Adds a way to reach it, not yet made sure of.
  package mutating func addContact(
    _ kind: ContactPoint.Kind, _ typed: String, by actor: Actor, at now: Instant
  ) throws(PartyRefusal) -> Event {
    let value = try kind.value(typed: typed)
    guard !contacts.contains(where: { $0.kind == kind && $0.value == value && $0.ended == nil }) else {
      throw .contactStands
    }
    guard contacts.count < Self.most else { throw .tooMany(limit: Self.most) }
    contacts.append(ContactPoint(number: (contacts.map(\.number).max() ?? 0) + 1, kind: kind, value: value))
    return event(.contactAdded, by: actor, at: now, [Event.Fact(.category, kind.rawValue)])
  }

  /// Records that somebody made sure of it.
  package mutating func verifyContact(
    _ number: Int, by method: ContactPoint.Method, as staff: StaffMember.ID, by actor: Actor, at now: Instant
  ) throws(PartyRefusal) -> Event {
    let place = try standing(number)
    contacts[place].verified = ContactPoint.Verification(method, by: staff, at: now)
    return event(
      .contactVerified, by: actor, at: now,
      [Event.Fact(.category, contacts[place].kind.rawValue), Event.Fact(.method, method.rawValue)])
  }

  /// Whether staff made sure that this mobile is theirs, and it still is.
  package func isVerified(_ mobile: Mobile) -> Bool {
    contacts.contains { $0.kind == .mobile && $0.ended == nil && $0.verified != nil && $0.value == mobile.text }
  }

  /// Makes it the way the person prefers; one at a time, and one that was verified.
  package mutating func preferContact(_ number: Int, by actor: Actor, at now: Instant) throws(PartyRefusal) -> Event {
    let place = try standing(number)
    guard contacts[place].verified != nil else { throw .contactNotVerified }
    guard !contacts[place].isPreferred else { throw .nothingChanged }
    for other in contacts.indices { contacts[other].isPreferred = other == place }
    return event(.contactPreferred, by: actor, at: now, [Event.Fact(.category, contacts[place].kind.rawValue)])
  }

  /// Records that it is not theirs any more; it is kept, for what was sent to it.
  package mutating func endContact(
    _ number: Int, because reason: String, by actor: Actor, at now: Instant
  ) throws(PartyRefusal) -> Event {
    let place = try standing(number)
    let reason = try PartyRefusal.said(reason, limit: 300)
    contacts[place].ended = CalendarDay(now)
    contacts[place].isPreferred = false
    return event(
      .contactEnded, by: actor, at: now,
      [Event.Fact(.category, contacts[place].kind.rawValue), Event.Fact(.reason, reason)])
  }

  private func standing(_ number: Int) throws(PartyRefusal) -> Int {
    guard let place = contacts.firstIndex(where: { $0.number == number }) else { throw .noSuchContact }
    guard contacts[place].ended == nil else { throw .contactEnded }
    return place
  }
}
