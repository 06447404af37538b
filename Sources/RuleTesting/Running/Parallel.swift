import Dispatch
import Synchronization

/// Results of work on several threads, in the order of the work.
enum Parallel {
  /// Calls `work` for every number below `count`; the results stand in that order whatever the threads did.
  static func map<Value: Sendable>(_ count: Int, jobs: Int, _ work: @Sendable (Int) -> Value) -> [Value] {
    let next = Atomic<Int>(0)
    let parts = Parts<(Int, Value)>()
    DispatchQueue.concurrentPerform(iterations: max(1, min(jobs, count))) { _ in
      var mine: [(Int, Value)] = []
      while case let place = next.wrappingAdd(1, ordering: .relaxed).oldValue, place < count {
        mine.append((place, work(place)))
      }
      parts.add(mine)
    }
    return parts.all.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// What threads leave when they are done.
  ///
  /// `@unchecked Sendable`: `list` is only touched between `wait` and `signal`.
  private final class Parts<Value: Sendable>: @unchecked Sendable {
    private let lock = DispatchSemaphore(value: 1)
    private var list: [Value] = []

    func add(_ values: [Value]) {
      lock.wait()
      list += values
      lock.signal()
    }

    var all: [Value] {
      lock.wait()
      defer { lock.signal() }
      return list
    }
  }
}
