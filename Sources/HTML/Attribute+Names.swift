// Every attribute that a page may use. Optional values leave the attribute out when nil.

extension Attribute {
  package static func `class`(_ names: String?) -> Attribute { Attribute("class", text: names) }
  package static func id(_ id: String?) -> Attribute { Attribute("id", text: id) }
  package static func lang(_ code: String) -> Attribute { Attribute("lang", text: code) }
  package static func hreflang(_ code: String) -> Attribute { Attribute("hreflang", text: code) }
  package static func dir(_ direction: String) -> Attribute { Attribute("dir", text: direction) }
  package static func tabindex(_ index: Int) -> Attribute { Attribute("tabindex", text: String(index)) }
  package static func hidden(if condition: Bool = true) -> Attribute { Attribute("hidden", flag: condition) }
  package static func title(_ text: String?) -> Attribute { Attribute("title", text: text) }
  package static func role(_ role: String) -> Attribute { Attribute("role", text: role) }

  // Addresses: left out when they are neither local nor https:, mailto: or tel: (see `SafeAddress`).
  package static func href(_ address: String) -> Attribute { Attribute("href", .address, address) }
  package static func src(_ address: String) -> Attribute { Attribute("src", .address, address) }
  package static func action(_ address: String) -> Attribute { Attribute("action", .address, address) }
  package static func formaction(_ address: String) -> Attribute { Attribute("formaction", .address, address) }

  package static func rel(_ relation: String) -> Attribute { Attribute("rel", text: relation) }
  package static func `as`(_ kind: String) -> Attribute { Attribute("as", text: kind) }
  package static func crossorigin() -> Attribute { Attribute("crossorigin", .bare) }
  package static func download(_ name: String?) -> Attribute { Attribute("download", text: name) }
  package static func charset(_ name: String) -> Attribute { Attribute("charset", text: name) }
  package static func content(_ text: String) -> Attribute { Attribute("content", text: text) }
  package static func datetime(_ text: String) -> Attribute { Attribute("datetime", text: text) }

  // Tables
  package static func scope(_ scope: String) -> Attribute { Attribute("scope", text: scope) }
  package static func colspan(_ count: Int) -> Attribute { Attribute("colspan", text: String(count)) }

  /// A `data-` attribute that one of our scripts looks for; `name` without the prefix.
  package static func data(_ name: StaticString, _ value: String = "") -> Attribute { Attribute(name, .data, value) }
}

// Forms
extension Attribute {
  package static func name(_ name: String) -> Attribute { Attribute("name", text: name) }
  package static func value(_ value: String?) -> Attribute { Attribute("value", text: value) }
  package static func type(_ type: String) -> Attribute { Attribute("type", text: type) }
  package static func method(_ method: String) -> Attribute { Attribute("method", text: method) }
  package static func enctype(_ type: String?) -> Attribute { Attribute("enctype", text: type) }
  package static func `for`(_ id: String) -> Attribute { Attribute("for", text: id) }
  package static func accept(_ types: String) -> Attribute { Attribute("accept", text: types) }
  package static func autocomplete(_ hint: String?) -> Attribute { Attribute("autocomplete", text: hint) }
  package static func inputmode(_ mode: String?) -> Attribute { Attribute("inputmode", text: mode) }
  package static func placeholder(_ text: String?) -> Attribute { Attribute("placeholder", text: text) }
  package static func maxlength(_ count: Int?) -> Attribute { Attribute("maxlength", text: count.map { String($0) }) }
  package static func rows(_ count: Int) -> Attribute { Attribute("rows", text: String(count)) }
  package static func min(_ number: Int) -> Attribute { Attribute("min", text: String(number)) }
  package static func max(_ number: Int) -> Attribute { Attribute("max", text: String(number)) }
  /// The form of the same page that a control outside it belongs to, by its id.
  package static func form(_ id: String?) -> Attribute { Attribute("form", text: id) }
  package static func checked(if condition: Bool) -> Attribute { Attribute("checked", flag: condition) }
  package static func selected(if condition: Bool) -> Attribute { Attribute("selected", flag: condition) }
  package static func disabled(if condition: Bool = true) -> Attribute { Attribute("disabled", flag: condition) }
  package static func required(if condition: Bool = true) -> Attribute { Attribute("required", flag: condition) }
  package static func multiple(if condition: Bool = true) -> Attribute { Attribute("multiple", flag: condition) }
  package static func novalidate() -> Attribute { Attribute("novalidate", .bare) }
  package static func open(if condition: Bool) -> Attribute { Attribute("open", flag: condition) }
}

// Accessibility
extension Attribute {
  package static func ariaLabel(_ text: String?) -> Attribute { Attribute("aria-label", text: text) }
  package static func ariaLabelledBy(_ id: String) -> Attribute { Attribute("aria-labelledby", text: id) }
  package static func ariaDescribedBy(_ ids: String?) -> Attribute { Attribute("aria-describedby", text: ids) }
  package static func ariaHidden() -> Attribute { Attribute("aria-hidden", text: "true") }
  package static func ariaInvalid(if condition: Bool) -> Attribute {
    Attribute("aria-invalid", text: condition ? "true" : nil)
  }
  /// `kind` is "page", "step" or nil when the element is not the current one.
  package static func ariaCurrent(_ kind: String?) -> Attribute { Attribute("aria-current", text: kind) }
}
