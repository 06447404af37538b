/// The made-up month June 2563 of two provinces: every input as sheets.
///
/// Province and district codes and names are real; tambons, villages and all figures are not.
package struct Month: Sendable {
  package let seed: UInt64
  let villages: [Village]
  package let households: Sheet
  package let practice: Sheet
  package let register: Sheet
  package let levels: Sheet
  package let savingsGroups: Sheet
  package let povertyFunds: Sheet
  package let marketDays: Sheet
  package let markets: Sheet
  package let areas: Sheet

  package init(seed: UInt64) {
    self.seed = seed
    villages = Village.all(seed: seed)
    households = Self.households(villages, seed: seed)
    practice = Self.practice(villages, seed: seed)
    register = Self.register(villages)
    levels = Self.levels(villages, seed: seed)
    savingsGroups = Self.savingsGroups(villages, seed: seed)
    povertyFunds = Self.povertyFunds(villages, seed: seed)
    let places = Market.all
    markets = Self.markets(places)
    marketDays = Self.marketDays(places, seed: seed)
    areas = Self.areas(villages)
  }

  package var sheets: [Sheet] {
    [
      households, practice, register, levels, savingsGroups, povertyFunds, marketDays, markets, areas,
    ]
  }

  /// Each sheet draws from a stream of its own, so that a change in one leaves the others as they are.
  enum Stream: UInt64 {
    case villages = 1, practice, levels, savingsGroups, povertyFunds, marketDays

    func generator(_ seed: UInt64) -> SeededGenerator {
      SeededGenerator(seed: seed, stream: rawValue << 32)
    }
  }
}
