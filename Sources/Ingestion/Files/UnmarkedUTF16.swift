/// Tells text of two or four bytes a character from its zeros, where no byte order mark does.
enum UnmarkedUTF16 {
  enum Verdict: Hashable {
    case utf16(TextEncoding)
    case utf32
    /// Zeros that are of no text.
    case binary
  }

  /// Nil for bytes with hardly a zero, which text of one byte a character has not.
  static func verdict(_ head: [UInt8]) -> Verdict? {
    let zeros = head.count { $0 == 0 }
    guard zeros * 10 > head.count else { return nil }
    if isUTF32(head) { return .utf32 }
    if isUTF16(head, high: 1) { return .utf16(.utf16LittleEndian) }
    if isUTF16(head, high: 0) { return .utf16(.utf16BigEndian) }
    return .binary
  }

  /// Whether nine of ten characters are ASCII, Thai or punctuation, some are ASCII and none is zero.
  ///
  /// - Parameter high: which byte of two is the high one.
  private static func isUTF16(_ head: [UInt8], high: Int) -> Bool {
    var (ascii, usual) = (0, 0)
    let count = head.count / 2
    for unit in 0..<count {
      let (first, second) = (head[2 * unit + high], head[2 * unit + 1 - high])
      if first == 0, second == 0 { return false }
      ascii += first == 0 ? 1 : 0
      usual += first == 0 || first == 0x0E || first == 0x20 ? 1 : 0
    }
    return ascii * 8 >= count && usual * 10 >= count * 9
  }

  /// Whether all groups of four bytes but a few have two zeros in the places of the highest ones.
  private static func isUTF32(_ head: [UInt8]) -> Bool {
    let count = head.count / 4
    let groups = { (places: [Int]) in
      (0..<count).count { group in places.allSatisfy { head[4 * group + $0] == 0 } }
    }
    return count > 0 && max(groups([2, 3]), groups([0, 1])) * 10 >= count * 9
  }
}
