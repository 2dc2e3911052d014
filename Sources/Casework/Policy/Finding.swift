/// Something a person should know about a policy document before relying on it (R5).
///
/// A finding is a code with its particulars; the words in Arabic and English live beside the reader.
package struct Finding: Hashable, Sendable {
  package enum Severity: String, Hashable, Sendable, CaseIterable {
    /// The document cannot take effect as it stands.
    case error
    /// The association must decide something.
    case warning
    /// Worth knowing; nothing to decide.
    case note
  }

  /// What is wrong.
  ///
  /// Raw values are stable: they are exported and referred to.
  package enum Code: String, Hashable, Sendable, CaseIterable {
    case notABeneficiaryPolicy = "not_a_beneficiary_policy"
    case missingTitle = "missing_title"
    case missingOrganization = "missing_organization"
    case organizationMismatch = "organization_mismatch"
    /// It is of another association than the one it was brought to.
    case anotherAssociation = "another_association"
    case titleMismatch = "title_mismatch"
    case licenceMismatch = "licence_mismatch"
    case missingApproval = "missing_approval"
    case blankDate = "blank_date"
    case impossibleDate = "impossible_date"
    case dateMismatch = "date_mismatch"
    case sessionDateMismatch = "session_date_mismatch"
    case noChannels = "no_channels"
    case channelUsedNotListed = "channel_used_not_listed"
    case twoChannelsInOneLine = "two_channels_in_one_line"
    case noTools = "no_tools"
    case noHandling = "no_handling"
    case noResponseTime = "no_response_time"
    case floorWithoutCeiling = "floor_without_ceiling"
    case floorAboveCeiling = "floor_above_ceiling"
    case twoCeilings = "two_ceilings"
    case noComplaintPath = "no_complaint_path"
    case noPrivacyClause = "no_privacy_clause"
    case damagedWord = "damaged_word"
    case templateResidue = "template_residue"
  }

  package var code: Code
  /// Where it shows in the document, from 1; nil when it is about something that is absent.
  package var line: Int?
  /// What the words are completed with: the two names, the date, the word and its mended form.
  package var particulars: [String]

  package init(_ code: Code, line: Int? = nil, particulars: [String] = []) {
    self.code = code
    self.line = line
    self.particulars = particulars
  }

  package var severity: Severity { code.severity }
}

extension Finding.Code {
  /// How much it weighs: errors hold an approval back until a person answered for them, warnings ask for a decision.
  package var severity: Finding.Severity {
    switch self {
    case .notABeneficiaryPolicy, .organizationMismatch, .impossibleDate, .missingTitle,
      .floorAboveCeiling:
      .error
    case .twoChannelsInOneLine, .damagedWord, .titleMismatch, .noTools: .note
    default: .warning
    }
  }
}
