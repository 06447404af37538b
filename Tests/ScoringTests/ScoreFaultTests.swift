import TableSamples
import Tables
import Testing

@testable import Scoring

@Suite struct ScoreFaultTests {
  private let table = sheet("1111111111")

  private func faults(
    _ bands: [Ladder.Band], aspects: [IndicatorSet.Aspect] = [], mandatory: [Int] = [], cap: Int? = nil,
    value: String? = nil
  ) throws -> [ScoreFault] {
    let set = indicators(table, aspects: aspects, mandatory: mandatory)
    let schema = ScoreRule.valueSchema(input: table.schema, indicators: set)
    return ScoreRule(
      input: table.schema, indicators: set, value: try value.map { try bind($0, in: schema) },
      ladder: Ladder(bands, mandatoryCap: cap)
    ).faults()
  }

  @Test func `A sound rule has no faults`() throws {
    let aspects = [IndicatorSet.Aspect("a", columns: [0, 1], atLeast: 2)]
    let bands = [band(1, from: 2, to: 4, core: [1]), band(2, from: 5, to: 9), band(3, from: 10)]
    #expect(try faults(bands, aspects: aspects, mandatory: [0], cap: 1) == [])
    #expect(try faults([]) == [])
  }

  @Test func `Counts between two bands are found`() throws {
    #expect(try faults([band(1, from: 2, to: 4), band(2, from: 8)]) == [.gap(5...7, below: 2)])
  }

  @Test func `Values between two bands are found where a value is graded`() throws {
    let found = try faults([band(1, from: 70, to: 79), band(2, from: 80)], value: "passed * 10")
    #expect(found == [.valueGap(above: Number(79), below: Number(80))])
  }

  @Test func `Bands that overlap or stand in the wrong order are found`() throws {
    #expect(try faults([band(1, from: 2, to: 5), band(2, from: 5)]) == [.overlap(lower: 1, upper: 2)])
    #expect(
      try faults([band(1, from: 5), band(2, from: 3)]).contains(.bandsNotAscending(lower: 1, upper: 2)))
    #expect(try faults([band(2, from: 2), band(1, from: 5)]) == [.levelsNotAscending(lower: 2, upper: 1)])
    #expect(try faults([band(0, from: 2)]) == [.levelsNotAscending(lower: 0, upper: 0)])
    #expect(try faults([band(1, from: 2), band(1, from: 5)]) == [.levelRepeated(1)])
  }

  @Test func `Levels that nobody can reach are found`() throws {
    #expect(
      try faults([band(1, from: 11)])
        == [.beyondIndicators(level: 1, from: Number(11), indicators: 10)])
    #expect(try faults([band(1, from: 5, to: 4)]) == [.bandEmpty(level: 1)])
    #expect(
      try faults([band(1, from: 1, to: 2, core: [0, 1, 2]), band(2, from: 3)])
        == [.gateAboveBand(level: 1, needed: 3, most: 2)])
    #expect(
      try faults(
        [band(1, from: 1), band(2, from: 2, to: 2), band(3, from: 3)], mandatory: [0, 1, 2], cap: 1)
        == [.gateAboveBand(level: 2, needed: 3, most: 2)])
    #expect(try faults([band(1, from: 1)], mandatory: [0], cap: -1) == [.capBelowLevels(-1)])
  }

  @Test func `Lists that name a stranger or name one twice are found`() throws {
    let set = IndicatorSet(
      [.init("a", column: 0), .init("b", column: 1), .init("c", column: 1)],
      aspects: [.init("x", columns: [0, 2], atLeast: 3), .init("x", columns: [0])], mandatory: [1, 1])
    let rule = ScoreRule(
      input: table.schema, indicators: set, ladder: Ladder([band(1, from: 1, core: [3])]))
    #expect(
      rule.faults() == [
        .indicatorRepeated("i2"), .aspectRepeated("x"), .goalImpossible(aspect: "x", atLeast: 3, of: 2),
        .notAnIndicator(column: "i3", use: .aspect("x")), .listedTwice(column: "i2", use: .mandatory),
        .notAnIndicator(column: "i4", use: .core(level: 1)),
      ])
  }
}
