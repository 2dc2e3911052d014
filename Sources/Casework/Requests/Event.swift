/// Something that happened, as it is written into the audit chain; the timeline is these and nothing else.
package struct Event: Hashable, Sendable {
  package var kind: Kind
  package var actor: Actor
  package var at: Instant
  /// The policy version the act was judged by.
  package var policy: PolicyVersion.ID?
  /// Facts of the act by name, in the order they are told.
  package var facts: [Fact]

  /// One named fact of an event.
  package struct Fact: Hashable, Sendable {
    package var name: Name
    package var value: String

    package enum Name: String, Hashable, Sendable, CaseIterable {
      case stage, item, reason, against, until, question, answer, summary, opinion, recommendation, outcome, amount
      case conditions, members, number, category, method, recipient, note, assignee, fingerprint, channel, urgency
      case day, was, title, version, seal, active, sitting, months, fields, hour, appeal
    }

    package init(_ name: Name, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The kinds of event, as stored.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case submitted, itemSupplied, completed, returned, itemVerified, itemRejected, itemWaived, edited, attested
    case assigned, referred, referralAnswered, noticeGiven, studyBegun, studyHandedOver, studied, sentToCommittee,
      decided, answered
    case urgencyRuled, registered, delivered, closed, withdrawn, clockPaused, clockResumed, deadlineMoved
    case policyDrafted, pointAnswered, policyApproved, holidayCorrected, staffAdded, staffChanged, associationCreated
    case associationChanged, policyDiscarded, jobsRerun, letterIssued, letterheadSet
    case noted, escalated, watchChanged
    case mobileReplaced
    case itemExpired, referralFollowedUp, referralClosed, referralHandedOver
    case visitScheduled, visitMoved, visitCancelled, visitMissed, visitDone, photosAllowed, photoKept, photosRemoved
    case householdKept, incomeAssessed, incomeTableSet, libraryDocumentAdded
    case passwordChanged, passwordIssued, passwordRenewed, holidayTakenBack, servicesOffered
    case fileOpened, fileRenewed, fileSuspended, fileReinstated, fileEnded, fileTold
    case entitlementLaid, accountCorrected, instalmentApproved, instalmentGathered, instalmentReleased, instalmentPaid,
      instalmentFailed, instalmentHandedOver, instalmentCancelled, instalmentReversed
    case reversalAsked, reversalRefused, loanReturned, loanLost
    case batchPrepared, batchApproved, batchFileTaken, batchSent, batchCancelled, batchResult, bankLayoutKept,
      bankLayoutRemoved, budgetOpened,
      budgetChanged
    case committeeFormed, committeeChanged, interestDeclared, interestWithdrawn
    case sittingPlanned, agendaPlaced, agendaTakenOff, agendaDropped, sittingConvened, memberArrived, recused, voted,
      itemResolved
    case sittingClosed, minutesSigned, signatureRefused, sittingCancelled
    case serviceRevised, serviceOffered, serviceRested, scanFiled
    case placeOpened, placeChanged, bookingMade, bookingMoved, bookingCancelled, bookingArrived, bookingServed,
      bookingLeft,
      bookingMissed
    case turnTaken, turnCalled, turnPutBack, turnBegun, turnDone, turnLeft, turnPreferred, turnLinked, turnHanded
    case inquiryTaken, inquiryReferred, inquiryAnswered
    case appealLodged, appealHeard, appealPutOff, appealRuled, appealWithdrawn, appealRuleSet,
      appealDocumentKept
    case partyEntered, partyKept, partyRoleGiven, partyRoleEnded, contactAdded, contactVerified, contactPreferred,
      contactEnded, consentGiven, consentWithdrawn, relationMade, relationEnded, partiesToldApart,
      partiesMerged, partyJoined, partiesParted, partyRestored, pairPostponed
    case dataShown, dataAsked, dataAskerVerified, dataRequestExtended, dataRequestGranted, dataRequestRefused,
      dataRequestWithdrawn, dataRequestEscalated, dataExported, partyDestroyed
    case listOffered, listSettled, listCheckBegun, listChecked, listTakingBegun, listPortionTaken, listTaken,
      listUndoingBegun, listPortionUndone, listUndone, listLaidAside, listDownloaded
    case retentionSet, holdPlaced, holdLifted, destructionProposed, destructionApproved, destructionRefused,
      destructionGoesOn, destructionCarriedOut, recordDestroyed
    case agreementDrafted, agreementAmended, agreementPartiesChanged, obligationLaid, obligationReleased,
      agreementAttached, agreementInForce, obligationFulfilled, breachReported, breachAnswered, breachClosed,
      agreementEnded, agreementTerminated, agreementRenewed, agreementDiscarded, agreementEscalated
    case segmentMade, segmentChanged, segmentRemoved
  }

  package init(_ kind: Kind, by actor: Actor, at moment: Instant, policy: PolicyVersion.ID?, facts: [Fact] = []) {
    self.kind = kind
    self.actor = actor
    self.at = moment
    self.policy = policy
    self.facts = facts
  }

  package subscript(_ name: Fact.Name) -> String? {
    facts.first { $0.name == name }?.value
  }
}
