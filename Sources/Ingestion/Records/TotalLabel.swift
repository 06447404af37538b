/// What a cell says about its record being a total row.
enum TotalLabel: Hashable {
  /// The sum of everything, in so many words.
  case everything
  /// "Total" and no more: of everything, or of a part.
  case plain
  /// The total of a named part, "รวมอำเภอ…".
  case part
}

extension TotalLabel {
  private static let everythings: Set<String> = [
    "รวมทั้งสิ้น", "รวมทั้งหมด", "ทั่วประเทศ", "ทั้งประเทศ", "ทั้งจังหวัด", "grandtotal",
  ]
  private static let plains: Set<String> = ["รวม", "ยอดรวม", "รวมยอด", "total"]
  private static let parts = [
    "รวมอำเภอ", "รวมจังหวัด", "รวมตำบล", "รวมหมู่บ้าน", "รวมอ.", "รวมจ.", "รวมต.", "รวมไตรมาส", "รวมเดือน",
    "รวมปีงบประมาณ", "รวมงบ", "รวมเงิน", "รวมหมวด", "ยอดยกมา", "ยอดยกไป",
  ]

  /// The label that a cell's text is; nil when it is none.
  init?(text: String) {
    let cleaned = TextCleaner.cleaned(text).lowercased().filter { $0 != " " && $0 != ":" }
    if Self.everythings.contains(cleaned) {
      self = .everything
    } else if Self.plains.contains(cleaned) {
      self = .plain
    } else if Self.parts.contains(where: cleaned.hasPrefix) {
      self = .part
    } else {
      return nil
    }
  }

  /// The label of a cell that stands alone in its record and may say of how many: "รวมทั้งสิ้น 19 กลุ่ม".
  init?(loneText text: String) {
    let cleaned = TextCleaner.cleaned(text)
    let label = cleaned.prefix { !$0.isNumber }
    let unit = cleaned.dropFirst(label.count).drop { $0.isNumber || $0 == "," }.drop { $0 == " " }
    guard unit.isEmpty || HeadingUnit.isUnit(String(unit)) else { return nil }
    self.init(text: String(label))
  }

  /// Whether a label may begin with a byte; one above 7F may always.
  static func begins(with byte: UInt8) -> Bool { "TtGg".utf8.contains(byte) || byte >= 0x80 }

  /// Whether a cell may be a label, from its first letters: nearly no other cell is cleaned and compared.
  @inline(__always)
  static func mayBe(_ cell: UnsafeBufferPointer<UInt8>, isThaiEightBit: Bool) -> Bool {
    guard let first = cell.first else { return false }
    switch first {
    case UInt8(ascii: "T"), UInt8(ascii: "t"), UInt8(ascii: "G"), UInt8(ascii: "g"): return cell.count >= 5
    case ..<0x80: return false
    default: return isThaiEightBit || mayBeThai(cell)
    }
  }

  /// Thai labels begin with ร, ย or ท; an invisible character or odd space before them is cleaned away.
  private static func mayBeThai(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard cell.count >= 9 else { return false }
    switch cell[0] {
    case 0xE0:
      return cell[1] == 0xB8 && (cell[2] == 0xA3 && cell[5] == 0xA7 || cell[2] == 0xA2 || cell[2] == 0x97)
    case 0xC2, 0xE2, 0xEF: return true
    default: return false
    }
  }
}

/// Codes of total rows.
enum TotalCode {
  /// Whether the cell is all zeros, or a code of the full length that ends in "00": the code of a higher level filled up.
  @inline(__always)
  static func isTotal(_ cell: UnsafeBufferPointer<UInt8>, digits: Int, _ encoding: TextEncoding) -> Bool {
    guard let last = cell.last, last == UInt8(ascii: "0") || last >= 0x80 else { return false }
    return isTotalCode(cleaned(cell, encoding), digits: digits)
  }

  /// Whether the cell may be such a code: false for plain codes that do not end in "00".
  @inline(__always)
  static func mayBeTotal(_ cell: UnsafeBufferPointer<UInt8>, digits: Int) -> Bool {
    guard let last = cell.last, last == UInt8(ascii: "0") || last >= 0x80 else { return false }
    guard cell.count == digits, digits > 1 else { return true }
    return cell[digits - 2] == UInt8(ascii: "0") || cell.contains { $0 &- UInt8(ascii: "0") >= 10 }
  }

  /// Whether the cell names no area: blank, zeros, or the label itself.
  static func isNoArea(_ cell: UnsafeBufferPointer<UInt8>, _ encoding: TextEncoding) -> Bool {
    !cleaned(cell, encoding).contains { (0x31...0x39).contains($0) }
  }

  /// Whether the cell names nothing: blank, or zeros alone, "0" and "00" or an area's.
  static func isNoName(_ cell: UnsafeBufferPointer<UInt8>, _ encoding: TextEncoding) -> Bool {
    guard mayBeNoName(cell) else { return false }
    let zeros = cleaned(cell, encoding)
    return zeros.isEmpty || zeroLengths.contains(zeros.count) && zeros.allSatisfy { $0 == UInt8(ascii: "0") }
  }

  /// Whether the cell may be such a one, from its first and last characters: nearly no other cell is looked at closely.
  @inline(__always)
  static func mayBeNoName(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = cell.first, let last = cell.last else { return true }
    switch first {
    case UInt8(ascii: "0"): return last == UInt8(ascii: "0")
    // A Thai zero, in windows-874 and in UTF-8.
    case 0xF0: return true
    case 0xE0: return cell.count >= 3 && cell[1] == 0xB9 && cell[2] == 0x90
    default: return false
    }
  }

  /// Zeros of a total, of a province (00), district, tambon or village.
  private static let zeroLengths: Set<Int> = [1, 2, 4, 6, 8]

  private static func isTotalCode(_ code: [UInt8], digits: Int) -> Bool {
    guard !code.isEmpty, code.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
    return code.allSatisfy { $0 == 0x30 } || code.count == digits && code.suffix(2) == [0x30, 0x30]
  }

  /// As ASCII, with Thai digits read.
  private static func cleaned(_ cell: UnsafeBufferPointer<UInt8>, _ encoding: TextEncoding) -> [UInt8] {
    Array(headerKey(RawText.decoded(cell, encoding)).utf8)
  }
}
