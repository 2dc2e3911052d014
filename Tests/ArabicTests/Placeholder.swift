import Testing

@testable import Arabic
