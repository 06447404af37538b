/// The encodings of files that are read.
package enum TextEncoding: String, Sendable, Hashable, CaseIterable {
  case ascii
  case utf8 = "utf-8"
  case utf8WithMark = "utf-8-bom"
  case windows874 = "windows-874"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"

  /// The encoding of an `--encoding` option; the usual other names are known too.
  package init?(option name: String) {
    switch name.lowercased() {
    case "utf8", "utf-8": self = .utf8
    case "utf8-bom", "utf-8-sig": self = .utf8WithMark
    case "cp874", "ms874", "windows874", "tis-620", "tis620", "iso-8859-11": self = .windows874
    case "utf16le": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case let other: self.init(rawValue: other)
    }
  }

  /// Whether the file is converted before it is split into records.
  package var isUTF16: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }
}

/// Why a file is taken to be in an encoding.
package enum EncodingEvidence: Sendable, Hashable {
  /// An option of the run says so.
  case option
  /// The file begins with a byte order mark.
  case byteOrderMark
  /// Zeros stand where text of two bytes a character has them.
  case zeroBytes
  /// There is no byte above 7F in the whole file.
  case onlyASCII
  /// So many well-formed characters of more than one byte were seen, and so many bytes that are none.
  case wellFormed(characters: Int, wrong: Int)
  /// The bytes are no UTF-8; so many of those above 7F are Thai letters.
  case thaiLetters(Int, of: Int)
}
