/// A way in which an association and its beneficiaries reach each other (R14).
///
/// Raw values are stable: they are stored, exported and scored.
package enum Channel: String, Hashable, Sendable, CaseIterable {
  case interview
  case phone
  case socialMedia = "social_media"
  case letter
  case helpRequest = "help_request"
  case volunteer
  case website
  case branchDelegate = "branch_delegate"
  case fax
  case email
  case sms
  case whatsapp
  case mobileApp = "mobile_app"
  case fieldVisit = "field_visit"
  case receptionDesk = "reception_desk"
  case suggestionBox = "suggestion_box"
}
