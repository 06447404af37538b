/// The number that a printed form sets before a heading: it makes no other heading of it.
///
/// It is one as in "1. ชื่อ-สกุล", "๒) อำเภอ" and "(3) ตำบล"; in "1.1 มีบ้าน" and "ข้อ 1" it is a part of the name.
enum HeadingNumber {
  /// The heading behind its number; nil where none stands before it.
  static func rest(of heading: String) -> String? {
    let text = TextCleaner.cleaned(heading)
    let isBracketed = text.first == "("
    let number = text.dropFirst(isBracketed ? 1 : 0)
    let digits = number.prefix { $0.isWholeNumber }
    let behind = number.dropFirst(digits.count)
    guard (1...mostDigits).contains(digits.count), behind.first == ")" || behind.first == "." && !isBracketed
    else { return nil }
    let rest = behind.dropFirst().drop { $0 == " " }
    return rest.first?.isLetter == true ? String(rest) : nil
  }

  /// No table has a thousand columns and numbers them.
  private static let mostDigits = 3
}
