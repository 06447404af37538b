package import Tables

/// What was tidied in a cell before it was read; the value itself is as the writer meant it.
package enum Cleaning: Int, Sendable, Hashable, CaseIterable {
  // Texts.
  case spaces, zeroWidth, composition, saraAm, doubledMark, markOrder, doubledSaraE
  // Numbers, codes, dates and answers.
  case thaiDigits, longDash, thousandsCommas, currencySign, percentSign, parentheses, scientificNotation
  case apostrophe, timeOfDay, rounded, decimalZeros

  /// The words of the report.
  package var label: Bilingual {
    switch self {
    case .spaces: Bilingual(thai: "ช่องว่างเกิน", english: "surplus spaces")
    case .zeroWidth: Bilingual(thai: "อักขระที่มองไม่เห็น", english: "invisible characters")
    case .composition: Bilingual(thai: "รูปอักขระ Unicode (NFC)", english: "Unicode form (NFC)")
    case .saraAm: Bilingual(thai: "สระอำที่พิมพ์แยก", english: "sara am in two parts")
    case .doubledMark: Bilingual(thai: "สระหรือวรรณยุกต์ซ้ำ", english: "vowel or tone mark typed twice")
    case .markOrder: Bilingual(thai: "ลำดับสระและวรรณยุกต์", english: "order of vowel and tone mark")
    case .doubledSaraE: Bilingual(thai: "สระแอที่พิมพ์เป็นสระเอสองตัว", english: "sara ae typed as two sara e")
    case .thaiDigits: Bilingual(thai: "เลขไทย", english: "Thai digits")
    case .longDash: Bilingual(thai: "ขีดยาวหรือเครื่องหมายลบ", english: "long dashes and minus signs")
    case .thousandsCommas:
      Bilingual(thai: "จุลภาคหรือช่องว่างคั่นหลักพัน", english: "commas or spaces between thousands")
    case .currencySign: Bilingual(thai: "เครื่องหมายหรือคำว่าบาท", english: "baht sign or word")
    case .percentSign: Bilingual(thai: "เครื่องหมายร้อยละ", english: "percent sign")
    case .parentheses: Bilingual(thai: "จำนวนลบในวงเล็บ", english: "negative number in parentheses")
    case .scientificNotation: Bilingual(thai: "เลขยกกำลังแบบ 3.8E+04", english: "numbers such as 3.8E+04")
    case .apostrophe: Bilingual(thai: "เครื่องหมาย ' นำหน้า", english: "leading apostrophe")
    case .rounded: Bilingual(thai: "ทศนิยมเกิน 12 ตำแหน่ง ปัดเศษ", english: "more than 12 decimals, rounded")
    case .decimalZeros: Bilingual(thai: "ทศนิยม .0 ท้ายรหัส", english: "decimals .0 behind a code")
    case .timeOfDay: Bilingual(thai: "เวลาท้ายวันที่", english: "time behind a date")
    }
  }
}

/// The cleanings of one cell.
package struct Cleanings: Sendable, Hashable, ExpressibleByArrayLiteral {
  private(set) var bits: UInt32 = 0

  package init(arrayLiteral elements: Cleaning...) {
    for element in elements { insert(element) }
  }

  @inline(__always)
  package var isEmpty: Bool { bits == 0 }

  package func contains(_ cleaning: Cleaning) -> Bool { bits & 1 << UInt32(cleaning.rawValue) != 0 }

  package mutating func insert(_ cleaning: Cleaning) { bits |= 1 << UInt32(cleaning.rawValue) }
}

/// In how many cells each cleaning was needed.
package struct CleaningCounts: Sendable, Hashable {
  private var cells = [Int](repeating: 0, count: Cleaning.allCases.count)

  package init() {}

  package subscript(cleaning: Cleaning) -> Int { cells[cleaning.rawValue] }

  package var isEmpty: Bool { cells.allSatisfy { $0 == 0 } }

  /// Counts one cell.
  package mutating func add(_ cleanings: Cleanings) {
    var bits = cleanings.bits
    while bits != 0 {
      cells[bits.trailingZeroBitCount] += 1
      bits &= bits - 1
    }
  }

  /// Adds the counts of another part of the same column.
  package mutating func merge(_ other: CleaningCounts) {
    for index in cells.indices { cells[index] += other.cells[index] }
  }
}
