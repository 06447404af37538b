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

  /// Adds the field; true when a citizen number was masked.
  static func append(
    _ text: Span<UInt8>, guarded: Bool = true, to bytes: inout OutputSpan<UInt8>
  ) -> Bool {
    guard CitizenNumber.mayStand(in: text) else {
      appendPlain(text, guarded: guarded, to: &bytes)
      return false
    }
    let (masked, found) = CitizenNumber.masked(String(copying: text))
    let copy = Array(masked.utf8)
    appendPlain(copy.span, guarded: guarded, to: &bytes)
    return found
  }

  private static func appendPlain(
    _ text: Span<UInt8>, guarded: Bool, to bytes: inout OutputSpan<UInt8>
  ) {
    let apostrophe = guarded && isFormula(text)
    let quoted = needsQuotes(text)
    if quoted { bytes.append(UInt8(ascii: "\"")) }
    if apostrophe { bytes.append(UInt8(ascii: "'")) }
    for index in text.indices {
      let byte = text[index]
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    if quoted { bytes.append(UInt8(ascii: "\"")) }
  }

  private static func needsQuotes(_ text: Span<UInt8>) -> Bool {
    guard !text.isEmpty else { return false }
    if isBlank(text[0]) || isBlank(text[text.count - 1]) { return true }
    for index in text.indices {
      switch text[index] {
      case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"): return true
      default: continue
      }
    }
    return false
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  private static func isFormula(_ text: Span<UInt8>) -> Bool {
    guard text.count > 1 else { return false }
    switch text[0] {
    case UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: "\t"), UInt8(ascii: "\r"): return true
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      for index in 1..<text.count {
        switch text[index] {
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

extension String {
  /// A copy of UTF-8 bytes.
  fileprivate init(copying bytes: Span<UInt8>) {
    self = bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}

extension [UInt8] {
  /// Adds a text as a field; true when a citizen number was masked.
  mutating func appendField(_ text: String, guarded: Bool = true) -> Bool {
    let copy = Array(text.utf8)
    var masked = false
    append(addingCapacity: CSVField.room(for: copy.count)) { bytes in
      masked = CSVField.append(copy.span, guarded: guarded, to: &bytes)
    }
    return masked
  }
}
