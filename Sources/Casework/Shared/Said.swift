extension String {
  /// The text without white space at its ends; refuses none at all, and more characters than the limit.
  func said<Refusal: Error>(upTo limit: Int, missing: Refusal, tooLong: Refusal) throws(Refusal) -> String {
    let text = trimmedSpaces
    guard !text.isEmpty else { throw missing }
    guard text.count <= limit else { throw tooLong }
    return text
  }
}
