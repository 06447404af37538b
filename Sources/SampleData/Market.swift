/// A market of the sample month.
struct Market: Sendable {
  /// District code and two digits.
  var code: String
  var name: String
  var district: String
  var isExtension: Bool
  /// Market days a month.
  var daysAMonth: Int

  /// Three markets in each district.
  static let all: [Market] = Village.provinces.flatMap(\.districts).enumerated().flatMap { index, district in
    (0..<3).map { place in
      let number = index * 3 + place
      return Market(
        code: district.code + "0\(place + 1)", name: "ตลาดประชารัฐ ตัวอย่าง \(number + 1)",
        district: district.code,
        isExtension: place == 2, daysAMonth: [4, 2, 4, 1][number % 4])
    }
  }
}
