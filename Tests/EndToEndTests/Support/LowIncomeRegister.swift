import Foundation
import TableSamples

/// A made-up register of low-income households in the villages of the 20 provinces, and a slow and plain choice among them.
struct LowIncomeRegister {
  struct Household {
    var id = ""
    var person = ""
    var village = ""
    var income = 0
    var hasCard = false
    var isInTPMAP = true
    /// Elderly only, disabled only, or in need of welfare only.
    var cannotDevelop: Int?
    var movesOut = false
    var isDead = false
    var finishedTreatment = false
  }

  /// A village or a person on the list of an earlier project.
  struct Listed {
    var code: String
    var village: String
    var programme: String
    var year: Int

    /// Whether the list of that year keeps anybody out.
    var counts: Bool { programme == "ผู้มีรายได้น้อย" ? year == 2562 : (2562...2563).contains(year) }
  }

  /// How many villages each province may choose.
  let quotas: [String: Int]
  private(set) var households: [Household] = []
  private(set) var pastVillages: [Listed] = []
  private(set) var pastPersons: [Listed] = []
  private var generator: Dice

  /// The province with fewer villages than its quota, and the one where hardly anybody is poor.
  let scarce: String
  let wealthy: String

  init(quotas: [String: Int], count: Int, seed: UInt64) {
    self.quotas = quotas
    generator = Dice(state: seed)
    let provinces = quotas.keys.sorted()
    (scarce, wealthy) = (provinces[3], provinces[7])
    let villages = provinces.flatMap { province -> [String] in
      let quota = quotas[province] ?? 0
      return Self.villages(of: province, count: province == scarce ? quota - 2 : quota * 2)
    }
    households = (0..<count).map { household($0, villages) }
    for village in villages where chance(15) { list(village) }
  }

  private static func villages(of province: String, count: Int) -> [String] {
    (0..<count).map { village in
      let (district, tambon, number) = (1 + village % 9, 1 + village / 9 % 5, 1 + village / 45)
      return province + String(format: "%02d%02d%02d", district, tambon, number)
    }
  }

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &generator) < percent
  }

  private mutating func household(_ number: Int, _ villages: [String]) -> Household {
    var one = Household(id: String(format: "H%06d", number), person: String(format: "P%06d", number))
    one.village = villages[Int.random(in: 0..<villages.count, using: &generator)]
    let isRich = one.village.hasPrefix(wealthy) && !chance(5)
    // Steps of 500 baht, so that many have equal incomes and some stand at the lines.
    one.income = 500 * Int.random(in: isRich ? 201...400 : 20...400, using: &generator)
    one.hasCard = chance(40)
    one.isInTPMAP = chance(90)
    one.cannotDevelop = chance(12) ? Int.random(in: 0..<3, using: &generator) : nil
    one.movesOut = chance(2)
    one.isDead = chance(2)
    one.finishedTreatment = chance(1)
    // The same person in two households: nobody can say which of them is meant.
    if number % 997 == 1 { one.person = String(format: "P%06d", number - 1) }
    return one
  }

  /// Puts a village on the list of a project; of every third its persons are listed too.
  private mutating func list(_ village: String) {
    let programmes = ["สัมมาชีพชุมชน", "เศรษฐกิจพอเพียง", "ผู้มีรายได้น้อย"]
    let programme = programmes[Int.random(in: 0..<3, using: &generator)]
    let year = Int.random(in: 2561...2563, using: &generator)
    pastVillages.append(Listed(code: village, village: village, programme: programme, year: year))
    guard chance(33) else { return }
    for household in households.filter({ $0.village == village }).prefix(8) {
      pastPersons.append(Listed(code: household.person, village: village, programme: programme, year: year))
    }
  }
}

// MARK: - The plain choice

extension LowIncomeRegister {
  /// The tier of each household that may be chosen, by its identifier.
  func tiers() -> [String: Int] {
    let listedPersons = Set(pastPersons.filter(\.counts).map(\.code))
    let withPersons = Set(pastPersons.map { "\($0.village) \($0.programme) \($0.year)" })
    let closed = Set(
      pastVillages.filter { $0.counts && !withPersons.contains("\($0.code) \($0.programme) \($0.year)") }
        .map(\.code))
    var persons: [String: Int] = [:]
    for household in households { persons[household.person, default: 0] += 1 }
    var tiers: [String: Int] = [:]
    for household in households
    where !household.isDead && !household.movesOut && !closed.contains(household.village)
      && !listedPersons.contains(household.person) && persons[household.person] == 1
    {
      tiers[household.id] = Self.tier(household)
    }
    return tiers
  }

  private static func tier(_ household: Household) -> Int? {
    let canDevelop = household.cannotDevelop == nil && household.isInTPMAP
    if household.income < 38_000, canDevelop { return household.hasCard ? 1 : 2 }
    if household.income <= 100_000 { return 3 }
    return household.finishedTreatment ? 4 : nil
  }

  /// The identifiers of those chosen: 20 a village by tier, income and identifier, in the villages with most candidates.
  func chosen() -> Set<String> {
    let tiers = tiers()
    let candidates = households.filter { tiers[$0.id] != nil }
    let villages = Dictionary(grouping: candidates, by: \.village)
    var chosen: Set<String> = []
    for (province, quota) in quotas {
      let ranked = villages.filter { $0.key.hasPrefix(province) }
        .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
      for (_, members) in ranked.prefix(quota) {
        let ordered = members.sorted {
          (tiers[$0.id] ?? 0, $0.income, $0.id) < (tiers[$1.id] ?? 0, $1.income, $1.id)
        }
        chosen.formUnion(ordered.prefix(20).map(\.id))
      }
    }
    return chosen
  }
}

// MARK: - As files

extension LowIncomeRegister {
  /// The records of the register in an order of the seed's, with their header.
  func register(shuffledBy seed: UInt64) -> String {
    var order = Dice(state: seed)
    let header =
      "household_id,person_id,village_code,income_baht,welfare_card,in_tpmap,elderly_only,disabled_only,"
      + "welfare_only,moving_out,dead,drug_treated\n"
    return header + households.map(Self.line).shuffled(using: &order).joined()
  }

  private static func line(_ one: Household) -> String {
    let flags =
      [one.hasCard, one.isInTPMAP] + (0..<3).map { one.cannotDevelop == $0 }
      + [one.movesOut, one.isDead, one.finishedTreatment]
    return "\(one.id),\(one.person),\(one.village),\(one.income),"
      + flags.map { $0 ? "1" : "0" }.joined(separator: ",") + "\n"
  }

  var pastVillageList: String {
    "village_code,programme,fiscal_year\n"
      + pastVillages.map { "\($0.code),\($0.programme),\($0.year)\n" }.joined()
  }

  var pastPersonList: String {
    "person_id,village_code,programme,fiscal_year\n"
      + pastPersons.map { "\($0.code),\($0.village),\($0.programme),\($0.year)\n" }.joined()
  }
}
