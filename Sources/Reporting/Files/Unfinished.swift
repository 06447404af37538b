import Synchronization

/// What has to be undone when the process must end before its work does: folders to remove, processes to stop.
package final class Unfinished: Sendable {
  package typealias Undo = @Sendable () -> Void

  private let works = Mutex(Works())

  private struct Works {
    var next = 0
    var undo: [Int: Undo] = [:]

    mutating func undoAll() {
      for number in undo.keys.sorted(by: >) { undo.removeValue(forKey: number)?() }
    }
  }

  package init() {}

  /// Begins a work and keeps what undoes it.
  ///
  /// - Returns: the number of the work.
  package func begin<Failure: Error>(_ work: () throws(Failure) -> Undo) throws(Failure) -> Int {
    try works.withLock { works throws(Failure) in
      let undo = try work()
      works.next += 1
      works.undo[works.next] = undo
      return works.next
    }
  }

  /// Undoes one work, or clears up after it when it is done.
  package func undo(_ number: Int) {
    works.withLock { $0.undo.removeValue(forKey: number)?() }
  }

  /// Takes a step that must not end half-way.
  func wholly<Outcome: Sendable, Failure: Error>(
    _ step: () throws(Failure) -> Outcome
  ) throws(Failure) -> Outcome {
    try works.withLock { _ throws(Failure) in try step() }
  }

  /// Undoes everything, the latest first.
  func undoEverything() {
    works.withLock { $0.undoAll() }
  }

  /// Undoes everything and ends the process; whoever begins, ends or takes a step meanwhile waits for that.
  package func undoEverything(before: () -> Void = {}, then end: () -> Never) -> Never {
    works.withLock { works in
      before()
      works.undoAll()
      end()
    }
  }
}
