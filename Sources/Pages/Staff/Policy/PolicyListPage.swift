package import HTML
package import Lexicon

/// The association's policy through its versions, and the way to bring in a new one.
package struct PolicyListView: Sendable {
  /// The most bytes a policy document may have, as its field tells.
  package static let largestDocument = 25_000_000

  package var versions: [Version]
  package var canUpload: Bool
  package var state: FormState

  package init(
    versions: [Version], canUpload: Bool, state: FormState = FormState()
  ) {
    self.versions = versions
    self.canUpload = canUpload
    self.state = state
  }

  /// A version in the list, with the state it is in.
  package struct Version: Hashable, Sendable {
    package var id: String
    package var title: String
    package var state: Chip
    /// When it was brought in, approved or took effect, in words.
    package var remark: Phrase?

    package init(
      id: String, title: String, state: Chip, remark: Phrase? = nil
    ) {
      self.id = id
      self.title = title
      self.state = state
      self.remark = remark
    }
  }
}

/// Every version of the policy, and the ways to bring in another.
package func policyListPage(_ view: PolicyListView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: say(.ourPolicy), at: .policy) {
    div(.class("head")) { h1 { say(.ourPolicy) } }
    div(.class("narrow stack")) {
      errorSummary(view.state, in: say)
      card(say(.versions), id: "h-versions", aside: countChip(view.versions.count)) {
        ul(.class("docs")) {
          for version in view.versions { versionLine(version, frame) }
        }
        if view.versions.isEmpty { emptyState(say(.noPolicyYet)) }
      }
      if view.canUpload { uploadCard(view.state, frame) }
    }
  }
}

private func versionLine(_ version: PolicyListView.Version, _ frame: StaffFrame) -> HTML {
  li {
    span(.class("muted")) { icon(.book) }
    span(.class("grow")) {
      a(.href(frame.paths.policy(version.id))) { bdi { version.title } }
      if let remark = version.remark {
        br()
        span(.class("small muted")) { frame.say(remark) }
      }
    }
    chip(version.state, in: frame.say)
  }
}

private func uploadCard(_ state: FormState, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  return card(say(.bringInPolicy), id: "h-upload", icon: .upload) {
    postForm(frame.paths.policies, token: frame.token, sendsFiles: true) {
      fileField(
        Field(FieldName.file, .policyDocument, hint: .policyDocumentHint), state, in: say, accept: FileKinds.policies,
        largest: PolicyListView.largestDocument)
      actions {
        primaryButton(say(.readDocument))
        linkButton(say(.startFromTemplate), to: frame.paths.policyTemplates, class: "btn quiet")
      }
    }
  }
}
