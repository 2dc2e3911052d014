extension HTTPRequest {
  /// Whether the browser takes gzip (Accept-Encoding with a weight above 0).
  package var acceptsGzip: Bool {
    (headers["Accept-Encoding"] ?? "").split(separator: ",").prefix(20).contains {
      let (coding, weight) = WeightedValue.parse($0)
      return coding == "gzip" && weight > 0
    }
  }
}

/// One entry of a weighted list: `en-GB;q=0.8`.
enum WeightedValue {
  /// The lowercased value and its weight, 0…1; 1 when none is given, 0 when it cannot be read.
  static func parse(_ entry: Substring) -> (value: String, weight: Double) {
    let parts = entry.split(separator: ";", maxSplits: 4).map { part in
      part.filter { $0 != " " && $0 != "\t" }.lowercased()
    }
    let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
    return (parts.first ?? "", min(max(weight, 0), 1))
  }
}
