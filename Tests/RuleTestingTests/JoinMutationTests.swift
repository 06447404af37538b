import Pipelines
import Stages
import Testing

@testable import RuleTesting

/// Small changes of what a join looks up and takes.
@Suite struct JoinMutationTests {
  private static let yaml = """
    title: {th: ทดสอบ, en: join}
    sources:
      - mark: local
        about: {th: ทดสอบ, en: test}
    inputs:
      a:
        label: {th: ก, en: a}
        key: [id]
        columns:
          id: {type: text, need: filled}
          k: {type: text}
          year: {type: number}
      b:
        label: {th: ข, en: b}
        columns:
          k: {type: text}
          y: {type: number}
          first: {type: number}
          second: {type: number}
    stages:
      j:
        join: a
        with: b
        on: {k: k, year: y}
        take: {one: first, second: second}
        found: known
    outputs:
      j: {from: j}
    """

  private func run(_ rows: String) throws -> MutationRun {
    let definition = try DefinitionReader.read(yaml: Self.yaml, name: "tiny", file: "tiny/pipeline.yaml")
    let cases = """
      cases:
        - name: {th: ก, en: a}
          given:
            a: [{id: u, k: p, year: 1}]
            b: \(rows)
          expect:
            j: [{id: u, one: 3, second: 4, known: 1}]
      """
    let file = try CaseReader.read(SourceText(cases, file: "tiny/cases.yaml"), of: definition)
    return MutationRun(CaseSuite(file), jobs: 1)
  }

  @Test func `A case that tells keys and columns apart kills what is made of them`() throws {
    let run = try run("[{k: p, y: 1, first: 3, second: 4}, {k: q, y: 1, second: 5}, {k: p, y: 2, second: 6}]")
    let killed = run.outcomes.filter { $0.killer != nil }.map(\.mutant.name)
    #expect(
      killed.filter { $0.hasPrefix("stages.j.") } == [
        "stages.j.on: k → −", "stages.j.on: year: y → −", "stages.j.take.one: first → −",
        "stages.j.take.second: second → −", "stages.j.take.one: first → second", "stages.j.found: known → −",
      ])
  }

  @Test func `A case with one row of the other table leaves the keys untold`() throws {
    let survivors = try run("[{k: p, y: 1, first: 3, second: 4}]").survivors.map(\.mutant.name)
    #expect(survivors.contains("stages.j.on: k → −") && survivors.contains("stages.j.on: year: y → −"))
  }
}
