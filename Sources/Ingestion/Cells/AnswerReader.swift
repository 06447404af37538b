import Tables

/// Reads answers and flags: the words for yes (pass) and no (fail).
///
/// ถูก and ผิด are none of them: they say whether a statement is right, not whether a criterion is met.
enum AnswerReader {
  /// Yes, no, or nil when the cell is neither; capitals count as small letters.
  @inline(__always)
  static func read(_ cell: UnsafeBufferPointer<UInt8>) -> Truth? {
    if cell.count == 1 {
      if cell[0] == UInt8(ascii: "1") { return .yes }
      if cell[0] == UInt8(ascii: "0") { return .no }
    }
    return word(cell) ?? number(cell)
  }

  /// 1.0 and 0.00, as spreadsheets write 1 and 0.
  private static func number(_ cell: UnsafeBufferPointer<UInt8>) -> Truth? {
    guard cell.count > 2, cell[1] == UInt8(ascii: "."), cell[2...].allSatisfy({ $0 == UInt8(ascii: "0") })
    else { return nil }
    return cell[0] == UInt8(ascii: "1") ? .yes : cell[0] == UInt8(ascii: "0") ? .no : nil
  }

  private static func word(_ cell: UnsafeBufferPointer<UInt8>) -> Truth? {
    switch cell.count {
    case 1: either(cell, "y", "n")
    case 2: cell.spells("×") || cell.spells("no") ? .no : nil
    case 3:
      cell.spells("yes") || cell.spells("✓") || cell.spells("✔") || cell.spells("√") || cell.spells("☑")
        || cell.spells("✅")
        ? .yes
        : cell.spells("✗") || cell.spells("✘") || cell.spells("☒") || cell.spells("❌") ? .no : nil
    case 4: cell.spells("true") ? .yes : nil
    case 5: cell.spells("false") ? .no : nil
    case 6: cell.spells("มี") ? .yes : nil
    case 9: cell.spells("ใช่") ? .yes : nil
    case 12: cell.spells("ผ่าน") ? .yes : nil
    case 15: cell.spells("ไม่มี") ? .no : nil
    case 18: cell.spells("ไม่ใช่") ? .no : nil
    case 21: cell.spells("ไม่ผ่าน") ? .no : nil
    default: nil
    }
  }

  private static func either(
    _ cell: UnsafeBufferPointer<UInt8>, _ yes: StaticString, _ no: StaticString
  ) -> Truth? {
    cell.spells(yes) ? .yes : cell.spells(no) ? .no : nil
  }
}
