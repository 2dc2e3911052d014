package import Casework

extension PolicyProposal {
  /// Reads a policy document: what it proposes, and what a person should know about it.
  ///
  /// Works on the structure of the text (headings, lists, control tables), never fails, and looks at nothing but the
  /// document. A text that is no policy of this kind yields a mostly empty proposal with a finding that says so.
  package init(reading document: DocumentText) {
    let outline = Outline(document)
    let control = ControlReader(outline)
    let approval = ApprovalReader(outline, control: control.control)
    let channels = ChannelReader(outline)
    self.init(
      organization: OrganizationReader(outline).name,
      title: TitleReader(outline).title,
      version: control.version,
      approvalDate: approval.date,
      licenceNumber: LicenceReader(outline).number,
      channels: channels.channels,
      tools: outline.tools,
      handlingSteps: outline.handlingSteps,
      responseTime: ResponseTimeReader(outline).time,
      sections: outline.sections,
      hasCompensation: outline.promisesCompensation,
      hasComplaints: outline.promisesComplaints,
      hasSatisfaction: outline.promisesSatisfaction,
      surveyMethods: outline.surveyMethods,
      privacyClause: outline.promisesPrivacy,
      control: control.control)
    self.control.meetingNumber = approval.meetingNumber
    self.control.meetingDate = approval.meetingDate
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
