import Tables
import Testing

@testable import SampleData

@Suite("Households")
struct HouseholdSourceTests {
  static let households: [Household] = {
    let source = HouseholdSource(seed: 2563)
    return (0..<200_000).map { source.household($0).household }
  }()

  /// Whether a count of `trials` lies within five standard errors of a rate per ten thousand.
  private func isNear(_ count: Int, of trials: Int, rate: Int) -> Bool {
    let distance = count * 10_000 - trials * rate
    return distance * distance <= 25 * trials * max(rate, 1) * (10_000 - min(rate, 9_999))
  }

  @Test("200,000 households fail and are concerned as often as the whole country", arguments: 1...31)
  func rates(indicator: Int) {
    let rate = NeedsIndicator.all[indicator - 1]
    let answers = Self.households.map { $0.answers[indicator] }
    let failing = answers.count { $0 == .no }
    let concerned = answers.count { $0 != .notApplicable }
    #expect(isNear(concerned, of: answers.count, rate: rate.concerned))
    #expect(isNear(failing, of: concerned, rate: rate.failing))
  }

  @Test("Indicator 22 is what income and members say, exactly")
  func income() {
    for household in Self.households {
      let passes = household.income.total.map { $0 >= 38_000 * household.members }
      #expect(household.answers[22] == (passes.map { Truth($0) } ?? .notApplicable))
    }
  }

  @Test("Some households stand exactly at the line and one baht below it")
  func boundary() {
    let distances = Self.households.compactMap { household in
      household.income.total.map { $0 - 38_000 * household.members }
    }
    #expect(distances.contains(0))
    #expect(distances.contains(-1))
  }

  @Test("Elderly persons are looked after in the households that have them, and only there")
  func groups() {
    for household in Self.households where household.answers[21] != .notApplicable {
      #expect(household.answers[27] != .notApplicable)
    }
  }

  @Test("A household depends on its number alone")
  func alone() {
    let source = HouseholdSource(seed: 2563)
    #expect(source.household(123_456).household == Self.households[123_456])
    #expect(HouseholdSource(seed: 1).household(5).household != Self.households[5])
  }
}
