/// Plain values in memory of their own, for loops that no check may slow down; its owner must `deallocate` it.
///
/// Nothing is written but by `append`, which makes room first, or into room that `extend` has made.
struct RawList<Element: BitwiseCopyable> {
  private var memory: UnsafeMutablePointer<Element>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int) {
    self.capacity = capacity
    memory = .allocate(capacity: capacity)
  }

  func deallocate() { memory.deallocate() }

  /// Good until the list grows; elements behind those in use mean nothing.
  var elements: UnsafePointer<Element> { UnsafePointer(memory) }

  /// Forgets the elements behind the first ones.
  mutating func keepFirst(_ kept: Int) {
    precondition(kept >= 0 && kept <= count)
    count = kept
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    makeRoom(for: 1)
    memory[count] = element
    count &+= 1
  }

  @inline(__always)
  mutating func append(_ start: UnsafePointer<Element>, count more: Int) {
    makeRoom(for: more)
    (memory + count).update(from: start, count: more)
    count &+= more
  }

  /// Adds elements that the caller writes at once, and returns where: exactly so many.
  ///
  /// - Parameter readable: elements behind them that may be read, though they mean nothing.
  @inline(__always)
  mutating func extend(by more: Int, readable: Int = 0) -> UnsafeMutablePointer<Element> {
    makeRoom(for: more + readable)
    count &+= more
    return memory + (count &- more)
  }

  @inline(__always)
  private mutating func makeRoom(for more: Int) {
    precondition(more >= 0)
    if more > capacity &- count { grow(by: more) }
  }

  private mutating func grow(by more: Int) {
    let larger = RawList(capacity: max(capacity * 2, count + more))
    larger.memory.update(from: memory, count: count)
    memory.deallocate()
    memory = larger.memory
    capacity = larger.capacity
  }
}
