import Foundation
import Ingestion
import Reporting
import Tables

/// Shows on a terminal how far the reading is, at most ten times a second.
///
/// `@unchecked` because the readers' threads share it; the lock guards the two times.
final class ProgressDisplay: @unchecked Sendable {
  private let language: Language
  private let clock = ContinuousClock()
  private let lock = NSLock()
  private var began: (name: String, at: ContinuousClock.Instant)?
  private var shown: ContinuousClock.Instant?

  init(language: Language) { self.language = language }

  func show(_ pipeline: String, _ progress: ReadProgress) {
    lock.lock()
    defer { lock.unlock() }
    let now = clock.now
    if began?.name != pipeline { began = (pipeline, now) }
    if let shown, now - shown < .milliseconds(100) { return }
    shown = now
    let line = ProgressLine(
      bytesRead: progress.bytesDone, bytesTotal: progress.bytesTotal, records: progress.records,
      elapsed: now - (began?.at ?? now))
    Console.overwrite("\(pipeline): \(line.text(language))")
  }

  func clear() {
    lock.lock()
    defer { lock.unlock() }
    if shown != nil { Console.overwrite("") }
  }
}
