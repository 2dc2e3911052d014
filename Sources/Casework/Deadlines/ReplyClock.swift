/// What happened to a request, as far as its deadline is concerned.
package struct ReplyClock: Hashable, Sendable {
  /// When it reached the association; nil for a draft.
  package var submitted: Instant?
  /// When it was first stamped complete; a later return is a pause, not another beginning.
  package var completed: Instant?
  /// Urgent requests are exempt from the floor.
  package var isUrgent: Bool
  package var pauses: [Pause]
  /// When it was decided.
  package var decided: Instant?
  /// When the applicant took it back: nobody waits for an answer any more.
  package var withdrawn: Instant?

  package init(
    submitted: Instant?, completed: Instant? = nil, isUrgent: Bool = false, pauses: [Pause] = [],
    decided: Instant? = nil, withdrawn: Instant? = nil
  ) {
    self.submitted = submitted
    self.completed = completed
    self.isUrgent = isUrgent
    self.pauses = pauses
    self.decided = decided
    self.withdrawn = withdrawn
  }

  /// When it stopped for good; nil while it runs or stands.
  var ended: Instant? { decided ?? withdrawn }

  /// The moment that sets a limit from `start` going; nil while it has not come.
  package func began(_ start: Limit.Start) -> Instant? {
    switch start {
    case .submission: submitted
    case .completeness: submitted == nil ? nil : completed
    }
  }
}

/// A time during which the clock stood still, and why.
package struct Pause: Hashable, Sendable {
  /// Why a clock stands.
  package enum Reason: String, CaseIterable, Sendable {
    /// Returned to the applicant because something is missing: stops only a clock that runs from completeness.
    case incomplete
    /// The applicant asked to wait.
    case applicantAsked = "applicant_asked"
    /// Another body's answer is needed: a hospital, a court, a ministry.
    case otherBody = "other_body"
    /// Something nobody could help: a flood, a curfew, an outage.
    case forceMajeure = "force_majeure"

    /// Whether it stops a clock that runs from `start`.
    package func stops(_ start: Limit.Start) -> Bool {
      self != .incomplete || start == .completeness
    }
  }

  package let reason: Reason
  package let from: Instant
  /// The first moment the clock ran again; nil while it stands.
  ///
  /// One no later than `from` stops nothing.
  package var until: Instant?

  package init(_ reason: Reason, from: Instant, until: Instant? = nil) {
    self.reason = reason
    self.from = from
    self.until = until
  }

  /// Whether the clock stands for it at `moment`: from its beginning until just before its end.
  package func isActive(at moment: Instant) -> Bool {
    from <= moment && until.map { moment < $0 } ?? true
  }
}
