/// The characters that separate fields.
package enum Delimiter: String, Sendable, Hashable, CaseIterable {
  case comma, tab, semicolon, pipe

  package var byte: UInt8 {
    switch self {
    case .comma: UInt8(ascii: ",")
    case .tab: 0x09
    case .semicolon: UInt8(ascii: ";")
    case .pipe: UInt8(ascii: "|")
    }
  }
}
