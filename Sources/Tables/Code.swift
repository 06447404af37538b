/// A code of one to eight ASCII characters, such as an area code or a month: text, never a number.
///
/// The characters are packed into one word, the first in the highest byte, so that codes compare as text does,
/// leading zeros stay, and a prefix is a mask. The empty code stands for the total of all areas.
public struct Code: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The characters from the highest byte down; unused low bytes are zero.
  public var packed: UInt64

  /// The code of no character: the total of all areas.
  @inlinable public static var empty: Code { Code(packed: 0) }

  /// The code of eight packed bytes.
  @inlinable public init(packed: UInt64) { self.packed = packed }

  /// Packs one to eight bytes; nil when there are more or none, or when one is not printable ASCII.
  package init?(ascii bytes: some Collection<UInt8>) {
    guard (1...8).contains(bytes.count) else { return nil }
    var word: UInt64 = 0
    for byte in bytes {
      guard byte > 0x20, byte < 0x7F else { return nil }
      word = word << 8 | UInt64(byte)
    }
    packed = word << UInt64(8 * (8 - bytes.count))
  }

  package init?(_ text: String) { self.init(ascii: Array(text.utf8)) }

  /// The number of characters, 0 to 8.
  @inlinable public var length: Int { 8 - packed.trailingZeroBitCount / 8 }

  /// Written out because the compiler's own is called through a table from other modules, once a cell.
  @inlinable public static func == (left: Code, right: Code) -> Bool { left.packed == right.packed }

  /// The order of the texts.
  @inlinable public static func < (left: Code, right: Code) -> Bool { left.packed < right.packed }

  /// The first `length` characters (0 to 8).
  @inlinable public func prefix(_ length: Int) -> Code {
    length >= 8 ? self : Code(packed: packed & ~(UInt64.max >> UInt64(8 * max(0, length))))
  }

  /// Whether the code begins with all characters of another.
  @inlinable public func hasPrefix(_ other: Code) -> Bool { prefix(other.length) == other }

  package var bytes: [UInt8] { (0..<length).map { UInt8(truncatingIfNeeded: packed >> UInt64(56 - 8 * $0)) } }

  /// The characters.
  public var description: String { String(decoding: bytes, as: UTF8.self) }
}
