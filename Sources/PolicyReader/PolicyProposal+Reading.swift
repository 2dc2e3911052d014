package import Casework

extension PolicyProposal {
  /// Reads a policy document: what it proposes, and what a person should know about it.
  ///
  /// Works on the structure of the text (headings, lists, control tables), never fails, and looks at nothing but the
  /// document. A text that is no policy of this kind yields a mostly empty proposal with a finding that says so.
  package init(reading document: DocumentText) {
    let outline = Outline(document)
    let readings = Readings(outline)
    var control = readings.control.control
    control.meetingNumber = readings.approval.meetingNumber
    control.meetingDate = readings.approval.meetingDate
    self.init(
      organization: readings.organization.name,
      title: readings.title.title,
      version: readings.control.version,
      approvalDate: readings.approval.date,
      licenceNumber: readings.licence.number,
      channels: readings.channels.channels,
      tools: outline.tools,
      handlingSteps: outline.handlingSteps,
      responseFloor: readings.responseTime.floor,
      responseCeiling: readings.responseTime.ceiling,
      sections: outline.sections,
      hasCompensation: outline.promisesCompensation,
      hasComplaints: outline.promisesComplaints,
      hasSatisfaction: outline.promisesSatisfaction,
      surveyMethods: outline.surveyMethods,
      privacyClause: outline.promisesPrivacy,
      control: control,
      findings: FindingReader(outline, readings).findings)
  }
}

/// What each reader found, with the places that findings point to.
struct Readings {
  let organization: OrganizationReader
  let title: TitleReader
  let licence: LicenceReader
  let control: ControlReader
  let approval: ApprovalReader
  let channels: ChannelReader
  let responseTime: ResponseTimeReader

  init(_ outline: Outline) {
    organization = OrganizationReader(outline)
    title = TitleReader(outline)
    licence = LicenceReader(outline)
    control = ControlReader(outline)
    approval = ApprovalReader(outline, control: control.control)
    channels = ChannelReader(outline)
    responseTime = ResponseTimeReader(outline)
  }
}

extension Outline {
  /// The parts as sections with numbered clauses.
  var sections: [PolicySection] {
    parts.enumerated().map { position, part in
      let clauses = part.items.enumerated().map { index, item in
        Clause(number: "\(position + 1).\(index + 1)", text: item.text, line: item.line)
      }
      return PolicySection(id: part.kind, heading: part.heading, line: part.line, clauses: clauses)
    }
  }
}
