/// What the control table and the approval line of a policy say about the document itself (R1).
package struct DocumentControl: Hashable, Sendable {
  /// Someone who prepared, reviewed or approved the document.
  package struct Signatory: Hashable, Sendable {
    package var name: String
    package var post: String?
    package var date: StatedDate?

    package init(name: String, post: String? = nil, date: StatedDate? = nil) {
      self.name = name
      self.post = post
      self.date = date
    }
  }

  package var issueDate: StatedDate?
  package var amendmentNumber: String?
  package var amendmentDate: StatedDate?
  package var preparedBy: Signatory?
  package var reviewedBy: Signatory?
  package var approvedBy: Signatory?
  /// The number of the meeting or session that approved the document, as written (`11`, `2020/7`).
  package var meetingNumber: String?
  package var meetingDate: StatedDate?

  package init(
    issueDate: StatedDate? = nil, amendmentNumber: String? = nil, amendmentDate: StatedDate? = nil,
    preparedBy: Signatory? = nil, reviewedBy: Signatory? = nil, approvedBy: Signatory? = nil,
    meetingNumber: String? = nil, meetingDate: StatedDate? = nil
  ) {
    self.issueDate = issueDate
    self.amendmentNumber = amendmentNumber
    self.amendmentDate = amendmentDate
    self.preparedBy = preparedBy
    self.reviewedBy = reviewedBy
    self.approvedBy = approvedBy
    self.meetingNumber = meetingNumber
    self.meetingDate = meetingDate
  }
}
