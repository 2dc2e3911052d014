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
  package var statusAppealDocuments: String { "\(base)/track/appeal-documents" }
  package var statusAppealWithdrawal: String { "\(base)/track/appeal-withdrawal" }
  /// What the applicant asks about their own data.
  package var statusData: String { "\(base)/track/data" }
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
