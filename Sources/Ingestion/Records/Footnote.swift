/// Notes below the data.
///
/// A record is a note only when it would be rejected otherwise, holds one single cell, and that cell can be no
/// value: it has a letter, and it stands under no column that is read, or under one whose cells it is not like, or
/// it begins like a note. Signatures, print dates and page numbers of a form may stand in several cells. A number or code
/// alone is what is left of a record that was cut off, and what other separators would cut into as many cells as the
/// header has is a record written otherwise: both stay rejected.
enum Footnote {
  private static let beginnings = ["หมายเหตุ", "ที่มา", "แหล่งที่มา", "แหล่งข้อมูล", "ข้อมูล ณ", "note", "source", "*"]

  /// How lines of a printed form begin that stand below its table.
  private static let formBeginnings = [
    "ลงชื่อ", "(ลงชื่อ", "ผู้รายงาน", "ผู้จัดทำ", "ผู้บันทึก", "ผู้ตรวจสอบ", "ผู้รับรอง", "ผู้อนุมัติ", "พิมพ์เมื่อ", "พิมพ์วันที่", "วันที่พิมพ์",
    "วันที่รายงาน", "วันที่พิมพ์รายงาน", "printed", "print date", "signed", "signature", "prepared by", "reported by",
    "....", "____",
  ]
  /// Words that a page number stands behind.
  private static let pages = ["หน้าที่", "หน้า", "page"]

  static func beginsLikeNote(_ text: String) -> Bool {
    let cleaned = TextCleaner.cleaned(text).lowercased()
    return beginnings.contains(where: cleaned.hasPrefix) || isOfForm(text)
  }

  /// Whether a text may be a whole record: it begins with a code, or has the header's fields under another separator.
  static func mayBeRecord(_ text: String, fields: Int) -> Bool {
    if text.drop(while: { $0 == " " }).prefix(shortestCode).count(where: \.isNumber) == shortestCode {
      return true
    }
    // An empty last cell may have been trimmed away.
    return Delimiter.usual.contains { delimiter in
      text.utf8.count { $0 == delimiter.byte } + 1 >= max(2, fields - 1)
    }
  }

  /// Digits with which no sentence begins, but codes do.
  private static let shortestCode = 4

  /// Whether a text is a signature, print date or page number.
  static func isOfForm(_ text: String) -> Bool {
    let cleaned = TextCleaner.cleaned(text).lowercased()
    if formBeginnings.contains(where: cleaned.hasPrefix) { return true }
    return pages.contains { page in
      cleaned.hasPrefix(page) && cleaned.dropFirst(page.count).first { $0 != " " }?.isNumber == true
    }
  }
}
