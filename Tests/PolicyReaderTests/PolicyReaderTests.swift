import Casework
import Foundation
import Testing

@testable import PolicyReader

/// A document and what a careful reader says it means.
struct Sample: CustomTestStringConvertible, Sendable {
  let text: URL

  var testDescription: String { text.lastPathComponent }

  /// Every text with an answer key beside it.
  static func samples(in folder: URL) -> [Sample] {
    let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    return files.filter { $0.pathExtension == "txt" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }.map(Sample.init(text:))
  }

  /// Synthetic policies of this project, written for its tests.
  static let fixtures = samples(in: testFolder.appending(path: "Fixtures"))

  /// Reference documents kept beside the package, where they are present.
  static let shared: [Sample] = ["seeds", "policies"].flatMap { folder in
    samples(in: testFolder.appending(path: "../../../shared/\(folder)").standardizedFileURL)
  }

  private static let testFolder = URL(filePath: #filePath).deletingLastPathComponent()

  var document: DocumentText {
    get throws {
      let lines = try String(contentsOf: text, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
      return DocumentText(lines: lines.map(String.init), format: .text)
    }
  }

  var key: AnswerKey {
    get throws {
      let decoder = JSONDecoder()
      decoder.keyDecodingStrategy = .convertFromSnakeCase
      return try decoder.decode(
        AnswerKey.self, from: Data(contentsOf: text.deletingPathExtension().appendingPathExtension("json")))
    }
  }
}

@Suite("Reading policies")
struct ReadingTests {
  @Test("every field of a synthetic policy is read as its key says", arguments: Sample.fixtures)
  func fixtures(_ sample: Sample) throws {
    let proposal = try PolicyProposal(reading: sample.document)
    #expect(try sample.key.differences(from: proposal) == [])
  }

  @Test("the findings that a synthetic policy was written for are reported", arguments: Sample.fixtures)
  func findings(_ sample: Sample) throws {
    let codes = Set(try PolicyProposal(reading: sample.document).findings.map(\.code.rawValue))
    #expect(Set(try sample.key.xFindings ?? []).subtracting(codes).isEmpty)
  }

  @Test("the reference documents are read whole", arguments: Sample.shared)
  func reference(_ sample: Sample) throws {
    let proposal = try PolicyProposal(reading: sample.document)
    #expect(try sample.key.differences(from: proposal) == [])
  }

  @Test("an empty document proposes nothing and is no policy")
  func emptyDocument() {
    let proposal = PolicyProposal(reading: DocumentText(lines: [], format: .text))
    #expect(proposal.sections.isEmpty)
    #expect(proposal.findings.map(\.code) == [.notABeneficiaryPolicy])
  }

  @Test("lines of findings lie within the document", arguments: Sample.fixtures)
  func findingLines(_ sample: Sample) throws {
    let document = try sample.document
    let lines = PolicyProposal(reading: document).findings.compactMap(\.line)
    #expect(lines.allSatisfy { (1...document.lines.count).contains($0) })
  }
}
