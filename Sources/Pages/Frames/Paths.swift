package import Casework
import Lexicon

/// The addresses of one association's public pages.
package struct PublicPaths: Hashable, Sendable {
  /// `/birr`, or empty on the association's own host.
  package var base: String

  package init(base: String) { self.base = base }

  package var home: String { "\(base)/" }
  package var policy: String { "\(base)/policy" }
  package var services: String { "\(base)/services" }
  package func service(_ code: String) -> String { "\(base)/services/\(code)" }
  /// The blank form of a service, to be printed.
  package func serviceForm(_ code: String) -> String { "\(base)/services/\(code)/form.pdf" }
  package var apply: String { "\(base)/apply" }
  /// The page and the form of one step, and what the browser posts for it.
  package func apply(_ step: ApplyStep) -> String { "\(base)/apply/\(step.rawValue)" }
  /// Where an uploaded document is removed from a draft.
  package func applyRemoval(of item: String) -> String { "\(base)/apply/documents/\(item)/removal" }
  /// Where a form, or a receipt, is taken off a shared computer.
  package var applyClearance: String { "\(base)/apply/clearance" }
  /// What was sent in: the tracking number to keep.
  package var receipt: String { "\(base)/apply/receipt" }
  package var track: String { "\(base)/track" }
  package var trackCode: String { "\(base)/track/code" }
  package var status: String { "\(base)/track/status" }
  package var statusDocuments: String { "\(base)/track/documents" }
  package var statusAttestation: String { "\(base)/track/attestation" }
  package var statusWithdrawal: String { "\(base)/track/withdrawal" }
  package var statusAppeal: String { "\(base)/track/appeal" }
  package var statusAppealWithdrawal: String { "\(base)/track/appeal-withdrawal" }
  package var trackExit: String { "\(base)/track/exit" }
  package func statusLetter(_ number: String) -> String { "\(base)/track/letters/\(number).pdf" }
  /// Where a letter's code leads.
  package func verify(_ code: String) -> String { "\(base)/verify/\(code)" }
  package var outbox: String { "\(base)/outbox" }
  /// The numbers that are called now.
  package var nowServing: String { "\(base)/now" }
  /// Where an appointment is made: the days, and the hours of one of them.
  package var appointments: String { "\(base)/appointments" }
  package func appointments(at place: String, on day: String) -> String { "\(base)/appointments/\(place)/\(day)" }
  package var appointmentSearch: String { "\(base)/appointments/find" }
  package var appointmentCode: String { "\(base)/appointments/code" }
  package var ownAppointment: String { "\(base)/appointments/mine" }
  package func ownAppointment(at place: String, on day: String) -> String {
    "\(base)/appointments/mine/\(place)/\(day)"
  }
  package var ownAppointmentDays: String { "\(base)/appointments/mine/days" }
  package var ownAppointmentCancellation: String { "\(base)/appointments/mine/cancellation" }
  package var ownAppointmentCalendar: String { "\(base)/appointments/mine/calendar.ics" }
  package var ownAppointmentExit: String { "\(base)/appointments/mine/exit" }
}

/// The steps of applying, in order; the raw value is the step's address.
package enum ApplyStep: String, Hashable, Sendable, CaseIterable {
  case service, person, need, documents, review

  /// From 1, as people count.
  package var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }

  package var previous: ApplyStep? { number > 1 ? Self.allCases[number - 2] : nil }

  package var next: ApplyStep? { number < Self.allCases.count ? Self.allCases[number] : nil }
}

/// The addresses of the staff's pages.
package struct StaffPaths: Hashable, Sendable {
  package var base: String

  package init(base: String = "/staff") { self.base = base }

  package var signIn: String { "\(base)/sign-in" }
  package var signOut: String { "\(base)/sign-out" }
  package var inbox: String { "\(base)/inbox" }
  package func inbox(_ tab: InboxTab) -> String { "\(base)/inbox?tab=\(tab.rawValue)" }
  package func inbox(view id: String) -> String { "\(base)/inbox?view=\(id)" }
  package var inboxViews: String { "\(base)/inbox/views" }
  package func inboxView(_ id: String) -> String { "\(base)/inbox/views/\(id)" }
  package func inboxViewRemoval(_ id: String) -> String { "\(base)/inbox/views/\(id)/removal" }
  package var inboxEvents: String { "\(base)/inbox/events" }
  package var inboxAssignment: String { "\(base)/inbox/assignment" }
  package var requests: String { "\(base)/requests" }
  package func request(_ id: String) -> String { "\(base)/requests/\(id)" }
  /// Where a request's open page hears of changes, and where the words for them are.
  package func requestEvents(_ id: String) -> String { "\(base)/requests/\(id)/events" }
  package func requestNews(_ id: String) -> String { "\(base)/requests/\(id)/news" }
  /// Where a verb on a request is posted; each is a noun, as in `/staff/requests/7/attestation`.
  package func request(_ id: String, _ part: RequestPart) -> String { "\(base)/requests/\(id)/\(part.rawValue)" }
  package func requestItem(_ id: String, _ item: String, _ verdict: ItemVerdict) -> String {
    "\(base)/requests/\(id)/items/\(item)/\(verdict.rawValue)"
  }
  /// Where a document is taken in at the desk.
  package func supply(_ id: String) -> String { "\(base)/requests/\(id)/documents" }
  /// Where a request is taken in on someone's behalf.
  package var intake: String { "\(base)/requests/new" }
  package func document(_ request: String, _ document: String) -> String {
    "\(base)/requests/\(request)/documents/\(document)"
  }
  package var notices: String { "\(base)/notices" }
  package var calendar: String { "\(base)/calendar" }
  package var visits: String { "\(base)/visits" }
  package var visitCalendar: String { "\(base)/visits.ics" }
  package func visits(of request: String) -> String { "\(base)/requests/\(request)/visits" }
  package func visit(_ number: Int, of request: String) -> String { "\(base)/requests/\(request)/visits/\(number)" }
  package func visit(_ number: Int, of request: String, _ part: VisitPart) -> String {
    "\(visit(number, of: request))/\(part.rawValue)"
  }
  package func photo(_ number: Int, of request: String) -> String { "\(base)/requests/\(request)/photos/\(number)" }
  package func evidence(_ number: Int, of request: String) -> String {
    "\(base)/requests/\(request)/evidence/\(number)"
  }
  package func household(of request: String) -> String { "\(base)/requests/\(request)/household" }
  /// A member's form; `new` for one more.
  package func member(_ place: String, of request: String) -> String {
    "\(base)/requests/\(request)/household/members/\(place)"
  }
  package func memberRemoval(_ place: String, of request: String) -> String { "\(member(place, of: request))/removal" }
  package func obligations(of request: String) -> String { "\(household(of: request))/obligations" }
  package func assessment(of request: String) -> String { "\(household(of: request))/assessment" }
  package var incomeTable: String { "\(base)/income-table" }
  package var library: String { "\(base)/library" }
  package func libraryFile(_ id: String) -> String { "\(base)/library/\(id)/file" }
  package func libraryVersions(_ id: String) -> String { "\(base)/library/\(id)/versions" }
  package var letters: String { "\(base)/letters" }
  package var letterhead: String { "\(letters)/letterhead" }
  package var letterheadPreview: String { "\(letterhead)/preview.pdf" }
  package func letterWords(_ kind: String) -> String { "\(letters)/words/\(kind)" }
  package func letterWordsPreview(_ kind: String) -> String { "\(letterWords(kind))/preview" }
  package func letterWordsRemoval(_ kind: String) -> String { "\(letterWords(kind))/removal" }
  package func letter(_ number: String, of request: String) -> String {
    "\(base)/requests/\(request)/letters/\(number).pdf"
  }
  /// The answer's letter as it would be issued now.
  package func letterDraft(of request: String) -> String { "\(base)/requests/\(request)/letters/draft.pdf" }
  package var files: String { "\(base)/files" }
  package func files(_ filter: String) -> String { "\(base)/files?list=\(filter)" }
  /// Where everyone whose update is due is told.
  package var fileReminders: String { "\(base)/files/reminders" }
  package func file(_ id: String) -> String { "\(base)/files/\(id)" }
  package func file(_ id: String, _ part: FilePart) -> String { "\(base)/files/\(id)/\(part.rawValue)" }
  package var search: String { "\(base)/search" }
  package var register: String { "\(base)/register" }
  package func register(_ filter: String) -> String { "\(base)/register?list=\(filter)" }
  package var newParty: String { "\(base)/register/new" }
  /// A list as a table, of what the query of its page's address says.
  package func download(_ list: DownloadedList, _ format: TableFormat, _ query: String) -> String {
    "\(base)/downloads/\(list.rawValue)?format=\(format.rawValue)\(query.isEmpty ? "" : "&\(query)")"
  }
  /// Lists of people that are taken into the register.
  package var peopleLists: String { "\(base)/people-lists" }
  package func peopleList(_ id: String) -> String { "\(base)/people-lists/\(id)" }
  package func peopleList(_ id: String, _ part: PeopleListPart) -> String {
    "\(base)/people-lists/\(id)/\(part.rawValue)"
  }
  package func peopleListReport(_ id: String) -> String { "\(base)/people-lists/\(id)/report.csv" }
  /// Agreements; one begins at its party's entry.
  package var agreements: String { "\(base)/agreements" }
  package func agreement(_ id: String) -> String { "\(base)/agreements/\(id)" }
  package func agreement(_ id: String, _ part: AgreementPart) -> String { "\(agreement(id))/\(part.rawValue)" }
  package func agreementPaper(_ id: String) -> String { "\(agreement(id))/paper" }
  package func newAgreement(with id: String) -> String { "\(party(id))/agreement" }
  /// Segments of the register.
  package var segments: String { "\(base)/segments" }
  package var newSegment: String { "\(base)/segments/new" }
  package func segment(_ id: String) -> String { "\(base)/segments/\(id)" }
  package func segmentRules(_ id: String) -> String { "\(segment(id))/rules" }
  package func segmentRemoval(_ id: String) -> String { "\(segment(id))/removal" }
  package func party(_ id: String) -> String { "\(base)/register/\(id)" }
  /// Where an entry that was joined to this one is parted from it.
  package func parting(_ id: String) -> String { "\(base)/register/\(id)/parting" }
  /// Pairs that may be one person's, and one of them side by side.
  package var duplicates: String { "\(base)/register/duplicates" }
  package func duplicates(_ list: String) -> String { "\(base)/register/duplicates?list=\(list)" }
  package func pair(_ one: String, _ other: String) -> String { "\(base)/register/duplicates/\(one)/\(other)" }
  package func pair(_ one: String, _ other: String, _ part: PairPart) -> String {
    "\(base)/register/duplicates/\(one)/\(other)/\(part.rawValue)"
  }
  /// Where a verb on an entry of the register is posted.
  package func party(_ id: String, _ part: PartyPart) -> String { "\(base)/register/\(id)/\(part.rawValue)" }
  /// Where what is covered on a page is shown for a reason.
  package func showing(_ place: ShowingPlace, _ id: String) -> String { "\(page(place, id))/showing" }
  package func showing(_ place: ShowingPlace, _ id: String, _ field: String) -> String {
    "\(showing(place, id))?\(FieldName.field)=\(field)"
  }
  /// The page that something is covered on.
  package func page(_ place: ShowingPlace, _ id: String) -> String {
    switch place {
    case .party: party(id)
    case .request: request(id)
    case .household: household(of: id)
    case .entitlement: entitlement(of: id)
    case .file: file(id)
    case .booking: booking(id)
    case .inquiry: inquiry(id)
    }
  }
  /// What people ask about their data; and where one of them is written down.
  package var dataRequests: String { "\(base)/data-requests" }
  package func newDataRequest(of id: String) -> String { "\(party(id))/data-request" }
  package func dataRequest(_ id: String) -> String { "\(dataRequests)/\(id)" }
  package func dataRequest(_ id: String, _ part: DataRequestPart) -> String { "\(dataRequest(id))/\(part.rawValue)" }
  /// What a request's person is to receive.
  package func entitlement(of request: String) -> String { "\(base)/requests/\(request)/entitlement" }
  package func entitlement(of request: String, _ part: EntitlementPart) -> String {
    "\(base)/requests/\(request)/entitlement/\(part.rawValue)"
  }
  package func handoverPicture(_ number: Int, of request: String) -> String {
    "\(base)/requests/\(request)/entitlement/pictures/\(number)"
  }
  package var payments: String { "\(base)/payments" }
  package var paymentApproval: String { "\(base)/payments/approval" }
  package var paymentReversal: String { "\(base)/payments/reversal" }
  package var transfers: String { "\(base)/payments/transfers" }
  package func transfer(_ id: String) -> String { "\(base)/payments/transfers/\(id)" }
  package func transfer(_ id: String, _ part: TransferPart) -> String {
    "\(base)/payments/transfers/\(id)/\(part.rawValue)"
  }
  package var bankLayouts: String { "\(base)/bank-layouts" }
  package func bankLayoutRemoval(_ id: String) -> String { "\(base)/bank-layouts/\(id)/removal" }
  package var loans: String { "\(base)/loans" }
  package var budgets: String { "\(base)/budgets" }
  package var policies: String { "\(base)/policy" }
  package var policyTemplates: String { "\(base)/policy/templates" }
  package func policy(_ id: String) -> String { "\(base)/policy/\(id)" }
  package func policyAnswers(_ id: String) -> String { "\(base)/policy/\(id)/answers" }
  package func policyApproval(_ id: String) -> String { "\(base)/policy/\(id)/approval" }
  package func policyDiscard(_ id: String) -> String { "\(base)/policy/\(id)/discard" }
  package var holidays: String { "\(base)/holidays" }
  package func holiday(_ id: String) -> String { "\(base)/holidays/\(id)" }
  package func holidayRemoval(_ id: String) -> String { "\(base)/holidays/\(id)/removal" }
  package var services: String { "\(base)/services" }
  package var servicesExport: String { "\(base)/services/export.json" }
  package var servicesImport: String { "\(base)/services/import" }
  package func service(_ code: String) -> String { "\(base)/services/\(code)" }
  package func serviceDescription(_ code: String) -> String { "\(base)/services/\(code)/description" }
  package func serviceOffering(_ code: String) -> String { "\(base)/services/\(code)/offering" }
  package func servicePreview(_ code: String) -> String { "\(base)/services/\(code)/preview" }
  package func serviceFormer(_ code: String, _ version: Int) -> String {
    "\(base)/services/\(code)/versions/\(version)"
  }
  package func serviceForm(_ code: String) -> String { "\(base)/services/\(code)/form.pdf" }
  package func serviceExport(_ code: String) -> String { "\(base)/services/\(code)/export.json" }
  /// One question; `new` for one to be added.
  package func serviceField(_ service: String, _ field: String) -> String {
    "\(base)/services/\(service)/fields/\(field)"
  }
  package func serviceDocument(_ service: String, _ document: String) -> String {
    "\(base)/services/\(service)/documents/\(document)"
  }
  /// Where a signed paper is filed by its code.
  package var scans: String { "\(base)/scans" }
  package func scan(_ id: String) -> String { "\(base)/scans/\(id)" }
  /// The filled form of a request, to be printed.
  package func requestForm(_ id: String) -> String { "\(base)/requests/\(id)/form.pdf" }
  package var people: String { "\(base)/people" }
  package func person(_ id: String) -> String { "\(base)/people/\(id)" }
  package func personRoles(_ id: String) -> String { "\(base)/people/\(id)/roles" }
  package func personDeactivation(_ id: String) -> String { "\(base)/people/\(id)/deactivation" }
  package func personReactivation(_ id: String) -> String { "\(base)/people/\(id)/reactivation" }
  package func personPassword(_ id: String) -> String { "\(base)/people/\(id)/password" }
  package var audit: String { "\(base)/audit" }
  package var jobs: String { "\(base)/jobs" }
  package func jobRerun(_ id: String) -> String { "\(base)/jobs/\(id)/rerun" }
  package var jobsRerun: String { "\(base)/jobs/rerun" }
  package var committees: String { "\(base)/committees" }
  package var newCommittee: String { "\(base)/committees/new" }
  package func committee(_ id: String) -> String { "\(base)/committees/\(id)" }
  package var sittings: String { "\(base)/sittings" }
  package func sitting(_ id: String) -> String { "\(base)/sittings/\(id)" }
  /// Where a verb on a sitting is posted.
  package func sitting(_ id: String, _ part: SittingPart) -> String { "\(base)/sittings/\(id)/\(part.rawValue)" }
  package func sittingPack(_ id: String) -> String { "\(base)/sittings/\(id)/pack.pdf" }
  package func minutes(_ id: String) -> String { "\(base)/sittings/\(id)/minutes.pdf" }
  package func agendaItem(_ request: String, of sitting: String) -> String {
    "\(base)/sittings/\(sitting)/items/\(request)"
  }
  package func agendaItem(_ request: String, of sitting: String, _ part: AgendaPart) -> String {
    "\(base)/sittings/\(sitting)/items/\(request)/\(part.rawValue)"
  }
  /// The register of appeals, and where the days for them are set.
  package var appeals: String { "\(base)/appeals" }
  package var interests: String { "\(base)/interests" }
  package func interestRemoval(_ id: String) -> String { "\(base)/interests/\(id)/removal" }
  /// The reception of today, or of another day.
  package var reception: String { "\(base)/reception" }
  package func reception(at place: String, on day: String) -> String { "\(base)/reception/at/\(place)/\(day)" }
  package func callNext(at place: String) -> String { "\(base)/reception/at/\(place)/next" }
  package func tickets(at place: String) -> String { "\(base)/reception/at/\(place)/turns" }
  package func ticket(_ id: String) -> String { "\(base)/reception/turns/\(id)" }
  package func ticket(_ id: String, _ part: TurnPart) -> String { "\(base)/reception/turns/\(id)/\(part.rawValue)" }
  package func bookingArrival(_ id: String) -> String { "\(base)/reception/bookings/\(id)/arrival" }
  package func turn(_ id: String, _ part: String) -> String { "\(base)/reception/turns/\(id)/\(part)" }
  package func turnMissing(_ id: String) -> String { "\(base)/reception/turns/\(id)/missing.pdf" }
  package func intake(onTurn id: String) -> String { "\(base)/requests/new?turn=\(id)" }
  package var inquiries: String { "\(base)/inquiries" }
  package var newInquiry: String { "\(base)/inquiries/new" }
  package func newInquiry(onTurn id: String) -> String { "\(base)/inquiries/new?turn=\(id)" }
  package func inquiry(_ id: String) -> String { "\(base)/inquiries/\(id)" }
  package func inquiry(_ id: String, _ part: String) -> String { "\(base)/inquiries/\(id)/\(part)" }
  package var waitingTimes: String { "\(base)/reception/times" }
  /// The public page of numbers, beside the staff's.
  package var nowServing: String { "\(base.dropLast("/staff".count))/now" }
  package var newBooking: String { "\(base)/reception/bookings/new" }
  package func newBooking(at place: String, on day: String) -> String {
    "\(base)/reception/bookings/new/\(place)/\(day)"
  }
  package func booking(_ id: String) -> String { "\(base)/reception/bookings/\(id)" }
  package func bookingDays(_ id: String) -> String { "\(base)/reception/bookings/\(id)/days" }
  package func booking(_ id: String, at place: String, on day: String) -> String {
    "\(base)/reception/bookings/\(id)/days/\(place)/\(day)"
  }
  package func bookingCancellation(_ id: String) -> String { "\(base)/reception/bookings/\(id)/cancellation" }
  package var receptionPlaces: String { "\(base)/reception/places" }
  /// A place's form; `new` for one more.
  package func receptionPlace(_ id: String) -> String { "\(base)/reception/places/\(id)" }
  package var account: String { "\(base)/account" }
  package var accountPassword: String { "\(base)/account/password" }
}

/// What can be posted about a request.
package enum RequestPart: String, Hashable, Sendable, CaseIterable {
  /// Hands the request back for what is missing.
  case incompleteness
  /// Corrects what was asked for.
  case particulars
  case attestation, notice, referral, note
  case referralAnswer = "referral-answer"
  case referralQuestion = "referral-question"
  case referralClosure = "referral-closure"
  case referralHandover = "referral-handover"
  /// Begins the study; `report` writes its outcome.
  case study, report
  case committee, notification, registration, delivery, closure, withdrawal, assignment, handover, urgency,
    pause,
    resumption
  /// Decides what needs no committee.
  case decision
  case appeal
  case appealHearing = "appeal-hearing"
  case appealRuling = "appeal-ruling"
  case appealWithdrawal = "appeal-withdrawal"
}

/// What can be posted about a beneficiary's file.
package enum FilePart: String, Hashable, Sendable, CaseIterable {
  case renewal, suspension, reinstatement, ending
}

/// What can be posted about a request about data.
package enum DataRequestPart: String, Hashable, Sendable, CaseIterable {
  case identity
  case `extension`
  case grant, refusal, withdrawal
  /// The person’s copy, as a file.
  case copy
}

/// A page on which something is covered.
package enum ShowingPlace: Hashable, Sendable, CaseIterable {
  case party, request, household, entitlement, file, booking, inquiry
}

/// What can be posted about an entry of the register.
package enum PartyPart: String, Hashable, Sendable, CaseIterable {
  case details, role, contact, consent, relation
  case roleEnding = "role-ending"
  case contactVerification = "contact-verification"
  case contactPreference = "contact-preference"
  case contactEnding = "contact-ending"
  case consentWithdrawal = "consent-withdrawal"
  case relationEnding = "relation-ending"
  /// Another entry is somebody else.
  case distinction
}

/// What can be posted about two entries that may be one person's.
package enum PairPart: String, Hashable, Sendable, CaseIterable {
  case merger, distinction, postponement
}

/// What can be posted about what a request's person is to receive.
package enum EntitlementPart: String, Hashable, Sendable, CaseIterable {
  case account, code, handover, cancellation, reversal, loan
}

/// What can be posted about a transfer.
package enum TransferPart: String, Hashable, Sendable, CaseIterable {
  case approval, dispatch, cancellation, results, reversal
}

/// What can be posted about a sitting.
package enum SittingPart: String, Hashable, Sendable, CaseIterable {
  /// Places requests on the agenda; `removal` takes one off.
  case agenda, removal
  case convening, arrival, closing, cancellation, signature, refusal
}

/// What can be posted about one item of an agenda.
package enum AgendaPart: String, Hashable, Sendable, CaseIterable {
  case recusal, vote, resolution
}

/// What can be posted about someone's turn.
package enum TurnPart: String, Hashable, Sendable, CaseIterable {
  /// Called to a desk; put back to wait.
  case call
  case waiting
  /// The service begins and ends.
  case start, end
  case departure, priority

  var words: Phrase {
    switch self {
    case .call: Phrase(ar: "نادِه", en: "Call")
    case .waiting: Phrase(ar: "أعده إلى الانتظار", en: "Put back")
    case .start: Phrase(ar: "بدأت الخدمة", en: "Begin")
    case .end: Phrase(ar: "انتهت", en: "Done")
    case .departure: Phrase(ar: "انصرف", en: "Left")
    case .priority: .callFirst
    }
  }
}

/// What can be posted about a visit.
package enum VisitPart: String, Hashable, Sendable, CaseIterable {
  case appointment, cancellation, absence, report, photos
  case photoConsent = "photo-consent"
  case photoWithdrawal = "photo-withdrawal"
}

/// What an officer finds about one required document.
package enum ItemVerdict: String, Hashable, Sendable {
  case verification, rejection, waiver
}

/// The inbox's lists.
package enum InboxTab: String, Hashable, Sendable, CaseIterable {
  case mine, team, unassigned, waiting
}

/// What a list is downloaded as; the raw value is the file's extension.
package enum TableFormat: String, Hashable, Sendable, CaseIterable {
  case xlsx, csv
}
