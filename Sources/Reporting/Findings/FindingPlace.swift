import Tables

/// Where a finding stands, in words around the number of its line or record.
///
/// The number stands apart because it is all that differs between most findings of a file.
struct FindingPlace: Sendable, Hashable {
  let beforeNumber: Bilingual
  /// The line, or the record where no line is known; nil where there is neither.
  let number: Int?
  let afterNumber: Bilingual

  init(_ place: Finding.Place, file: String, input: String, column: String) {
    let start =
      file.isEmpty
      ? Bilingual(thai: "ผลของ \(input)", english: "result of \(input)")
      : Bilingual(thai: file, english: file)
    if place.line > 0 {
      beforeNumber = Bilingual(thai: start.thai + " บรรทัด ", english: start.english + " line ")
      number = place.line
    } else if place.record > 0 {
      beforeNumber = Bilingual(thai: start.thai + " ระเบียนที่ ", english: start.english + " record ")
      number = place.record
    } else {
      beforeNumber = start
      number = nil
    }
    afterNumber =
      column.isEmpty
      ? Bilingual(thai: "", english: "")
      : Bilingual(thai: " คอลัมน์ “\(column)”", english: " column “\(column)”")
  }

  subscript(language: Language) -> String {
    beforeNumber[language] + (number.map(String.init) ?? "") + afterNumber[language]
  }
}
