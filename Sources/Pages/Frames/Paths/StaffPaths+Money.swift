/// What people receive, and what is paid.
extension StaffPaths {
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
}
