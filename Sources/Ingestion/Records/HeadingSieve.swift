/// Tells quickly that a cell is surely no heading, from its first two letters.
///
/// Letters are compared as `headerKey` compares them: capitals are small, Thai digits are digits, separators do not
/// count; Thai marks are passed over, as cleaning may move them. What is no ASCII and no Thai may be anything.
struct HeadingSieve: Sendable {
  /// A bit for each second letter, four words for each first one.
  private var seconds = [UInt64](repeating: 0, count: 256 * 4)
  private var letsAllThrough = false

  init(_ headings: some Sequence<String>) {
    for heading in headings {
      var utf8 = heading
      utf8.withUTF8 { add(Letters($0, isThaiEightBit: false)) }
    }
  }

  private mutating func add(_ letters: Letters) {
    guard let first = letters.first else { return }
    switch (first, letters.second) {
    case (.other, _): letsAllThrough = true
    case (.known(let first), .other?):
      for word in 0..<4 { seconds[Int(first) * 4 + word] = .max }
    case (.known(let first), .known(let second)?): set(first, second)
    case (.known(let first), nil): set(first, 0)
    }
  }

  private mutating func set(_ first: UInt8, _ second: UInt8) {
    seconds[Int(first) * 4 + Int(second >> 6)] |= 1 << UInt64(second & 63)
  }

  /// Whether a cell, without spaces around it, may be a heading.
  func mayBeHeading(_ cell: UnsafeBufferPointer<UInt8>, isThaiEightBit: Bool) -> Bool {
    let letters = Letters(cell, isThaiEightBit: isThaiEightBit)
    guard let first = letters.first else { return false }
    guard !letsAllThrough, case .known(let first) = first else { return true }
    let second: UInt8
    switch letters.second {
    case .other?: return true
    case .known(let letter)?: second = letter
    case nil: second = 0
    }
    return seconds[Int(first) * 4 + Int(second >> 6)] & 1 << UInt64(second & 63) != 0
  }

  /// Whether more than half of the cells of a record may be headings, or of so many as given.
  func areMostHeadings(_ fields: RecordFields, of count: Int = .max, isThaiEightBit: Bool) -> Bool {
    var filled = 0
    var possible = 0
    for field in 0..<fields.count where !fields[field].isEmpty {
      filled += 1
      if mayBeHeading(fields[field], isThaiEightBit: isThaiEightBit) { possible += 1 }
    }
    return possible * 2 > min(filled, count)
  }

  /// Whether a heading begins with a byte of ASCII.
  func begins(with byte: UInt8) -> Bool {
    var byte = byte
    return withUnsafePointer(to: &byte) { pointer in
      guard
        case .known(let first)? = Letters(
          UnsafeBufferPointer(start: pointer, count: 1), isThaiEightBit: false
        ).first
      else { return true }
      return letsAllThrough || (0..<4).contains { seconds[Int(first) * 4 + $0] != 0 }
    }
  }
}

/// The first two letters of a cell.
private struct Letters {
  enum Letter {
    /// ASCII, or a Thai letter as its place among Thai letters with the highest bit set.
    case known(UInt8)
    case other
  }

  private(set) var first: Letter?
  private(set) var second: Letter?

  init(_ cell: UnsafeBufferPointer<UInt8>, isThaiEightBit: Bool) {
    var position = 0
    while second == nil, position < cell.count {
      let byte = cell[position]
      if byte < 0x80 {
        position += 1
        if let letter = Self.ascii(byte) { add(letter) }
      } else if isThaiEightBit {
        position += 1
        if byte > 0xA0 { addThai(byte - 0xA0) } else { add(.other) }
      } else if byte == 0xE0, position + 2 < cell.count, cell[position + 1] & 0xFE == 0xB8 {
        addThai((cell[position + 1] & 1) << 6 | cell[position + 2] & 0x3F)
        position += 3
      } else {
        add(.other)
        position += 1
      }
    }
  }

  private mutating func add(_ letter: Letter) {
    if first == nil { first = letter } else { second = letter }
  }

  private static func ascii(_ byte: UInt8) -> Letter? {
    switch byte {
    case 0x20, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"): nil
    case 0x41...0x5A: .known(byte | 0x20)
    default: .known(byte)
    }
  }

  /// - Parameter place: the letter's distance from U+0E00.
  private mutating func addThai(_ place: UInt8) {
    switch place {
    case 0x31, 0x34...0x3A, 0x47...0x4E: return
    // Sara am may be typed as two, and sara ae as two sara e.
    case 0x33: add(.known(0x80 | 0x32))
    case 0x40, 0x41:
      if case .known(0x80 | 0x40)? = first { return }
      add(.known(0x80 | 0x40))
    case 0x50...0x59: add(.known(place - 0x50 + UInt8(ascii: "0")))
    default: add(.known(0x80 | place))
    }
  }
}
