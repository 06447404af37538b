import Pipelines
import Stages
import Testing

@testable import RuleTesting

/// Small changes of how measures make a rank.
@Suite struct RankMutationTests {
  private static let yaml = """
    title: {th: ทดสอบ, en: rank}
    sources:
      - mark: local
        about: {th: ทดสอบ, en: test}
    inputs:
      d:
        label: {th: ก, en: d}
        key: [code]
        columns: {code: {type: text, need: filled}, x: {type: number}, y: {type: number}}
    stages:
      ranked:
        rank: d
        key: [code]
        measures:
          x: {value: x, weight: 1}
          y: {value: y, weight: 3}
    outputs:
      ranked: {from: ranked}
    """

  /// The mutants of weights, each with whether a case kills it that expects something of the first of three rows.
  private static func weights(_ expected: String) throws -> [String: Bool] {
    let definition = try DefinitionReader.read(yaml: yaml, name: "tiny", file: "tiny/pipeline.yaml")
    let cases = """
      cases:
        - name: {th: ก, en: a}
          given:
            d: [{code: p, x: 10, y: 1}, {code: q, x: 5, y: 2}, {code: r, x: 1, y: 9}]
          expect:
            ranked: [{code: p, \(expected)}]
      """
    let file = try CaseReader.read(SourceText(cases, file: "tiny/cases.yaml"), of: definition)
    let outcomes = MutationRun(CaseSuite(file), jobs: 1).outcomes.filter {
      $0.mutant.name.contains(".weight: ")
    }
    return Dictionary(uniqueKeysWithValues: outcomes.map { ($0.mutant.name, $0.killer != nil) })
  }

  private static let names: Set = [
    "stages.ranked.measures.x.weight: 1 → 2", "stages.ranked.measures.x.weight: 1 → −",
    "stages.ranked.measures.y.weight: 3 → 4", "stages.ranked.measures.y.weight: 3 → 2",
  ]

  @Test func `Literal weights have mutants, which a rank that they do not move leaves alive`() throws {
    let weights = try Self.weights("rank: 2")
    #expect(Self.names.isSubset(of: weights.keys), "\(weights)")
    #expect(weights.values.contains(false))
  }

  @Test func `A case that expects the score kills what changes a weight`() throws {
    let weights = try Self.weights("score: 25")
    let alive = weights.filter { !$0.value }.map(\.key)
    // A weight that is not written is 1.
    #expect(Set(alive).isSubset(of: ["stages.ranked.measures.x.weight: 1 → −"]), "\(alive)")
  }
}
