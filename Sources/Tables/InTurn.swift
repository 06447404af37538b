import Dispatch

/// A value that threads visit in the order of their numbers, each number once.
///
/// Whoever takes a number must come, or all later ones wait for ever; numbers are taken in order, so that the one
/// waited for is always at work.
///
/// `@unchecked Sendable`: `next` and `waiting` are only touched between `lock.wait` and `lock.signal`, and `value`
/// only by the one thread whose turn it is; the semaphores order these accesses.
package final class InTurn<Value: Sendable>: @unchecked Sendable {
  private let lock = DispatchSemaphore(value: 1)
  private var next = 0
  private var waiting: [Int: DispatchSemaphore] = [:]
  private var value: Value

  package init(_ value: Value) { self.value = value }

  /// Waits until all lower numbers have been here, then visits.
  package func visit<Result>(_ number: Int, _ body: (inout Value) -> Result) -> Result {
    awaitTurn(number)
    defer { endTurn() }
    return body(&value)
  }

  /// The value when all threads are done.
  package var final: Value {
    lock.wait()
    defer { lock.signal() }
    return value
  }

  private func awaitTurn(_ number: Int) {
    lock.wait()
    if next == number {
      lock.signal()
      return
    }
    let turn = DispatchSemaphore(value: 0)
    waiting[number] = turn
    lock.signal()
    turn.wait()
  }

  private func endTurn() {
    lock.wait()
    next += 1
    let turn = waiting.removeValue(forKey: next)
    lock.signal()
    turn?.signal()
  }
}
