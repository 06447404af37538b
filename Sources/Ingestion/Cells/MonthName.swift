/// A month by its Thai or English name, in full or short.
struct MonthName {
  /// 1 is January.
  var number: Int
  var isThai: Bool

  /// Takes the name of a month if one comes next.
  static func take(from cursor: inout ByteCursor) -> MonthName? {
    for (index, name) in thai.enumerated() where cursor.take(name) { return MonthName(index, isThai: true) }
    for (index, letters) in thaiLetters.enumerated() where cursor.take(letters.0, letters.1) {
      return MonthName(index, isThai: true)
    }
    for (index, name) in english.enumerated() where cursor.take(name) {
      return MonthName(index, isThai: false)
    }
    for (index, name) in shortEnglish.enumerated() where cursor.take(name) {
      if index == 8 { _ = cursor.take("t") }
      _ = cursor.take(".")
      return MonthName(index, isThai: false)
    }
    return nil
  }

  private init(_ index: Int, isThai: Bool) {
    number = index + 1
    self.isThai = isThai
  }

  private static let thai: [StaticString] = [
    "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม",
    "พฤศจิกายน", "ธันวาคม",
  ]
  private static let thaiLetters: [(StaticString, StaticString)] = [
    ("ม", "ค"), ("ก", "พ"), ("มี", "ค"), ("เม", "ย"), ("พ", "ค"), ("มิ", "ย"), ("ก", "ค"), ("ส", "ค"),
    ("ก", "ย"),
    ("ต", "ค"), ("พ", "ย"), ("ธ", "ค"),
  ]
  private static let english: [StaticString] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november",
    "december",
  ]
  private static let shortEnglish: [StaticString] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
}
