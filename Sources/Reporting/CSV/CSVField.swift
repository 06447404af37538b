import Tables

/// Writes one text as a field of a CSV file.
///
/// - Quotes stand only where a reader needs them: around commas, quotes, line breaks and outer spaces.
/// - Citizen numbers are masked.
/// - A spreadsheet takes a text that begins with `=`, `+`, `-` or `@` for a formula and would run it. Such a text
///   gets an apostrophe before it; a lone sign and a plain number with a sign stay as they are.
enum CSVField {
  /// The most bytes that a text of `count` bytes can take.
  static func room(for count: Int) -> Int { 2 * count + 3 }

  /// Prints the field; true when a citizen number was masked.
  @inline(__always)
  static func append(
    _ text: UnsafeBufferPointer<UInt8>, guarded: Bool = true, to head: inout PrintHead
  ) -> Bool {
    if isPlain(text) {
      head.append(text)
      return false
    }
    return appendCarefully(text, guarded: guarded, to: &head)
  }

  /// Whether a short text has no byte that could mean anything to a reader: the case of most codes and labels.
  ///
  /// Quotes, commas, signs, spaces and controls are all below the digits.
  @inline(__always)
  private static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count < 13, let first = text.first else { return text.isEmpty }
    guard first != UInt8(ascii: "="), first != UInt8(ascii: "@") else { return false }
    for byte in text where byte < UInt8(ascii: "0") { return false }
    return true
  }

  private static func appendCarefully(
    _ text: UnsafeBufferPointer<UInt8>, guarded: Bool, to head: inout PrintHead
  ) -> Bool {
    guard CitizenNumber.mayStand(in: text.span) else {
      appendUnmasked(text, guarded: guarded, to: &head)
      return false
    }
    let (masked, found) = CitizenNumber.masked(String(decoding: text, as: UTF8.self))
    Array(masked.utf8).withUnsafeBufferPointer { appendUnmasked($0, guarded: guarded, to: &head) }
    return found
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
      masked = copy.withUnsafeBufferPointer { CSVField.append($0, guarded: guarded, to: &head) }
    }
    return masked
  }
}
