import Dispatch
import Synchronization

/// A value that is computed on another thread meanwhile; with one thread only, when it is asked for.
package final class Meanwhile<Value: Sendable>: Sendable {
  private let compute: @Sendable () -> Value
  private let found = Mutex<Value?>(nil)
  private let isDone = DispatchGroup()

  /// - Parameter jobs: threads that may be used; they change nothing in the value.
  package init(jobs: Int, _ compute: @escaping @Sendable () -> Value) {
    self.compute = compute
    guard jobs > 1 else { return }
    DispatchQueue.global().async(group: isDone) {
      let value = compute()
      self.found.withLock { $0 = value }
    }
  }

  /// Waits for the value where it is not there yet.
  package var value: Value {
    isDone.wait()
    return found.withLock { found in
      let value = found ?? compute()
      found = value
      return value
    }
  }
}
