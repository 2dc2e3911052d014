/// The fields of a form or query, in order, decoded; files are kept apart.
package struct Form: Hashable, Sendable {
  package var fields: [Field] = []
  package var files: [UploadedFile] = []

  package struct Field: Hashable, Sendable {
    package var name: String
    package var value: String

    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  package init() {}

  package init(_ pairs: KeyValuePairs<String, String>) {
    fields = pairs.map { Field(name: $0.key, value: $0.value) }
  }

  /// The first value under `name`, or nil when the field was not sent.
  package subscript(_ name: String) -> String? {
    fields.first { $0.name == name }?.value
  }

  /// Every value under `name`, for checkboxes and repeated fields.
  package func all(_ name: String) -> [String] {
    fields.filter { $0.name == name }.map(\.value)
  }
}

/// A file a person sent, already on disk; removed after the answer unless it was moved away.
package struct UploadedFile: Hashable, Sendable {
  package var field: String
  /// As the browser named it; never used as a path.
  package var name: String
  package var path: String
  package var size: Int

  package init(field: String, name: String, path: String, size: Int) {
    self.field = field
    self.name = name
    self.path = path
    self.size = size
  }
}
