/// A way in which the satisfaction of beneficiaries is measured (R36).
///
/// Raw values are stable.
package enum SurveyMethod: String, Hashable, Sendable, CaseIterable {
  case questionnaire
  case phoneSurvey = "phone_survey"
  case smsLink = "sms_link"
  case fieldSurvey = "field_survey"
  case interviews
  case exitInterview = "exit_interview"
  case focusGroup = "focus_group"
  case supervisoryVisits = "supervisory_visits"
  case complaintsFollowup = "complaints_followup"
  case liaisonSupervision = "liaison_supervision"
  case suggestionBox = "suggestion_box"
  case postServiceRating = "post_service_rating"
  case netPromoterScore = "nps"
}
