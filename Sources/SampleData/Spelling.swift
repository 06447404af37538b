import Tables

/// How the cells of a sheet are written; what varies goes by the number of the row.
struct Spelling: Sendable {
  var yes = "1"
  var no = "0"
  var flagYes = "1"
  var flagNo = "0"
  /// Days are written in these ways in turn.
  var dates: [DateSpelling] = [.commonISO]
  var groupsThousands = false
  var writesPercentSign = false
  /// Every nth row has its numbers and area codes in Thai digits; nil for none.
  var thaiDigitsEvery: Int?
  /// Every nth row has its missing answers as "-"; nil for none.
  var dashEvery: Int?
  /// What typing leaves in texts, in turn; empty for texts as they are.
  var noises: [TextNoise] = []

  static let clean = Spelling()

  func text(_ cell: SampleCell, row: Int) -> String {
    let usesThaiDigits = thaiDigitsEvery.map { row % $0 == $0 / 2 } ?? false
    let digits = usesThaiDigits ? ThaiDigits.text : { $0 }
    return switch cell {
    case .blank: ""
    // Only area codes: a longer code is a plain text to its reader.
    case .code(let code): code.utf8.count == 8 ? digits(code) : code
    case .text(let text): noises.isEmpty ? text : noises[row % noises.count].applied(to: text)
    case .count(let count): digits(String(count))
    case .money(let satang): digits(money(satang))
    case .percent(let percent): digits(String(percent)) + (writesPercentSign ? "%" : "")
    case .answer(let answer): text(answer, row: row)
    case .flag(let flag): flag ? flagYes : flagNo
    case .day(let day): dates[row % dates.count].text(day)
    }
  }

  /// Whether a missing answer of this row is written as "-".
  func dashes(row: Int) -> Bool { dashEvery.map { row % $0 == 0 } ?? false }

  private func text(_ answer: Truth, row: Int) -> String {
    switch answer {
    case .yes: yes
    case .no: no
    case .notApplicable: "-"
    case .missing: dashes(row: row) ? "-" : ""
    }
  }

  private func money(_ satang: Int) -> String {
    let (baht, rest) = satang.magnitude.quotientAndRemainder(dividingBy: 100)
    var digits = String(baht)
    if groupsThousands, baht >= 1_000 {
      digits = Self.grouped(baht)
    }
    let decimals = rest == 0 ? "" : (rest < 10 ? ".0" : ".") + String(rest)
    return (satang < 0 ? "-" : "") + digits + decimals
  }

  private static func grouped(_ number: UInt) -> String {
    guard number >= 1_000 else { return String(number) }
    return grouped(number / 1_000) + "," + String(String(number % 1_000 + 1_000).dropFirst())
  }
}

/// Marks that typing and copying leave in a name; none changes what is read.
enum TextNoise: Sendable {
  case none
  /// A vowel above typed twice: "กุุสุมาลย์".
  case doubledVowel
  case zeroWidthSpace
  case noBreakSpace
  case outerSpaces

  func applied(to text: String) -> String {
    var marked = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isVowel = ("\u{0E34}"..."\u{0E39}").contains(scalar) || scalar == "\u{0E31}"
      marked.append(self == .noBreakSpace && scalar == " " ? "\u{A0}" : scalar)
      if self == .doubledVowel, isVowel { marked.append(scalar) }
      if self == .zeroWidthSpace, marked.count == 4 { marked.append("\u{200B}") }
    }
    return self == .outerSpaces ? " \(String(marked)) " : String(marked)
  }
}
