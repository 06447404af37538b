/// The levels of the official area codes: a village code CCAATTMM holds its tambon, district and province.
///
/// Municipal communities have 99 in place of the district and so roll up to a node of their own under the province.
package enum AreaLevel: String, Sendable, Hashable, CaseIterable, Comparable {
  case total, province, district, tambon, village

  /// Digits of a code of this level.
  package var digits: Int {
    switch self {
    case .total: 0
    case .province: 2
    case .district: 4
    case .tambon: 6
    case .village: 8
    }
  }

  package init?(digits: Int) {
    guard let level = Self.allCases.first(where: { $0.digits == digits }) else { return nil }
    self = level
  }

  package static func < (left: AreaLevel, right: AreaLevel) -> Bool { left.digits < right.digits }
}

extension AreaLevel {
  /// What an area of the level is called.
  package var label: Bilingual {
    switch self {
    case .total: Bilingual(thai: "ทั้งหมด", english: "Total")
    case .province: Bilingual(thai: "จังหวัด", english: "Province")
    case .district: Bilingual(thai: "อำเภอ", english: "District")
    case .tambon: Bilingual(thai: "ตำบล", english: "Tambon")
    case .village: Bilingual(thai: "หมู่บ้าน", english: "Village")
    }
  }
}
