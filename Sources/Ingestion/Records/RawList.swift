/// A list of plain values in memory of its own, for loops that an array would slow down; its owner must `deallocate` it.
///
/// What is added makes room first.
struct RawList<Element: BitwiseCopyable> {
  private var room: RawRoom<Element>
  private(set) var count = 0

  init(capacity: Int) { room = RawRoom(count: capacity) }

  func deallocate() { room.deallocate() }

  /// Good until the list grows; elements behind those in use mean nothing.
  var elements: UnsafePointer<Element> { room.elements }

  @inline(__always)
  subscript(place: Int) -> Element {
    get { room[place] }
    nonmutating set { room[place] = newValue }
  }

  /// Forgets the elements behind the first ones.
  mutating func keepFirst(_ kept: Int) {
    precondition(kept >= 0 && kept <= count)
    count = kept
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    makeRoom(for: 1)
    room[count] = element
    count &+= 1
  }

  @inline(__always)
  mutating func append(_ start: UnsafePointer<Element>, count more: Int) {
    makeRoom(for: more)
    room.copy(start, count: more, to: count)
    count &+= more
  }

  /// Adds elements that the caller writes at once, and returns where: exactly so many.
  ///
  /// - Parameter readable: elements behind them that may be read, though they mean nothing.
  @inline(__always)
  mutating func extend(by more: Int, readable: Int = 0) -> UnsafeMutablePointer<Element> {
    makeRoom(for: more + readable)
    defer { count &+= more }
    return room.pointer(at: count, count: more)
  }

  @inline(__always)
  private mutating func makeRoom(for more: Int) {
    if more > room.count &- count { grow(by: more) }
  }

  private mutating func grow(by more: Int) {
    let larger = RawRoom<Element>(count: max(room.count * 2, count + more))
    larger.copy(room.elements, count: count, to: 0)
    room.deallocate()
    room = larger
  }
}
