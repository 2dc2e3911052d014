import Dispatch
import Synchronization

/// Reads pages of a PDF that are pictures: each is drawn in grey and its words recognised.
struct PageRecognition {
  let file: OpenFile
  let work: ExtractionWork

  /// The longer side of a drawn page in picture elements: 200 to the inch for A4.
  ///
  /// Fixed, so that a page that says it is ten metres long costs no more; at 300 to the inch the recogniser loses headings.
  static let longSide = 2_339

  /// The lines of each page that was read before the time ran out, by page number from 1.
  func read(_ pages: [Int]) throws(DocumentRefusal) -> [Int: [String]] {
    // Asked first, so that a missing program is told at once and not once for each page.
    _ = try work.programs.path(of: .pdftoppm)
    _ = try work.programs.path(of: .tesseract)
    let state = Mutex(State(waiting: pages[...]))
    let workers = max(1, min(work.limits.programsAtOnce, pages.count))
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      while let (page, waiting) = state.withLock({ $0.next() }) {
        let outcome = Result<[String], DocumentRefusal> { () throws(DocumentRefusal) in
          try lines(of: page, pagesAfter: (waiting + workers - 1) / workers)
        }
        state.withLock { $0.record(outcome, for: page) }
      }
    }
    let (found, refusal) = state.withLock { ($0.found, $0.refusal) }
    if found.isEmpty, let refusal { throw refusal }
    return found
  }

  private struct State {
    var waiting: ArraySlice<Int>
    var found: [Int: [String]] = [:]
    var refusal: DocumentRefusal?

    /// The next page, and how many wait behind it.
    mutating func next() -> (page: Int, waiting: Int)? {
      if case .tookTooLong = refusal { return nil }
      if case .missingProgram = refusal { return nil }
      return waiting.popFirst().map { ($0, waiting.count) }
    }

    mutating func record(_ outcome: Result<[String], DocumentRefusal>, for page: Int) {
      switch outcome {
      case .success(let lines): found[page] = lines
      case .failure(let reason): refusal = reason
      }
    }
  }

  private func lines(of page: Int, pagesAfter: Int) throws(DocumentRefusal) -> [String] {
    let picture = try OpenFile.inMemory()
    let drawing = ProgramRun(
      .pdftoppm, ["-gray", "-scale-to", String(Self.longSide), "-f", String(page), "-l", String(page), "-"])
    let end = try drawing.run(from: file, to: picture, in: work).end
    if let refusal = end.refusal(of: .pdf, in: work) { throw refusal }
    guard picture.size > 0 else { throw .broken(.pdf) }
    return try Recogniser.lines(of: picture, dotsPerInch: 200, pagesAfter: pagesAfter, in: work)
  }
}
