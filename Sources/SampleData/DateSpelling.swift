import Tables

/// The ways in which offices write a day.
enum DateSpelling: Sendable, CaseIterable {
  /// 30/06/2563
  case slashes
  /// ๓๐ มิถุนายน ๒๕๖๓
  case thaiDigits
  /// 30 มิ.ย. 63
  case short
  /// 2563-06-30
  case buddhistISO
  /// 2020-06-30
  case commonISO
  /// 30 มิถุนายน 2563
  case long

  func text(_ day: Day) -> String {
    let (year, month, number) = day.parts
    let buddhist = year + 543
    return switch self {
    case .slashes: "\(Self.two(number))/\(Self.two(month))/\(buddhist)"
    case .thaiDigits: ThaiDigits.text("\(number) \(Self.months[month - 1]) \(buddhist)")
    case .short: "\(number) \(Self.shortMonths[month - 1]) \(Self.two(buddhist % 100))"
    case .buddhistISO: "\(buddhist)-\(Self.two(month))-\(Self.two(number))"
    case .commonISO: day.description
    case .long: "\(number) \(Self.months[month - 1]) \(buddhist)"
    }
  }

  private static func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

  private static let months = [
    "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม",
    "พฤศจิกายน", "ธันวาคม",
  ]

  private static let shortMonths = [
    "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
  ]
}

/// The digits ๐ to ๙.
enum ThaiDigits {
  /// The text with every digit 0 to 9 as a Thai one.
  static func text(_ plain: String) -> String {
    var text = String.UnicodeScalarView()
    for scalar in plain.unicodeScalars {
      let thai = Unicode.Scalar(scalar.value + 0x0E50 - 0x30)
      text.append(("0"..."9").contains(scalar) ? thai ?? scalar : scalar)
    }
    return String(text)
  }
}
