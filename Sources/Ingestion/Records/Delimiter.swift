/// What separates fields.
package enum Delimiter: String, Sendable, Hashable, CaseIterable {
  case comma, tab, semicolon, pipe
  /// One space.
  case space
  /// Any number of spaces.
  case spaces

  /// Those that the splitter knows; files with others are written anew.
  static let usual: [Delimiter] = [.comma, .tab, .semicolon, .pipe]

  package var byte: UInt8 {
    switch self {
    case .comma: UInt8(ascii: ",")
    case .tab: 0x09
    case .semicolon: UInt8(ascii: ";")
    case .pipe: UInt8(ascii: "|")
    case .space, .spaces: UInt8(ascii: " ")
    }
  }
}
