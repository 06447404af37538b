import StageKinds
import Stages
import Tables
import Testing

@testable import Pipelines

/// What columns are called that nobody named: a report in Thai shows no names of our own making.
@Suite("Labels of what stages make")
struct StageLabelTests {
  /// Kinds that no shipped pipeline has.
  private static let others = """
    title: {th: ทดสอบ, en: test}
    sources: [{mark: local, about: {th: ทดสอบ, en: test}}]
    inputs:
      a: {label: {th: ก, en: a}, columns: {m1..m2: {type: money}}}
    stages:
      months: {unpivot: a, of: m1..m2, label: month, as: baht}
      aimed: {target: a, goals: {money: {name: {th: เงิน, en: Money}, unit: {th: บาท, en: baht}, at_least: m1, target: m2}}}
    outputs: {months: {from: months}, aimed: {from: aimed}}
    """

  @Test("every column of a stage has a label in both languages, unless its name is the analyst's own")
  func labels() throws {
    let shipped = ShippedPipelinesTests.pipelines.map { ShippedPipelinesTests.folder + "/" + $0 }
    var definitions = try shipped.map { try DefinitionReader.read(path: $0) }
    definitions.append(try DefinitionReader.read(yaml: Self.others, name: "others", file: "others.yaml"))
    var kinds: Set<String> = []
    for definition in definitions {
      for stage in try PipelineBinder.bind(definition).stages {
        let declared = definition.stages.first { $0.name.value == stage.name }?.declared
        // Rows beside those of a stage have no stage of their own.
        let kind = declared.map { type(of: $0).word } ?? "side"
        kinds.insert(kind)
        // The pipeline names the columns of these kinds itself, and has labels for them where it wants.
        guard !["derive", "rollup", "join"].contains(kind) else { continue }
        for column in stage.made {
          let label = column.meaning?.label ?? definition.labels[column.name]
          let isNamed = label.map { !$0.thai.isEmpty && !$0.english.isEmpty && $0.thai != column.name }
          #expect(isNamed == true, "\(definition.name): \(stage.name).\(column.name)")
        }
      }
    }
    #expect(kinds.subtracting(["side"]) == Set(StageRegistry.all.map { $0.word }))
  }
}
