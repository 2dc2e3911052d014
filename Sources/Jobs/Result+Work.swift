extension Result where Failure == any Error {
  /// What `work` came to, so that something can be closed or written down before it is told.
  package init(of work: () async throws -> Success) async {
    do {
      self = .success(try await work())
    } catch {
      self = .failure(error)
    }
  }
}
