import Tables
import Testing

@testable import SampleData

@Suite("Households")
struct HouseholdSourceTests {
  static let households: [Household] = {
    let source = HouseholdSource(seed: 2563)
    return (0..<200_000).map { source.household($0).household }
  }()

  /// Households that fail an indicator and those it concerns, counted by its number.
  static let counts: (failing: [Int], concerned: [Int]) = {
    var failing = Array(repeating: 0, count: 32)
    var concerned = failing
    for household in households {
      for indicator in 1...31 {
        let bit = 1 << UInt32(indicator - 1) as UInt32
        if household.answers.failed & bit != 0 { failing[indicator] += 1 }
        if (household.answers.failed | household.answers.passed) & bit != 0 { concerned[indicator] += 1 }
      }
    }
    return (failing, concerned)
  }()

  /// Whether a count of `trials` lies within five standard errors of a rate per ten thousand.
  private func isNear(_ count: Int, of trials: Int, rate: Int) -> Bool {
    let distance = count * 10_000 - trials * rate
    return distance * distance <= 25 * trials * rate * (10_000 - rate)
  }

  @Test("200,000 households fail and are concerned as often as the whole country", arguments: 1...31)
  func rates(indicator: Int) {
    let rate = NeedsIndicator.all[indicator - 1]
    let concerned = Self.counts.concerned[indicator]
    #expect(isNear(concerned, of: Self.households.count, rate: rate.concerned))
    #expect(isNear(Self.counts.failing[indicator], of: concerned, rate: rate.failing))
  }

  @Test("Indicator 22 is what income and members say, exactly")
  func income() {
    let wrong = Self.households.filter { household in
      let passes = household.income.total.map { $0 >= 38_000 * household.members }
      return household.answers[22] != (passes.map { Truth($0) } ?? .notApplicable)
    }
    #expect(wrong.isEmpty)
  }

  @Test("Some households stand exactly at the line and one baht below it")
  func boundary() {
    let distances = Self.households.compactMap { household in
      household.income.total.map { $0 - 38_000 * household.members }
    }
    #expect(distances.contains(0))
    #expect(distances.contains(-1))
  }

  @Test("Where indicator 21 asks about elderly persons indicator 27 does too")
  func groups() {
    let alone = Self.households.filter {
      $0.answers[21] != .notApplicable && $0.answers[27] == .notApplicable
    }
    #expect(alone.isEmpty)
  }

  @Test("A household depends on its number alone")
  func alone() {
    let source = HouseholdSource(seed: 2563)
    #expect(source.household(123_456).household == Self.households[123_456])
    #expect(HouseholdSource(seed: 1).household(5).household != Self.households[5])
  }
}
