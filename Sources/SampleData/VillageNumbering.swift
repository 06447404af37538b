/// The village codes of a large file: as many villages as asked for, spread over the 76 provinces in code order.
///
/// Province codes are real; districts, tambons and villages are numbered from 1 as far as needed. The last
/// fiftieth of each province's villages are municipal communities (CC99).
package struct VillageNumbering: Sendable {
  private let villages: Int

  /// 76 provinces with 98 districts of 10 tambons of 12 villages.
  package static let most = 76 * 98 * 120

  package init(villages: Int) { self.villages = villages }

  /// The eight digits of a village from 0 to `villages` - 1, as a number.
  package func code(_ village: Int) -> Int {
    let provinces = Self.provinces.count
    let province = village * provinces / villages
    let first = (province * villages + provinces - 1) / provinces
    let next = ((province + 1) * villages + provinces - 1) / provinces
    let index = village - first
    let communities = min((next - first) / 50, 9_999)
    let community = index - (next - first - communities)
    let rest =
      community >= 0
      ? 990_001 + community
      : (index / 120 + 1) * 10_000 + (index / 12 % 10 + 1) * 100 + index % 12 + 1
    return Self.provinces[province] * 1_000_000 + rest
  }

  /// Thailand's provinces without Bangkok, which has no villages of the department.
  private static let provinces =
    Array(11...27) + Array(30...49) + Array(50...58) + Array(60...67) + Array(70...77) + Array(80...86)
    + Array(90...96)
}
