/// Notes below the data.
///
/// A record is a note only when it would be rejected otherwise, holds one single cell, and that cell can be no
/// value: it has a letter, and it stands under no column that is read, or under one whose cells it is not like, or
/// it begins like a note. A number or code alone is what is left of a record that was cut off: it stays rejected.
enum Footnote {
  private static let beginnings = ["หมายเหตุ", "ที่มา", "แหล่งที่มา", "แหล่งข้อมูล", "ข้อมูล ณ", "note", "source", "*"]

  static func beginsLikeNote(_ text: String) -> Bool {
    let cleaned = TextCleaner.cleaned(text).lowercased()
    return beginnings.contains(where: cleaned.hasPrefix)
  }
}
