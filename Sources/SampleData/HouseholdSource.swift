import Tables

/// Draws households whose indicators fail as often as the national rates say.
///
/// A household depends on the seed and its own number alone, so that any one can be made without the others.
package struct HouseholdSource: Sendable {
  private let seed: UInt64
  /// The rates as parts of 2^32, in the order of the indicators.
  private let failing: [UInt64]
  private let concerned: [UInt64]
  private let groups: [Int]

  package init(seed: UInt64) {
    self.seed = seed
    failing = NeedsIndicator.all.map { Self.scaled($0.failing) }
    concerned = NeedsIndicator.all.map { Self.scaled($0.concerned) }
    groups = NeedsIndicator.all.map(\.group.rawValue)
  }

  /// Days of the survey.
  package static let surveyDays = 120

  /// The household of a number, and the generator for what else a file says about it.
  package func household(_ number: Int) -> (household: Household, generator: SeededGenerator) {
    var generator = SeededGenerator(seed: seed, stream: UInt64(number))
    let answers = answers(&generator)
    let members = Self.members(&generator)
    let household = Household(
      members: members,
      income: Self.income(answers[NeedsIndicator.income], members: members, &generator),
      answers: answers,
      holdsWelfareCard: generator.happens(2_873),
      surveyDay: generator.below(Self.surveyDays))
    return (household, generator)
  }

  private func answers(_ generator: inout SeededGenerator) -> NeedsAnswers {
    var draws: InlineArray<10, UInt64> = .init(repeating: 0)
    for group in draws.indices { draws[group] = generator.next() >> 32 }
    var answers = NeedsAnswers()
    var word: UInt64 = 0
    for index in groups.indices {
      word = index % 2 == 0 ? generator.next() : word >> 32
      let isConcerned = draws[groups[index]] < concerned[index]
      let fails = word & 0xFFFF_FFFF < failing[index]
      if isConcerned, fails { answers.failed |= 1 << UInt32(index) }
      if isConcerned, !fails { answers.passed |= 1 << UInt32(index) }
    }
    return answers
  }

  /// 1 to 8 members, 2.9 on average.
  private static func members(_ generator: inout SeededGenerator) -> Int {
    switch generator.below(100) {
    case ..<18: 1
    case ..<45: 2
    case ..<69: 3
    case ..<87: 4
    case ..<95: 5
    case ..<98: 6
    case 98: 7
    default: 8
    }
  }

  /// An income that agrees with the answer to indicator 22: no income at all where it does not apply.
  ///
  /// One household in 64 stands exactly at the line, or one baht below it when it fails.
  private static func income(
    _ answer: Truth, members: Int, _ generator: inout SeededGenerator
  ) -> Household.Income {
    guard answer != .notApplicable else { return Household.Income() }
    let line = Household.incomeLine * members
    let atLine = generator.below(64) == 0
    if answer == .no {
      return parts(of: atLine ? line - 1 : line - 1 - generator.below(line * 3 / 4), &generator)
    }
    // The product of two draws makes small incomes the common ones.
    let above = generator.below(1_000) * generator.below(1_000) / 5 * members
    return parts(of: atLine ? line : line + above + generator.below(1_000), &generator)
  }

  private static func parts(of total: Int, _ generator: inout SeededGenerator) -> Household.Income {
    var income = Household.Income()
    let ownUse = total / 100 * generator.below(12)
    let second = generator.below(10) < 7 ? total / 100 * generator.below(25) : nil
    let other = generator.below(10) < 6 ? total / 100 * generator.below(10) : nil
    income.ownUse = ownUse
    income.second = second
    income.other = other
    income.main = total - ownUse - (second ?? 0) - (other ?? 0)
    return income
  }

  private static func scaled(_ perTenThousand: Int) -> UInt64 { UInt64(perTenThousand) << 32 / 10_000 }
}
