/// A village of the sample month, or a municipal community (its code has 99 in place of the district).
struct Village: Sendable, Hashable {
  var code: String
  var name: String
  /// Households in the practice file, 30 to 45.
  var practising: Int
  /// Households in the needs survey, the first of them.
  var surveyed: Int
  /// Households in the village register.
  var registered: Int

  /// A province of the sample with its districts: the only real names.
  struct Province: Sendable {
    var code: String
    var name: String
    var districts: [(code: String, name: String)]
  }

  static let provinces = [
    Province(
      code: "34", name: "อุบลราชธานี",
      districts: [("3401", "เมืองอุบลราชธานี"), ("3402", "ศรีเมืองใหม่"), ("3407", "เดชอุดม")]),
    Province(
      code: "47", name: "สกลนคร",
      districts: [("4701", "เมืองสกลนคร"), ("4702", "กุสุมาลย์"), ("4704", "พรรณานิคม")]),
  ]

  /// 60 villages: three in each of three tambons of each district, and three communities a province.
  static func all(seed: UInt64) -> [Village] {
    var generator = Month.Stream.villages.generator(seed)
    var villages: [Village] = []
    var communities = 0
    for province in provinces {
      for district in province.districts {
        for place in 0..<9 {
          let number = villages.count - communities + 1
          // A comma in some names puts them in quotes.
          let name = "บ้านตัวอย่าง \(number)" + (number % 20 == 0 ? " (คุ้มเหนือ, คุ้มใต้)" : "")
          let code = district.code + "0\(place / 3 + 1)0\(place % 3 + 1)"
          villages.append(Village(code, name, number: villages.count, &generator))
        }
      }
      for place in 1...3 {
        communities += 1
        let name = "ชุมชนตัวอย่าง \(communities)"
        villages.append(Village(province.code + "99000\(place)", name, number: villages.count, &generator))
      }
    }
    return villages
  }

  private init(_ code: String, _ name: String, number: Int, _ generator: inout SeededGenerator) {
    self.code = code
    self.name = name
    // Every fourth village has 40 households, so that shares fall exactly on 70, 80 and 90 per cent.
    practising = number % 4 == 1 ? 40 : generator.within(30...45)
    surveyed = generator.within(20...30)
    registered = practising + (number % 6 == 5 ? generator.within(1...3) : 0)
  }

  func household(_ number: Int) -> String { code + String(String(1_000 + number).dropFirst()) }
}
