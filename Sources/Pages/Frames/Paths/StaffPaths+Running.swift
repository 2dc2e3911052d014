/// Policies, holidays, services, staff, jobs: how the association is run.
extension StaffPaths {
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
}
