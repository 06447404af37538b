internal import Tables

/// Bytes of a file as text for people.
enum RawText {
  /// Characters that are kept of a value: more than a finding shows, so that a number at the end of what is shown is
  /// still whole when it is masked.
  static let longest = 300

  /// The value as it stood, with wrong bytes as U+FFFD and no line end; without a number that a cut would go through.
  static func shown(_ bytes: UnsafeBufferPointer<UInt8>, _ encoding: TextEncoding) -> String {
    var line = bytes.prefix(longest * 32)
    let isCut = line.count < bytes.count
    if line.last == 0x0A { line.removeLast() }
    if line.last == 0x0D { line.removeLast() }
    let text = decoded(UnsafeBufferPointer(rebasing: line), encoding)
    if let end = text.end(ofFirst: longest) { return String(text[..<end]).droppingNumberAtEnd() }
    return isCut ? text.droppingNumberAtEnd() : text
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
