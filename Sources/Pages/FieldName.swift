/// The names under which forms send their fields, so that who reads a form and who draws it cannot differ.
package enum FieldName {
  // The inbox, notices and the calendar
  package static let tab = "tab"
  /// A list of requests under a name; what it asks for.
  package static let view = "view"
  package static let viewName = "list-name"
  package static let stage = "stage"
  package static let holder = "holder"
  package static let due = "due-when"
  package static let post = "post"
  /// Whom a round of reminders is for.
  package static let window = "window"
  package static let upTo = "up-to"
  package static let reminders = "reminders"
  package static let escalations = "escalations"
  // The policy's draft
  /// Sent by the form that changes answers given before, in which nothing may be left blank.
  package static let changes = "changes"
  // Applying
  package static let service = "service"
  /// Ticked: the criteria and conditions were read.
  package static let criteria = "criteria"
  package static let givenName = "given-name"
  package static let fatherName = "father-name"
  package static let grandfatherName = "grandfather-name"
  package static let familyName = "family-name"
  package static let nationalID = "national-id"
  /// A date field: read with `DateEntry`.
  package static let birthDate = "birth"
  package static let mobile = "mobile"
  package static let city = "city"
  package static let shortAddress = "short-address"
  package static let iban = "iban"
  package static let need = "need"
  package static let amount = "amount"
  package static let urgency = "urgency"
  package static let urgencyReason = "urgency-reason"
  /// The file of one required document; the item's code follows the prefix.
  package static let documentPrefix = "document-"
  /// Which document an upload form is for, since a form sent without a file does not say.
  package static let document = "document"
  package static let agreed = "agreed"
  package static let typedName = "typed-name"

  // A service's own form
  /// An input of the service's own form; the form's name for it follows.
  package static let formPrefix = "f."
  package static func form(_ name: String) -> String { formPrefix + name }
  /// A button that asks for one more row of the table whose code it carries.
  package static let addRow = "add-row"
  /// A button that shows the questions of the service that is chosen.
  package static let showForm = "show-form"

  // Tracking
  package static let number = "number"
  package static let code = "code"
  package static let reason = "reason"

  // Staff: searching
  package static let search = "q"

  // Staff: signing in, account, people
  package static let email = "email"
  package static let password = "password"
  package static let newPassword = "new-password"
  package static let repeatedPassword = "repeated-password"
  package static let personName = "name"
  package static let roles = "roles"

  // Acting on a request
  /// The request's version as it was shown, so that two people saving over each other are told.
  package static let version = "version"
  package static let note = "note"
  /// What a document was matched against, and the date until which it holds (a date field).
  package static let against = "against"
  package static let expires = "expires"
  package static let channel = "channel"
  package static let method = "method"
  package static let witness = "witness"
  package static let summary = "summary"
  package static let opinion = "opinion"
  package static let recommendation = "recommendation"
  package static let outcome = "outcome"
  package static let reasons = "reasons"
  package static let conditions = "conditions"
  package static let present = "present"
  package static let person = "person"
  package static let question = "question"
  package static let answer = "answer"
  package static let category = "category"
  package static let what = "what"
  package static let recipient = "recipient"
  // Layouts of the bank's file
  package static let layoutName = "layout-name"
  /// A column's number and head; the column's word follows.
  package static let placePrefix = "column-"
  package static let headPrefix = "head-"
  package static let hasHeader = "has-header"
  package static let countIn = "count-in"
  package static let encoding = "encoding"
  package static let separator = "separator"
  /// A picture by which a hand-over is acknowledged.
  package static let picture = "picture"

  // Verifying
  package static let ground = "ground"
  /// What a document says; the value's stored name follows.
  package static let readPrefix = "read-"
  package static let shown = "shown"

  // Field work
  package static let visitDay = "visit"
  package static let visitHour = "hour"
  package static let place = "place"
  package static let agreedBy = "agreed-by"
  package static let agreedHow = "agreed-how"
  package static let met = "met"
  package static let relation = "relation"
  /// What was seen; the heading follows.
  package static let sawPrefix = "saw-"
  package static let photo = "photo"
  package static let use = "use"
  package static let age = "age"
  package static let activity = "activity"
  package static let health = "health"
  package static let incomeState = "income-state"
  /// A monthly amount; the source follows.
  package static let incomePrefix = "income-"
  package static let incomeUnknown = "unknown"
  package static let evidence = "evidence"
  package static let appealDocument = "appeal-document"
  /// A monthly obligation; its kind follows.
  package static let owesPrefix = "owes-"
  /// Points of a need score; the part follows.
  package static let scorePrefix = "score-"
  package static let adviceKind = "advice"
  package static let adviceAmount = "advice-amount"
  package static let months = "months"

  // Income tables and the library
  package static let sharePrefix = "share-"
  package static let ceilingPrefix = "ceiling-"
  package static let divisor = "divisor"
  package static let weightFirst = "weight-first"
  package static let weightAdult = "weight-adult"
  package static let weightChild = "weight-child"
  package static let adultAge = "adult-age"
  package static let bandFrom = "from-"
  package static let bandBelow = "below-"
  package static let bandCategory = "category-"
  package static let bandAward = "award-"
  package static let bandValue = "value-"
  package static let title = "title"
  package static let libraryKind = "library-kind"
  package static let inForce = "in-force"

  package static let issued = "issued"
  package static let original = "original"
  package static let scan = "scan"

  // Services
  package static let template = "template"
  package static let serviceCode = "service-code"
  package static let nameAr = "name-ar"
  package static let nameEn = "name-en"
  package static let criteriaAr = "criteria-ar"
  package static let criteriaEn = "criteria-en"
  package static let audienceAr = "audience-ar"
  package static let audienceEn = "audience-en"
  package static let needs = "needs"
  package static let asksAmount = "asks-amount"
  package static let offered = "offered"
  package static let partCode = "part-code"
  package static let labelAr = "label-ar"
  package static let labelEn = "label-en"
  package static let hintAr = "hint-ar"
  package static let hintEn = "hint-en"
  package static let fieldKind = "field-kind"
  package static let required = "required"
  package static let least = "least"
  package static let most = "most"
  package static let days = "days"
  package static let options = "options"
  package static let several = "several"
  package static let columns = "columns"
  package static let validity = "validity"

  // Letterhead
  package static let colour = "colour"
  package static let noLogo = "no-logo"
  package static let linesAr = "lines-ar"
  package static let linesEn = "lines-en"
  package static let wordsAr = "words-ar"
  package static let wordsEn = "words-en"

  // Policy and holidays
  package static let file = "file"
  package static let meeting = "meeting"
  package static let approvalDate = "approved"
  package static let approverName = "approver"
  package static let approverPost = "approver-post"
  package static let holidayName = "holiday"
  package static let holidayKind = "kind"
  package static let more = "more"
  package static let firstDay = "first"
  package static let lastDay = "last"

  // Committees and sittings
  package static let quorum = "quorum"
  package static let active = "active"
  /// Someone's post on a committee and its days (date fields); their identifier follows the prefix.
  package static let postPrefix = "post-"
  package static let fromPrefix = "from-"
  package static let untilPrefix = "until-"
  package static let committee = "committee"
  package static let sittingForm = "form"
  package static let day = "day"
  package static let hour = "hour"
  package static let until = "until"
  package static let request = "request"
  package static let vote = "vote"
  package static let purpose = "purpose"

  // Appeals
  package static let grounds = "grounds"
  package static let lodgingDays = "lodging-days"
  package static let answerDays = "answer-days"
}
