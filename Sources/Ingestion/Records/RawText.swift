internal import Tables

/// Bytes of a file as text for people.
enum RawText {
  /// Characters that a finding shows of a value.
  static let longest = 200

  /// The value as it stood: wrong bytes as U+FFFD, citizen numbers masked before the cut, no line end.
  static func shown(_ bytes: UnsafeBufferPointer<UInt8>, _ encoding: TextEncoding) -> String {
    var line = bytes.prefix(longest * 32)
    if line.last == 0x0A { line.removeLast() }
    if line.last == 0x0D { line.removeLast() }
    let text = CitizenNumber.masked(decoded(UnsafeBufferPointer(rebasing: line), encoding)).text
    return text.end(ofFirst: longest).map { String(text[..<$0]) } ?? text
  }

  static func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }

  /// The text in UTF-8; wrong bytes as U+FFFD.
  static func decoded(_ bytes: UnsafeBufferPointer<UInt8>, _ encoding: TextEncoding) -> String {
    guard encoding == .windows874 else { return String(decoding: bytes, as: UTF8.self) }
    var converted: [UInt8] = []
    _ = ThaiEncoding.appendUTF8(bytes, to: &converted)
    return String(decoding: converted, as: UTF8.self)
  }
}
