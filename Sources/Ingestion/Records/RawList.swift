/// Plain values in memory of their own, for loops that no check may slow down; its owner must `deallocate` it.
struct RawList<Element: BitwiseCopyable> {
  private(set) var elements: UnsafeMutablePointer<Element>
  /// Elements in use; those behind may be written up to the room that was made.
  var count = 0
  private var capacity: Int

  init(capacity: Int) {
    self.capacity = capacity
    elements = .allocate(capacity: capacity)
  }

  func deallocate() { elements.deallocate() }

  /// Makes room for more behind those in use.
  @inline(__always)
  mutating func makeRoom(for more: Int) {
    if count + more > capacity { grow(by: more) }
  }

  private mutating func grow(by more: Int) {
    capacity = max(capacity * 2, count + more)
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    larger.update(from: elements, count: count)
    elements.deallocate()
    elements = larger
  }
}
