import Dispatch

/// What a function makes of the numbers from 0, in their order, worked out on several threads.
///
/// - Parameter jobs: threads; they change nothing in the results.
package func inParallel<Part: Sendable>(
  _ count: Int, jobs: Int, _ make: @Sendable (Int) -> Part
) -> [Part] {
  guard jobs > 1, count > 1 else { return (0..<count).map(make) }
  let parts = NumberedParts<Part>()
  DispatchQueue.concurrentPerform(iterations: min(jobs, count)) { _ in
    while let number = parts.take(below: count) { parts.put(make(number), at: number) }
  }
  return parts.all
}

/// Parts that threads take the numbers of and put down when they are made.
///
/// `@unchecked Sendable`: everything is only touched between `lock.wait` and `lock.signal`.
private final class NumberedParts<Part: Sendable>: @unchecked Sendable {
  private let lock = DispatchSemaphore(value: 1)
  private var next = 0
  private var parts: [(number: Int, part: Part)] = []

  /// The next number; nil when all are taken.
  func take(below count: Int) -> Int? {
    lock.wait()
    defer { lock.signal() }
    guard next < count else { return nil }
    defer { next += 1 }
    return next
  }

  func put(_ part: Part, at number: Int) {
    lock.wait()
    defer { lock.signal() }
    parts.append((number, part))
  }

  /// The parts in the order of their numbers.
  var all: [Part] {
    lock.wait()
    defer { lock.signal() }
    return parts.sorted { $0.number < $1.number }.map(\.part)
  }
}
