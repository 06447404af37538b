/// A calendar day, kept as days since 1970-01-01 of the proleptic Gregorian calendar; no time, no time zone.
///
/// Thai documents count years in the Buddhist era: BE = CE + 543, same months and days, so that 29/02/2567 is
/// 29 February 2024.
public struct Day: Sendable, Hashable, Comparable {
  /// Days since 1970-01-01.
  public var number: Int32

  /// The day so many days after 1970-01-01.
  @inlinable public init(number: Int32) { self.number = number }

  /// The day of a Common Era date; nil when there is no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    // Days from the first of March: leap days then fall at the end of the counted year.
    let shiftedYear = month <= 2 ? year - 1 : year
    let shiftedMonth = (month + 9) % 12
    let dayOfYear = (153 * shiftedMonth + 2) / 5 + day - 1
    let leapDays = shiftedYear / 4 - shiftedYear / 100 + shiftedYear / 400
    number = Int32(365 * shiftedYear + leapDays + dayOfYear - 719_468)
  }

  /// Written out because the compiler's own is called through a table from other modules, once a cell.
  @inlinable public static func == (left: Day, right: Day) -> Bool { left.number == right.number }

  /// The earlier day is less.
  @inlinable public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// Year, month and day of the Common Era.
  package var parts: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  /// The Thai fiscal year in the Buddhist era: 1 October to 30 September, named after the year it ends in.
  package var fiscalYear: Int { parts.year + 543 + (parts.month >= 10 ? 1 : 0) }

  /// The quarter of the fiscal year: 1 is October to December.
  package var fiscalQuarter: Int { (parts.month + 2) % 12 / 3 + 1 }

  /// The month as a code in the Buddhist era, "2563-06", which sorts as text.
  package var buddhistMonth: Code {
    let (year, month, _) = parts
    return Day.month(buddhistYear: year + 543, month: month)
  }

  /// The code of a month of a Buddhist year of three to five digits, "2563-06"; makes no `String`.
  package static func month(buddhistYear year: Int, month: Int) -> Code {
    let zero = UInt64(UInt8(ascii: "0"))
    // Packed from the last character to the first, at the low end, then moved up.
    var packed =
      UInt64(UInt8(ascii: "-")) << 16 | (zero + UInt64(month / 10)) << 8 | zero + UInt64(month % 10)
    var bits: UInt64 = 24
    var rest = year
    while rest > 0, bits < 64 {
      packed |= (zero + UInt64(rest % 10)) << bits
      rest /= 10
      bits += 8
    }
    return Code(packed: packed << (64 - bits))
  }
}

extension Day: CustomStringConvertible {
  /// ISO 8601 in the Common Era, "2020-09-30": the form of dates in every output file.
  public var description: String {
    let (year, month, day) = parts
    let digits = { (value: Int, width: Int) in
      String(repeating: "0", count: max(0, width - String(value).count)) + String(value)
    }
    return "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))"
  }
}
