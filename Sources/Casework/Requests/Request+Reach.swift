extension Request {
  /// Where its person is reached now: the mobile of the form, until another took its place.
  package var mobile: Mobile { reach ?? applicant.mobile }

  /// Whether anything may still be said about it that has to arrive.
  package var mayReplaceMobile: Bool { stage != .draft && (!stage.isFinal || appeal?.state.isOpen == true) }

  /// Lets what is said about the request, and its codes, go to another mobile from now on.
  ///
  /// The form keeps the one it was signed with, so that no seal breaks. `sameMobile` when it is the one that holds.
  package mutating func replaceMobile(
    by mobile: Mobile, because reason: String, by actor: Actor, at now: Instant
  ) throws(Refusal) -> Event {
    guard mayReplaceMobile else { throw .wrongStage(stage) }
    let reason = try Self.said(reason, limit: 500)
    let was = self.mobile
    guard mobile != was else { throw .sameMobile }
    reach = mobile == applicant.mobile ? nil : mobile
    return event(
      .mobileReplaced, by: actor, at: now,
      [Event.Fact(.reason, reason), Event.Fact(.was, was.masked), Event.Fact(.recipient, mobile.masked)])
  }
}
