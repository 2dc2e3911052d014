import Casework
import HTML
import Lexicon
import Pages
import Testing

/// A page with sample values, by the name of its snapshot.
struct PageCase: Sendable, CustomTestStringConvertible {
  let name: String
  let draw: @Sendable (Language) -> HTML

  var testDescription: String { name }

  init(_ name: String, _ draw: @escaping @Sendable (Language) -> HTML) {
    (self.name, self.draw) = (name, draw)
  }

  func page(_ say: Language) -> String { String(decoding: draw(say).rendered(asDocument: true), as: UTF8.self) }

  static let all =
    publicPages + staffPages + benefitPages + receptionPages + registerPages + privacyPages + retentionPages
    + segmentPages + agreementPages
    + problems

  static let publicPages: [PageCase] = [
    PageCase("index") { say in
      hostIndexPage(
        HostIndexView(
          associations: [.init(name: "جمعية البر بالمدينة", path: "/birr/", about: "مساعدات الأسر")],
          signIn: "/staff/sign-in"),
        in: .bare(say))
    },
    PageCase("home") { say in
      homePage(
        HomeView(
          introduction: "نخدم أسر المدينة.", services: ServiceView.samples, promise: .sample, takesRequests: true),
        in: .sample(say))
    },
    PageCase("policy") { policyPage(.sample, in: .sample($0)) },
    PageCase("services") { servicesPage(ServiceView.samples, in: .sample($0)) },
    PageCase("service") { servicePage(ServiceView.samples[0], promise: .sample, in: .sample($0)) },
    PageCase("apply-service") { say in
      applyServicePage(ApplyServiceView(services: ServiceView.samples, promise: .sample), in: .sample(say))
    },
    PageCase("apply-person") { say in
      applyPersonPage(
        ApplyPersonView(service: "مساعدة إيجار", draft: DraftNote(.draftSavedNow), state: .blank), in: .sample(say))
    },
    PageCase("apply-person-errors") {
      applyPersonPage(ApplyPersonView(service: "مساعدة إيجار", state: .person), in: .sample($0))
    },
    PageCase("apply-need") { applyNeedPage(ApplyNeedView(service: "مساعدة إيجار", state: .blank), in: .sample($0)) },
    PageCase("apply-need-form") { say in
      var view = ApplyNeedView(service: "مساعدة إيجار", state: .wrongForm)
      view.form = .sample
      return applyNeedPage(view, in: .sample(say))
    },
    PageCase("apply-documents") { applyDocumentsPage(.sample, in: .sample($0)) },
    PageCase("apply-review") { applyReviewPage(.sample, in: .sample($0)) },
    PageCase("receipt") { receiptPage(.sample, in: .sample($0)) },
    PageCase("track") { trackPage(.blank, in: .sample($0)) },
    PageCase("track-code") { say in
      trackCodePage(FormState(errors: [FieldError(FieldName.code, .wrongCode)]), in: .sample(say))
    },
    PageCase("status") { statusPage(.sample, in: .sample($0)) },
    PageCase("own-data") { ownDataPage(.sample, in: .sample($0)) },
    PageCase("status-appealing") { statusPage(.appealing, in: .sample($0)) },
    PageCase("status-appealed") { statusPage(.appealed, in: .sample($0)) },
    PageCase("status-appeal-upheld") { statusPage(.appealUpheld, in: .sample($0)) },
    PageCase("status-appeal-over") { statusPage(.appealOver, in: .sample($0)) },
    PageCase("verify") { verifyPage(.sample, in: .sample($0)) },
    PageCase("verify-unknown") { verifyPage(nil, in: .sample($0)) },
    PageCase("outbox") { outboxPage(.sample, in: .sample($0)) },
    PageCase("sign-in") { signInPage(.blank, paths: StaffPaths(), in: .bare($0)) },
    PageCase("sign-in-locked") { say in
      signInPage(
        FormState(errors: [FieldError(FieldName.email, .wrongSignIn)]), lockedMinutes: 11, paths: StaffPaths(),
        in: .sample(say))
    },
    PageCase("sign-in-kept") { say in
      signInPage(.blank, onward: SignInOnward(kept: "c2VhbGVk"), paths: StaffPaths(), in: .sample(say))
    },
  ]

  static let staffPages: [PageCase] = [
    PageCase("kept-form") { say in
      keptFormPage(
        KeptFormView(
          path: "/staff/requests/1/referral", fields: [("version", "4"), ("question", "ما مصدر الدخل الشهري؟")]),
        in: .sample(say))
    },
    PageCase("inbox") { inboxPage(.sample, in: .sample($0)) },
    PageCase("inbox-empty") { say in
      inboxPage(
        InboxView(today: .sunday, tab: .mine, tabs: [.init(tab: .mine, count: 0)], groups: []), in: .sample(say))
    },
    PageCase("inbox-appeals") { inboxPage(.withAppeals, in: .sample($0)) },
    PageCase("requests") { requestListPage(RequestListView(total: 3, rows: RequestRow.samples), in: .sample($0)) },
    PageCase("search-empty") { requestListPage(RequestListView(rows: []), in: .sample($0, search: "\"<b>")) },
    PageCase("request") { say in
      requestPage(
        .sample(
          next: ActionPanel(.study(lacking: nil)),
          more: [ActionPanel(.assignment(people: ActionPanel.people)), ActionPanel(.withdrawal)]),
        in: .sample(say))
    },
    PageCase("request-every-action") { say in
      requestPage(
        .sample(next: .wrongStudy, more: ActionPanel.all.filter { !$0.isStudy }),
        in: .sample(say, flash: Flash(.ok, .passwordChanged)))
    },
    PageCase("request-waiting") { say in
      requestPage(
        .sample(waitsFor: Phrase(ar: "بانتظار قرار اللجنة.", en: "Waits for the committee.")), in: .sample(say))
    },
    PageCase("request-refused-forms") { requestPage(.refusedForms, in: .sample($0)) },
    PageCase("request-changed") { requestPage(.changed, in: .sample($0)) },
    PageCase("inbox-list") { inboxPage(.named, in: .sample($0)) },
    PageCase("request-withdrawn") { requestPage(.withdrawn, in: .sample($0)) },
    PageCase("intake") { intakePage(.sample(), in: .sample($0)) },
    PageCase("intake-refused") { intakePage(.sample(.person), in: .sample($0)) },
    PageCase("policies") { policyListPage(.sample, in: .sample($0)) },
    PageCase("policy-draft") { policyDraftPage(.sample, in: .sample($0)) },
    PageCase("policy-in-force") { policyInForcePage(.sample, in: .sample($0)) },
    PageCase("templates") { say in
      templatesPage(
        [TemplateView(code: "animals", kind: "رفق بالحيوان", summary: "بلاغات وعلاج وتبنٍّ.")], in: .sample(say))
    },
    PageCase("holidays") { holidaysPage(.sample, in: .sample($0)) },
    PageCase("holiday") { say in
      holidayPage(
        HolidayView(holiday: HolidaysView.sample.holidays[0], correction: .blank, removal: .blank), in: .sample(say))
    },
    PageCase("manage-services") { manageServicesPage(.sample, in: .sample($0)) },
    PageCase("service-editor") { serviceEditorPage(.sample, in: .sample($0)) },
    PageCase("service-field") { serviceFieldPage(.field, in: .sample($0)) },
    PageCase("service-document") { serviceDocumentPage(.document, in: .sample($0)) },
    PageCase("service-preview") { servicePreviewPage(.sample, in: .sample($0)) },
    PageCase("bank-layouts") { bankLayoutsPage(.sample, in: .sample($0)) },
    PageCase("scan") { say in
      scanPage(FormState(errors: [FieldError(FieldName.code, FormCodeRefusal.checkFails.words)]), in: .sample(say))
    },
    PageCase("people") { peoplePage(.sample, in: .sample($0)) },
    PageCase("person") { personPage(.sample, in: .sample($0)) },
    PageCase("audit") { auditPage(.intact, in: .sample($0)) },
    PageCase("audit-broken") { auditPage(.broken, in: .sample($0)) },
    PageCase("notices") { noticesPage(.sample, in: .sample($0)) },
    PageCase("notices-none") { noticesPage(NoticesView(notices: [], unseen: 0), in: .sample($0)) },
    PageCase("calendar") { calendarPage(.sample, in: .sample($0)) },
    PageCase("committees") { committeeRoomPage(.sample, in: .sample($0)) },
    PageCase("committees-none") { committeeRoomPage(.empty, in: .sample($0)) },
    PageCase("committee") { committeePage(.sample, in: .sample($0)) },
    PageCase("sitting") { sittingPage(.planned, in: .sample($0)) },
    PageCase("sitting-convened") { sittingPage(.convened, in: .sample($0)) },
    PageCase("sitting-closed") { sittingPage(.closed, in: .sample($0)) },
    PageCase("agenda-item") { agendaItemPage(.voting, in: .sample($0)) },
    PageCase("agenda-item-clash") { agendaItemPage(.clash, in: .sample($0)) },
    PageCase("agenda-item-appeal") { agendaItemPage(.hearing, in: .sample($0)) },
    PageCase("committee-new") { committeePage(.new, in: .sample($0)) },
    PageCase("appeals") { appealsPage(.sample, in: .sample($0)) },
    PageCase("appeals-none") { appealsPage(.empty, in: .sample($0)) },
    PageCase("request-appealed") { requestPage(.appealed, in: .sample($0)) },
    PageCase("interests") { interestsPage(.sample, in: .sample($0)) },
    PageCase("request-field-work") { requestPage(.inTheField, in: .sample($0)) },
    PageCase("visits") { visitsPage(.sample, in: .sample($0)) },
    PageCase("visits-none") { visitsPage(VisitsView(days: []), in: .sample($0)) },
    PageCase("visit-arranging") { visitPage(.arranging, in: .sample($0)) },
    PageCase("visit-due") { visitPage(.due, in: .sample($0)) },
    PageCase("visit-done") { visitPage(.done, in: .sample($0)) },
    PageCase("household") { householdPage(.sample, in: .sample($0)) },
    PageCase("household-read") { householdPage(.readOnly, in: .sample($0)) },
    PageCase("household-member") { memberPage(.sample, in: .sample($0)) },
    PageCase("income-table") { incomeTablePage(.sample, in: .sample($0)) },
    PageCase("income-table-none") { incomeTablePage(.none, in: .sample($0)) },
    PageCase("library") { libraryPage(.sample, in: .sample($0)) },
    PageCase("library-read") { libraryPage(.readOnly, in: .sample($0)) },
    PageCase("letterhead") { letterheadPage(.sample, in: .sample($0)) },
    PageCase("letter-words") { letterWordsPage(.sample, in: .sample($0)) },
    PageCase("letters") { lettersPage(.sample, in: .sample($0)) },
    PageCase("letters-none") { lettersPage(LettersView(rows: []), in: .sample($0)) },
    PageCase("jobs") { jobsPage(.sample, in: .sample($0)) },
    PageCase("jobs-none") { jobsPage(JobsView(dead: [], open: []), in: .sample($0)) },
    PageCase("account") { say in
      accountPage(
        AccountView(facts: [Fact(.email, .code("sara@birr.example"))], mustChangePassword: true), in: .sample(say))
    },
    PageCase("conflict") { say in
      conflictPage(
        ConflictView(
          changedBy: "محمد الحازمي", at: .noon,
          fields: [.init(label: .opinion, typed: "مستحقة", stored: "تحتاج زيارة")], path: "/staff/requests/1"),
        in: .sample(say))
    },
  ]

  static let problems: [PageCase] =
    Problem.Kind.allCases.map { kind in
      PageCase("problem-\(kind.rawValue)") {
        problemPage(Problem(kind: kind, incident: kind == .fault ? "7f3a-91" : nil), in: PublicFrame.sample($0))
      }
    } + [
      PageCase("problem-staff") { say in
        problemPage(
          Problem(kind: .refused, detail: .stillMissing, way: .init(.requestDetails, path: "/staff/requests/1")),
          in: StaffFrame.sample(say))
      }
    ]
}

extension ActionPanel {
  fileprivate var isStudy: Bool { if case .study = kind { true } else { false } }
}
