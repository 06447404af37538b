/// A place in the bytes of a cell that moves forward as parts are read.
struct ByteCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  /// The next byte, which stays; nil at the end.
  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func skipSpaces() {
    while next == 0x20 { position += 1 }
  }

  /// Takes the word, given in small letters, if it comes next; ASCII capitals count as small.
  mutating func take(_ word: StaticString) -> Bool {
    let end = position + word.utf8CodeUnitCount
    guard end <= bytes.count, UnsafeBufferPointer(rebasing: bytes[position..<end]).spells(word) else {
      return false
    }
    position = end
    return true
  }

  /// Takes an abbreviation of two parts with or without its dots: "ก.ย.", "กย", "พ.ศ".
  mutating func take(_ first: StaticString, _ second: StaticString) -> Bool {
    let start = position
    guard take(first) else { return false }
    _ = take(".")
    guard take(second) else {
      position = start
      return false
    }
    _ = take(".")
    return true
  }

  /// Takes all ASCII digits that come next, at most nine; nil when none comes.
  mutating func number() -> (value: Int, digits: Int)? {
    var value = 0
    let start = position
    while let byte = next, byte &- UInt8(ascii: "0") < 10, position - start < 9 {
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
      position += 1
    }
    return position > start ? (value, position - start) : nil
  }

  /// Takes a number of one or two digits.
  mutating func shortNumber() -> Int? {
    guard let (value, digits) = number(), digits <= 2 else { return nil }
    return value
  }
}
