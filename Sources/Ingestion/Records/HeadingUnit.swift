/// What stands in brackets behind a heading and makes no other heading of it: in what the column is counted or written.
///
/// Closed lists: millions of baht are no baht, and a former name is not the name.
enum HeadingUnit {
  case baht
  case share
  case things
  case buddhistYear
  case dayFormat
  case answerFormat

  private static let words: [(HeadingUnit, [String])] = [
    (.baht, ["บาท", "baht", "thb", "฿"]),
    (.share, ["ร้อยละ", "%", "เปอร์เซ็นต์", "percent"]),
    (
      .things,
      [
        "คน", "ราย", "ครัวเรือน", "ครอบครัว", "หลังคาเรือน", "แห่ง", "กลุ่ม", "กองทุน", "หมู่บ้าน", "ตำบล", "อำเภอ",
        "จังหวัด",
        "ครั้ง", "วัน", "เดือน", "ปี", "ชั่วโมง", "ข้อ", "คะแนน", "โครงการ", "กิจกรรม", "ผลิตภัณฑ์", "ชิ้น", "สัญญา", "ตลาด",
        "งาน",
        "persons", "households", "days", "times",
      ]
    ),
    (.buddhistYear, ["พ.ศ.", "ปี พ.ศ.", "be"]),
    (.dayFormat, ["วัน/เดือน/ปี", "วัน เดือน ปี", "ว/ด/ป", "วดป", "วว/ดด/ปปปป", "dd/mm/yyyy", "พ.ศ.", "ปี พ.ศ."]),
    (.answerFormat, ["1/0", "0/1", "ผ่าน/ไม่ผ่าน", "มี/ไม่มี", "ใช่/ไม่ใช่", "y/n", "1=ผ่าน 0=ไม่ผ่าน"]),
  ]

  /// By the word as headings are compared.
  private static let byKey = Dictionary(
    words.flatMap { unit, words in words.map { (headerKey($0), [unit]) } }, uniquingKeysWith: +)

  /// A heading without what stands in brackets at its end, and what that may be, nothing known among it; nil without
  /// brackets.
  static func split(_ heading: String) -> (stem: String, units: [HeadingUnit])? {
    let text = TextCleaner.cleaned(heading)
    guard let last = text.last, let opening = brackets.first(where: { $0.close == last })?.open,
      let start = text.lastIndex(of: opening), start != text.startIndex
    else { return nil }
    var inside = text[text.index(after: start)...].dropLast()
    if let colon = inside.firstIndex(of: ":"), inside.hasPrefix("หน่วย") {
      inside = inside[inside.index(after: colon)...]
    }
    return (String(text[..<start]), byKey[headerKey(String(inside))] ?? [])
  }

  /// Whether a text names a unit and nothing else.
  static func isUnit(_ text: String) -> Bool { byKey[headerKey(text)] != nil }

  private static let brackets: [(open: Character, close: Character)] = [("(", ")"), ("[", "]"), ("（", "）")]

  /// Whether a column of the kind is counted or written so.
  func fits(_ kind: CellKind) -> Bool {
    switch (self, kind) {
    case (.baht, .money), (.baht, .number), (.baht, .integer): true
    case (.share, .number): true
    case (.things, .integer), (.things, .number): true
    case (.buddhistYear, .integer), (.buddhistYear, .text), (.buddhistYear, .code): true
    case (.dayFormat, .date), (.dayFormat, .month): true
    case (.answerFormat, .answer), (.answerFormat, .flag): true
    default: false
    }
  }
}
