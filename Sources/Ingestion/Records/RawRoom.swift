/// Memory to be written, of a size that is known: whoever writes outside it stops the program, in release too.
///
/// The only place where this module writes through pointers of its own, but for C functions and system calls; these get
/// theirs from `pointer`, which checks how much they write.
struct RawRoom<Element> {
  private let start: UnsafeMutablePointer<Element>
  let count: Int

  /// Part of memory that somebody else owns.
  init(_ start: UnsafeMutablePointer<Element>, count: Int) {
    self.start = start
    self.count = count
  }

  /// Memory of its own; its owner must `deallocate` it.
  init(count: Int) { self.init(.allocate(capacity: count), count: count) }

  func deallocate() { start.deallocate() }

  /// For reading what was written.
  var elements: UnsafePointer<Element> { UnsafePointer(start) }

  @inline(__always)
  subscript(place: Int) -> Element {
    get {
      check(place, 1)
      return start[place]
    }
    nonmutating set {
      check(place, 1)
      (start + place).initialize(to: newValue)
    }
  }

  /// Memory for exactly so many elements.
  @inline(__always)
  func pointer(at place: Int, count more: Int) -> UnsafeMutablePointer<Element> {
    check(place, more)
    return start + place
  }

  @inline(__always)
  func copy(_ elements: UnsafePointer<Element>, count more: Int, to place: Int) {
    pointer(at: place, count: more).update(from: elements, count: more)
  }

  func fill(_ element: Element, count more: Int, at place: Int) {
    pointer(at: place, count: more).initialize(repeating: element, count: more)
  }

  @inline(__always)
  private func check(_ place: Int, _ more: Int) {
    precondition(place >= 0 && more >= 0 && more <= count &- place, "written outside of its memory")
  }
}

extension RawRoom<UInt8> {
  /// Copies sixteen bytes in two words, however many of them are wanted.
  @inline(__always)
  func copySixteen(_ bytes: UnsafePointer<UInt8>, to place: Int) {
    let copy = UnsafeMutableRawPointer(pointer(at: place, count: 16))
    copy.storeBytes(of: UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self), as: UInt64.self)
    copy.storeBytes(
      of: UnsafeRawPointer(bytes + 8).loadUnaligned(as: UInt64.self), toByteOffset: 8, as: UInt64.self)
  }
}
