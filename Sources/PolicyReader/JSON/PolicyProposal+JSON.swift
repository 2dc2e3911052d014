package import Casework

extension PolicyProposal {
  /// The proposal as a JSON document with the field names of the policy format, findings worded in `language`.
  package func json(findingsIn language: FindingLanguage = .arabic) -> String {
    JSONValue.object([
      "organization": .text(organization),
      "title": .text(title),
      "version": .text(version),
      "approval_date": .text(approvalDate?.iso),
      "approval_date_hijri": .text(approvalDate?.hijri),
      "license_no": .text(licenceNumber),
      "channels": .strings(channels.map(\.rawValue)),
      "tools": .strings(tools),
      "handling_steps": .array(handlingSteps.map(\.json)),
      "response_time": responseTime?.json ?? .null,
      "response_floor": responseFloor?.json ?? .null,
      "response_ceiling": responseCeiling?.json ?? .null,
      "sections": .array(sections.map(\.json)),
      "sections_present": .strings(presentSections.map(\.rawValue)),
      "has_compensation": .bool(hasCompensation),
      "has_complaints": .bool(hasComplaints),
      "has_satisfaction": .bool(hasSatisfaction),
      "survey_methods": .strings(surveyMethods.map(\.rawValue)),
      "privacy_clause": .bool(privacyClause),
      "control": control.json,
      "findings": .array(findings.map { $0.json(in: language) }),
    ]).text
  }

  /// The kinds of section present, each once, in order; headings of other matters left out.
  package var presentSections: [PolicySection.Kind] {
    var present: [PolicySection.Kind] = []
    for section in sections where section.id != .other && !present.contains(section.id) { present.append(section.id) }
    return present
  }
}

extension HandlingStep {
  fileprivate var json: JSONValue {
    .object(["text": .string(text), "line": .int(line), "gates": .strings(gates.sorted().map(\.rawValue))])
  }
}

extension ResponseTime {
  fileprivate var json: JSONValue {
    .object([
      "kind": .string(kind.rawValue), "amount": .int(amount), "unit": .string(unit.rawValue),
      "from": .string(from.rawValue),
    ])
  }
}

extension StatedTime {
  fileprivate var json: JSONValue {
    .object([
      "amount": .int(time.amount), "unit": .string(time.unit.rawValue), "from": .string(time.from.rawValue),
      "line": .int(line), "text": .string(text),
    ])
  }
}

extension PolicySection {
  fileprivate var json: JSONValue {
    .object([
      "id": .string(id.rawValue), "heading": .string(heading), "line": .int(line),
      "clauses": .array(
        clauses.map { .object(["number": .string($0.number), "text": .string($0.text), "line": .int($0.line)]) }),
    ])
  }
}

extension DocumentControl {
  fileprivate var json: JSONValue {
    .object([
      "issue_date": .text(issueDate?.iso), "amendment_no": .text(amendmentNumber),
      "amendment_date": .text(amendmentDate?.iso), "prepared_by": preparedBy?.json ?? .null,
      "reviewed_by": reviewedBy?.json ?? .null, "approved_by": approvedBy?.json ?? .null,
      "meeting_no": .text(meetingNumber), "meeting_date": .text(meetingDate?.iso),
      "meeting_date_hijri": .text(meetingDate?.hijri),
    ])
  }
}

extension DocumentControl.Signatory {
  fileprivate var json: JSONValue {
    .object(["name": .string(name), "post": .text(post), "date": .text(date?.iso)])
  }
}

extension Finding {
  fileprivate func json(in language: FindingLanguage) -> JSONValue {
    let words = words(in: language)
    return .object([
      "code": .string(code.rawValue), "severity": .string(severity.rawValue), "message": .string(words.message),
      "line": .number(line), "advice": .string(words.advice),
    ])
  }
}
