/// Where the next printed byte goes: memory with room for everything that is printed, which was reserved beforehand.
///
/// Whoever reserves the memory knows the most that each kind of cell can take. Should anybody have reckoned wrong, the
/// program stops: nothing is printed behind the end.
struct PrintHead {
  private(set) var next: UnsafeMutablePointer<UInt8>
  /// Behind what was reserved.
  private let end: UnsafeMutablePointer<UInt8>

  init(_ start: UnsafeMutablePointer<UInt8>, room: Int) {
    next = start
    end = start + room
  }

  @inline(__always)
  private func check(_ count: Int) {
    precondition(count >= 0 && count <= end - next, "room is reserved for the longest text")
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    check(1)
    next.pointee = byte
    next += 1
  }

  /// Prints the first bytes of a word, from the lowest up; there must be room for eight.
  @inline(__always)
  mutating func append(_ word: UInt64, count: Int) {
    check(8)
    UnsafeMutableRawPointer(next).storeBytes(of: word.littleEndian, as: UInt64.self)
    next += count
  }

  /// Prints the first bytes of two words, from the lowest up; there must be room for sixteen.
  @inline(__always)
  mutating func append(_ word: UInt64, _ rest: UInt64, count: Int) {
    check(16)
    let memory = UnsafeMutableRawPointer(next)
    memory.storeBytes(of: word.littleEndian, as: UInt64.self)
    memory.storeBytes(of: rest.littleEndian, toByteOffset: 8, as: UInt64.self)
    next += count
  }

  /// Prints the digits of a whole number; there must be room for four bytes at least.
  @inline(__always)
  mutating func append(digits number: UInt64) {
    guard number >= 1000 else { return append(small: UInt32(truncatingIfNeeded: number)) }
    var count = 4
    var bound: UInt64 = 10_000
    while number >= bound, count < 20 {
      count += 1
      bound = bound.multipliedReportingOverflow(by: 10).overflow ? .max : bound &* 10
    }
    append(digits: number, count: count)
  }

  /// Prints a number below a thousand, as most counts are, without a branch: nobody can foresee how long the next
  /// one is.
  @inline(__always)
  private mutating func append(small number: UInt32) {
    let hundreds = (number &* 5243) >> 19
    let rest = number &- hundreds &* 100
    let tens = (rest &* 103) >> 10
    let digits = hundreds | tens << 8 | (rest &- tens &* 10) << 16 | 0x303030
    let length: UInt32 = 1 &+ (number > 9 ? 1 : 0) &+ (number > 99 ? 1 : 0)
    let text = digits &>> (24 &- length &* 8)
    check(4)
    UnsafeMutableRawPointer(next).storeBytes(of: text.littleEndian, as: UInt32.self)
    next += Int(length)
  }

  /// Prints so many digits, with zeros before the number where it has fewer.
  @inline(__always)
  mutating func append(digits number: UInt64, count: Int) {
    check(count)
    var rest = number
    var place = next + count
    while place > next {
      place -= 1
      let shorter = rest / 10
      place.pointee = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest &- shorter &* 10)
      rest = shorter
    }
    next += count
  }
}

extension [UInt8] {
  /// Lets `body` print at the end; it must not print more than `room` bytes.
  @inline(__always)
  mutating func print(room: Int, _ body: (inout PrintHead) -> Void) {
    append(addingCapacity: room) { added in
      added.withUnsafeMutableBufferPointer { memory, count in
        guard let start = memory.baseAddress else { return }
        var head = PrintHead(start, room: memory.count)
        body(&head)
        count = head.next - start
      }
    }
  }
}
