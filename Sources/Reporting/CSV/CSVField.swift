import Tables

/// Writes one text as a field of a CSV file.
///
/// - Quotes stand only where a reader needs them: around commas, quotes, line breaks and outer spaces.
/// - Citizen numbers are masked.
/// - A spreadsheet takes a text that begins with `=`, `+`, `-` or `@` for a formula and would run it. Such a text
///   gets an apostrophe before it; a lone sign and a plain number with a sign stay as they are.
enum CSVField {
  /// The most bytes that a text of `count` bytes can take; a short one is printed as two whole words.
  static func room(for count: Int) -> Int { 2 * count + 16 }

  /// Prints a range of bytes as a field; true when a citizen number was masked.
  @inline(__always)
  static func append(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, guarded: Bool = true, to head: inout PrintHead
  ) -> Bool {
    if range.count <= 16, range.lowerBound + 16 <= bytes.count, let start = bytes.baseAddress {
      let memory = UnsafeRawPointer(start + range.lowerBound)
      // Both words are looked at and printed, however long the text is: nobody can foresee how long the next one is.
      let word = UInt64(littleEndian: memory.loadUnaligned(as: UInt64.self))
      let rest = UInt64(littleEndian: memory.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
      // The eighth of sixteen bytes is in the middle of any thirteen digits.
      let middle = UInt8(truncatingIfNeeded: word >> 56)
      let mayBeNumber = range.count >= 13 && UInt8(ascii: "0")...UInt8(ascii: "9") ~= middle
      if !mayBeNumber, arePlain(word, rest, count: range.count) {
        head.append(word, rest, count: range.count)
        return false
      }
    }
    let text = UnsafeBufferPointer(rebasing: bytes[range])
    let (end, masked) = appendingCarefully(text, guarded: guarded, to: head)
    head = end
    return masked
  }

  /// Whether the first bytes of two words can mean nothing to a reader: the case of most codes and labels.
  ///
  /// Quotes, commas, signs, spaces and controls are all below the digits.
  @inline(__always)
  private static func arePlain(_ word: UInt64, _ rest: UInt64, count: Int) -> Bool {
    // Bits behind the text; a shift by 64 or more leaves none, one by less than none leaves all.
    let (behind, behindRest) = (UInt64.max << (8 * count), UInt64.max << (8 * max(0, count - 8)))
    let first = UInt8(truncatingIfNeeded: word)
    let isFormula = count > 0 && (first == UInt8(ascii: "=") || first == UInt8(ascii: "@"))
    return signs(word) & ~behind | signs(rest) & ~behindRest == 0 && !isFormula
  }

  /// The highest bit of each byte that is below the digits; bytes above such a one may have it too.
  @inline(__always)
  private static func signs(_ word: UInt64) -> UInt64 {
    (word &- 0x3030_3030_3030_3030) & ~word & 0x8080_8080_8080_8080
  }

  private static func appendingCarefully(
    _ text: UnsafeBufferPointer<UInt8>, guarded: Bool, to start: PrintHead
  ) -> (head: PrintHead, masked: Bool) {
    var head = start
    guard CitizenNumber.mayStand(in: text.span) else {
      appendUnmasked(text, guarded: guarded, to: &head)
      return (head, false)
    }
    let (masked, found) = CitizenNumber.masked(String(decoding: text, as: UTF8.self))
    Array(masked.utf8).withUnsafeBufferPointer { appendUnmasked($0, guarded: guarded, to: &head) }
    return (head, found)
  }

  private static func appendUnmasked(
    _ text: UnsafeBufferPointer<UInt8>, guarded: Bool, to head: inout PrintHead
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
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      for byte in text.dropFirst() {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "%"):
          continue
        default: return true
        }
      }
      return false
    default: return false
    }
  }
}

extension [UInt8] {
  /// Adds a text as a field; true when a citizen number was masked.
  mutating func appendField(_ text: String, guarded: Bool = true) -> Bool {
    let copy = Array(text.utf8)
    var masked = false
    print(room: CSVField.room(for: copy.count)) { head in
      masked = copy.withUnsafeBufferPointer {
        CSVField.append($0, copy.indices, guarded: guarded, to: &head)
      }
    }
    return masked
  }
}
