package import SQL

/// Every column that holds what rests sealed, and as what; ADR 0023 says why each.
///
/// Stores seal what they write by themselves. This list is for going over what is there: to seal what was written before
/// there were keys, and to seal anew with another key. A test holds the two together.
package enum SealedColumns {
  package static let all: [String: [String: SealedKind]] = [
    "agreement": ["document_name": .words, "title": .words, "words": .words],
    "agreement_part": ["content": .words],
    "application": ["answers": .words, "form": .words],
    "application_file": ["document_name": .words],
    "beneficiary_file": ["mobile": .contact, "reason": .words],
    "booking": ["mobile": .contact, "reason": .words],
    "data_request": ["extension_reason": .words, "reasons": .words, "wish": .words],
    "entitlement": ["iban": .iban],
    "event": ["facts": .words],
    "form_scan": ["document_name": .words],
    "handover_proof": ["document_name": .words],
    "inquiry": ["answer": .words, "mobile": .contact, "question": .words],
    "instalment": ["note": .words, "receipt_recipient": .words],
    "interest": ["national_id": .nationalID],
    "legal_hold": ["lift_reason": .words, "reason": .words],
    "letter": ["content": .words],
    "message": ["facts": .words, "recipient": .contact],
    "note_word": ["word": .mark],
    "notice": ["facts": .words],
    "party_mark": ["mark": .mark],
    "party": ["mobile": .contact, "national_id": .nationalID],
    "party_part": ["content": .words, "value": .contact],
    "people_import_row": ["told": .words],
    "request": [
      "address": .words, "appeal": .words, "decision_conditions": .words, "decision_reasons": .words,
      "delivery_recipient": .words, "delivery_what": .words, "form": .words, "iban": .iban, "mobile": .contact,
      "national_id": .nationalID, "need": .words, "reach": .contact, "referral_answer": .words,
      "referral_question": .words,
      "seal_declaration": .words, "study_findings": .words, "study_opinion": .words, "study_summary": .words,
      "urgency": .words, "urgency_reason": .words,
    ],
    "request_item": ["document_name": .words, "note": .words],
    "request_part": ["content": .words],
    "sealing": ["proof": .words],
    "sitting": ["minutes": .words],
    "sitting_item": ["conditions": .words, "reasons": .words],
    "sitting_recusal": ["reason": .words],
    "sitting_vote": ["reason": .words],
    "transfer_line": ["iban": .iban, "reason": .words],
  ]

  /// Whether a text that is not sealed may stay so: one that is empty, and what stands in the place of a number that
  /// someone does not have.
  package static func mayRestOpen(_ text: String, as seal: SealedKind) -> Bool {
    text.isEmpty || (seal == .nationalID && text.hasPrefix("-"))
  }
}
