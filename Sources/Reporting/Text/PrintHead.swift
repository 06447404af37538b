/// Where the next printed byte goes: memory with room for everything that is printed, which was reserved beforehand.
///
/// Bytes are put down without a look at what is left, because a check a byte costs more than the printing. Whoever
/// reserves the memory knows the most that each kind of cell can take.
struct PrintHead {
  private(set) var next: UnsafeMutablePointer<UInt8>

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    next.pointee = byte
    next += 1
  }

  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    next.update(from: start, count: bytes.count)
    next += bytes.count
  }

  /// Prints the digits of a whole number.
  @inline(__always)
  mutating func append(digits number: UInt64) {
    var count = 1
    var bound: UInt64 = 10
    while number >= bound, count < 20 {
      count += 1
      bound = bound.multipliedReportingOverflow(by: 10).overflow ? .max : bound &* 10
    }
    append(digits: number, count: count)
  }

  /// Prints so many digits, with zeros before the number where it has fewer.
  @inline(__always)
  mutating func append(digits number: UInt64, count: Int) {
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
        var head = PrintHead(next: start)
        body(&head)
        count = head.next - start
        precondition(count <= memory.count, "room is reserved for the longest text")
      }
    }
  }
}
