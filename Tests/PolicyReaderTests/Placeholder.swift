import Testing

@testable import PolicyReader
