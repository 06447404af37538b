/// Cells that say that there is no value.
enum NothingWord {
  case blank
  case dash
  /// NaN, null, ไม่มีข้อมูล, ไม่ระบุ: somebody should have written something.
  case missing
  /// N/A, NA, ไม่เกี่ยวข้อง: missing where the column knows no "not applicable".
  case notApplicable
  /// A spreadsheet could not compute the cell: #REF!, #N/A, ######, Err:502.
  case spreadsheetError

  /// The kind of nothing that a trimmed cell stands for, or nil when it may hold a value.
  init?(_ cell: UnsafeBufferPointer<UInt8>) {
    switch cell.count {
    case 0: self = .blank
    case 1 where cell[0] == UInt8(ascii: "-"): self = .dash
    case 3 where CellFolding.isDash(cell[0], cell[1], cell[2]): self = .dash
    case _ where cell.spells("nan") || cell.spells("null") || cell.spells("ไม่มีข้อมูล") || cell.spells("ไม่ระบุ"):
      self = .missing
    case _ where cell.spells("n/a") || cell.spells("na") || cell.spells("ไม่เกี่ยวข้อง"): self = .notApplicable
    case _ where NothingWord.isSpreadsheetError(cell): self = .spreadsheetError
    default: return nil
    }
  }

  /// "#", capitals and signs up to "!" or "?"; "#N/A"; only number signs; LibreOffice's "Err:502".
  private static func isSpreadsheetError(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard cell.count >= 2 else { return false }
    if cell[0] == UInt8(ascii: "#") {
      let rest = cell.dropFirst()
      if cell.spells("#n/a") || rest.allSatisfy({ $0 == UInt8(ascii: "#") }) { return true }
      let isName = rest.dropLast().allSatisfy {
        ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z") || $0 == UInt8(ascii: "/")
          || $0 == UInt8(ascii: "0")
      }
      return rest.count >= 2 && isName
        && (rest.last == UInt8(ascii: "!") || rest.last == UInt8(ascii: "?"))
    }
    guard cell.count == 7 else { return false }
    return UnsafeBufferPointer(rebasing: cell[0..<4]).spells("err:")
      && cell[4...].allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
  }
}
