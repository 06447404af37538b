import Tables

/// Writes one text as a field of a CSV file.
///
/// - Quotes stand only where a reader needs them: around commas, quotes, line breaks and outer spaces.
/// - Citizen numbers are masked, and signs that nobody sees are shown: see `Outgoing`.
/// - A spreadsheet takes a text that begins with `=`, `+`, `-` or `@`, also full-width ones, for a formula and would run
///   it. Such a text gets an apostrophe before it; a lone sign and a plain number with a sign stay as they are.
enum CSVField {
  /// For whom a field is written.
  struct Reader: Equatable {
    /// Whether a text that could be a formula gets its apostrophe.
    let isGuarded: Bool
    /// Digits from which on a text is looked at for numbers.
    let leastDigits: Int

    /// People and their programs.
    static var anybody: Reader { Reader(isGuarded: true, leastDigits: PersonalNumbers.leastDigits) }

    /// People, for whom the text cannot be a formula: a sentence or a column's name.
    static var sentence: Reader { Reader(isGuarded: false, leastDigits: PersonalNumbers.leastDigits) }

    /// Another pipeline of the same run, which needs the text as it is.
    static let pipeline = Reader(isGuarded: false, leastDigits: .max)
  }

  /// The most bytes that a text of `count` bytes can take; a short one is printed as two whole words.
  ///
  /// A control character of one byte is shown in eight.
  static func room(for count: Int) -> Int { 8 * count + 16 }

  /// Prints a range of bytes as a field; true when a citizen number was masked.
  @inline(__always)
  static func append(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, for reader: Reader = .anybody,
    to head: inout PrintHead
  ) -> Bool {
    if range.count <= 16, range.lowerBound + 16 <= bytes.count, let start = bytes.baseAddress {
      let memory = UnsafeRawPointer(start + range.lowerBound)
      // Both words are looked at and printed, however long the text is: nobody can foresee how long the next one is.
      let word = UInt64(littleEndian: memory.loadUnaligned(as: UInt64.self))
      let rest = UInt64(littleEndian: memory.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
      if arePlain(word, rest, count: range.count, leastDigits: reader.leastDigits) {
        head.append(word, rest, count: range.count)
        return false
      }
    }
    let text = UnsafeBufferPointer(rebasing: bytes[range])
    let (end, masked) = appendingCarefully(text, for: reader, to: head)
    head = end
    return masked
  }

  /// Whether the first bytes of two words can mean nothing to a reader: the case of most codes and labels.
  ///
  /// Quotes, commas, signs, spaces and controls are all below the digits.
  @inline(__always)
  private static func arePlain(
    _ word: UInt64, _ rest: UInt64, count: Int, leastDigits: Int
  ) -> Bool {
    // Bits behind the text; a shift by 64 or more leaves none, one by less than none leaves all.
    let (behind, behindRest) = (UInt64.max << (8 * count), UInt64.max << (8 * max(0, count - 8)))
    let first = UInt8(truncatingIfNeeded: word)
    let isFormula = count > 0 && (first == UInt8(ascii: "=") || first == UInt8(ascii: "@"))
    guard signs(word) & ~behind | signs(rest) & ~behindRest == 0, !isFormula else { return false }
    // Of the digits of a number in sixteen bytes some may take three, each in place of three that take one; what is
    // behind the text may count too.
    return count < leastDigits || digits(word) + digits(rest) < leastDigits - 3
  }

  /// The highest bit of each byte that is below the digits, or begins a character outside of ASCII and Thai, or is the
  /// control at the end of ASCII; bytes above such a one may have it too.
  @inline(__always)
  private static func signs(_ word: UInt64) -> UInt64 {
    let low = (word &- 0x3030_3030_3030_3030) & ~word
    let rest = word ^ 0xE0E0_E0E0_E0E0_E0E0
    let begins = word & word << 1 & ((rest & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F | rest)
    let last = ((word & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x0101_0101_0101_0101) & ~word
    return (low | begins | last) & 0x8080_8080_8080_8080
  }

  /// How many bytes of a word are ASCII digits or stand right behind them.
  @inline(__always)
  private static func digits(_ word: UInt64) -> Int {
    let rest = word & 0xF0F0_F0F0_F0F0_F0F0 ^ 0x3030_3030_3030_3030
    let others = (rest & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F | rest
    return (~others & 0x8080_8080_8080_8080).nonzeroBitCount
  }

  private static func appendingCarefully(
    _ text: UnsafeBufferPointer<UInt8>, for reader: Reader, to start: PrintHead
  ) -> (head: PrintHead, masked: Bool) {
    var head = start
    guard reader != .pipeline, !Outgoing.isPlain(text.span) else {
      append(plain: text, guarded: reader.isGuarded, to: &head)
      return (head, false)
    }
    let outgoing = Outgoing(String(decoding: text, as: UTF8.self), as: .cell)
    Array(outgoing.text.utf8).withUnsafeBufferPointer {
      append(plain: $0, guarded: reader.isGuarded, to: &head)
    }
    return (head, outgoing.masked)
  }

  private static func append(
    plain text: UnsafeBufferPointer<UInt8>, guarded: Bool, to head: inout PrintHead
  ) {
    let apostrophe = guarded && isFormula(text)
    let quoted = needsQuotes(text)
    if quoted { head.append(UInt8(ascii: "\"")) }
    if apostrophe { head.append(UInt8(ascii: "'")) }
    for byte in text {
      if byte == UInt8(ascii: "\"") { head.append(byte) }
      head.append(byte)
    }
    if quoted { head.append(UInt8(ascii: "\"")) }
  }

  private static func needsQuotes(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    if isBlank(first) || isBlank(last) { return true }
    for byte in text {
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"): return true
      default: continue
      }
    }
    return false
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  private static func isFormula(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count > 1 else { return false }
    switch text[0] {
    case UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: "\t"), UInt8(ascii: "\r"): return true
    case UInt8(ascii: "+"), UInt8(ascii: "-"): return !isUnsigned(text.dropFirst())
    // The full-width signs are EF BC and a byte more.
    case 0xEF where text.count > 3 && text[1] == 0xBC:
      switch text[2] {
      case 0x9D, 0xA0: return true
      case 0x8B, 0x8D: return !isUnsigned(text.dropFirst(3))
      default: return false
      }
    default: return false
    }
  }

  /// Whether what follows a sign is a plain number.
  private static func isUnsigned(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    text.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "%"):
        true
      default: false
      }
    }
  }
}

extension [UInt8] {
  /// Adds a text as a field; true when a citizen number was masked.
  mutating func appendField(_ text: String, for reader: CSVField.Reader = .anybody) -> Bool {
    let copy = Array(text.utf8)
    var masked = false
    print(room: CSVField.room(for: copy.count)) { head in
      masked = copy.withUnsafeBufferPointer {
        CSVField.append($0, copy.indices, for: reader, to: &head)
      }
    }
    return masked
  }
}
