import Tables

extension UnseenSign {
  /// The signs in a cell's value that nobody sees, and that may be why it cannot be read.
  ///
  /// A record's text has line breaks and tabs of its own.
  static func remarkable(in finding: Finding) -> [Unicode.Scalar] {
    guard finding.column != nil, let value = finding.value, mayStand(in: value.utf8.span) else { return [] }
    return all(in: value).filter { !$0.isLineBreak && $0 != "\t" }
  }

  /// Says that the signs are there, by number and name.
  static func remark(on signs: [Unicode.Scalar]) -> Bilingual? {
    guard !signs.isEmpty else { return nil }
    let names = signs.map { sign in
      let number = UnseenSign.shown(sign).dropFirst().dropLast()
      return sign.properties.name.map { "\(number) (\($0))" } ?? String(number)
    }
    let list = names.joined(separator: ", ")
    return Bilingual(
      thai: "ในค่านี้มีอักขระที่มองไม่เห็น: \(list) โปรดพิมพ์ค่านี้ใหม่",
      english: "Signs that cannot be seen stand in it: \(list). Type the value anew.")
  }
}
