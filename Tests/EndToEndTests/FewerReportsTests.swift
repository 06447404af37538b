import Foundation
import Ingestion
import Pipelines
import Stages
import TableSamples
import Tables
import Testing

@testable import Running

/// Who knows less must not say more: when some of the registered units have not reported, every interval still contains what it was
/// with all of them, every state is the one of before or not yet known, and every span of ranks contains the rank of before.
@Suite("Fewer reports")
struct FewerReportsTests {
  private static let trials = ProcessInfo.processInfo.environment["CHIWAT_MUTATIONS"].flatMap { Int($0) } ?? 4

  private static let inputs: [SampleJob: Result<[RunInputs], any Error>] = Dictionary(
    uniqueKeysWithValues: ([.clean, .quarterly, .yearly] as [SampleJob]).map { job in
      (job, Result { try Run.job(job.arguments(to: "")).workload.settled() })
    })

  @Test(
    "less is known, and nothing else is said",
    arguments: EveryOutputExplainedTests.Case.all)
  func less(_ rule: EveryOutputExplainedTests.Case) throws {
    let all = try #require(Self.inputs[rule.job]).get()
    let given = try #require(all.first { $0.pipeline.definition.name == rule.pipeline })
    let inputs = RegisteredUnits.withRegisters(
      given, try PipelineRun(given).run(findings: NoFindings()))
    let whole = try PipelineRun(inputs).run(findings: NoFindings())
    var dice = Dice(state: UInt64(rule.pipeline.utf8.reduce(7) { $0 &* 31 &+ Int($1) }.magnitude))
    for unit in RegisteredUnits.all(of: inputs, whole) {
      for _ in 0..<Self.trials {
        let silent = Set(unit.names.filter { _ in Int.random(in: 0..<3, using: &dice) == 0 })
        let part = try PipelineRun(unit.inputs(inputs, without: silent)).run(findings: NoFindings())
        let problems = Comparison(inputs, whole: whole, part: part).problems
        #expect(problems.isEmpty, "\(rule.pipeline) without \(silent.sorted()): \(problems.prefix(5))")
      }
    }
  }
}

/// The units of one register, and the inputs in which they report.
private struct RegisteredUnits {
  /// The columns that name a unit.
  let keys: [String]
  let names: [String]
  /// The inputs that the register is made of.
  let register: Set<String>

  static func all(of inputs: RunInputs, _ result: PipelineResult) -> [RegisteredUnits] {
    let pipeline = inputs.pipeline
    return pipeline.stages.compactMap { stage in
      guard case .rule(let rule, _) = stage.kind, let units = rule.units,
        let table = result.relations[stage.name]?.collected()
      else { return nil }
      let keys = units.keys.map { rule.output.columns[$0].name }
      let names = (0..<table.rowCount).map { row in name(keys, table, row) }
      return RegisteredUnits(keys: keys, names: names, register: upstream(of: units.register, pipeline))
    }
  }

  /// The same with a register of the units that reported, where the samples have none.
  static func withRegisters(_ all: RunInputs, _ result: PipelineResult) -> RunInputs {
    var inputs = all
    for stage in all.pipeline.stages {
      guard case .rule(let rule, _) = stage.kind, let units = rule.units,
        let input = all.pipeline.inputs.first(where: { $0.schema.name == units.register }),
        (all.files[units.register] ?? []).isEmpty, let table = result.relations[stage.name]?.collected()
      else { continue }
      let names = input.schema.columns.map(\.name).filter { table.schema.index(of: $0) != nil }
      let rows = (0..<table.rowCount).map { row in
        names.map { table[row, $0]?.text ?? "" }.joined(separator: ",")
      }
      let text = ([names.joined(separator: ",")] + rows).joined(separator: "\n") + "\n"
      inputs.files[units.register] = [
        InputFile(name: "register.csv", bytes: Array(text.utf8), isResult: true)
      ]
    }
    return inputs
  }

  static func name(_ keys: [String], _ table: Table, _ row: Int) -> String {
    keys.map { table[row, $0]?.text ?? "" }.joined(separator: " ")
  }

  /// The inputs behind a name.
  private static func upstream(of name: String, _ pipeline: BoundPipeline) -> Set<String> {
    guard let stage = pipeline.stages.first(where: { $0.name == name }) else { return [name] }
    var behind = upstream(of: stage.source, pipeline)
    if case .rule(let rule, _) = stage.kind {
      for other in rule.others { behind.formUnion(upstream(of: other, pipeline)) }
    }
    return behind
  }

  /// The same inputs without the lines of some units; registers stay whole.
  func inputs(_ all: RunInputs, without silent: Set<String>) throws -> RunInputs {
    var inputs = all
    for input in all.pipeline.inputs where !register.contains(input.schema.name) {
      let schema = input.schema
      guard keys.allSatisfy({ schema.tableSchema.index(of: $0) != nil }) else { continue }
      inputs.files[schema.name] = try all.files[schema.name]?.map { file in
        try self.file(file, schema, without: silent, all.options)
      }
    }
    return inputs
  }

  private func file(
    _ file: InputFile, _ schema: InputSchema, without silent: Set<String>, _ options: ReadOptions
  ) throws -> InputFile {
    let held = try HeldInput(reading: schema, files: [file], options: options)
    var gone: Set<Int> = []
    for batch in held.batches {
      for row in 0..<batch.table.rowCount where silent.contains(Self.name(keys, batch.table, row)) {
        gone.insert(Int(batch.table.origins[row].line))
      }
    }
    let lines = try file.contents().split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let left = zip(1..., lines).filter { !gone.contains($0.0) }.map(\.1)
    return InputFile(
      name: file.name, bytes: Array(left.joined(separator: [UInt8(ascii: "\n")])), isResult: true)
  }
}

extension InputFile {
  fileprivate func contents() throws -> [UInt8] {
    if let bytes { return bytes }
    return Array(try Data(contentsOf: URL(filePath: path)))
  }
}

/// What the tables say with all reports and with some of them.
private struct Comparison {
  private let inputs: RunInputs
  private let whole: PipelineResult
  private let part: PipelineResult

  init(_ inputs: RunInputs, whole: PipelineResult, part: PipelineResult) {
    self.inputs = inputs
    self.whole = whole
    self.part = part
  }

  var problems: [String] {
    inputs.pipeline.outputs.flatMap { output -> [String] in
      guard let before = whole.relations[output.relation], let after = part.relations[output.relation] else {
        return []
      }
      let keys = RowNames(inputs.pipeline)[output.relation].keys
      return problems(
        output.name, output.rows(of: before, inputs.areas).collected(),
        output.rows(of: after, inputs.areas).collected(), keys)
    }
  }

  private func problems(_ output: String, _ before: Table, _ after: Table, _ keys: [String]) -> [String] {
    let shown = keys.filter { before.schema.index(of: $0) != nil }
    guard !shown.isEmpty else { return [] }
    let rows = Dictionary(
      (0..<before.rowCount).map { (RegisteredUnits.name(shown, before, $0), $0) }, uniquingKeysWith: { $1 })
    var problems: [String] = []
    for row in 0..<after.rowCount {
      let name = RegisteredUnits.name(shown, after, row)
      guard let old = rows[name] else { continue }
      for column in before.schema.names where !said(column, (before, old), (after, row)) {
        problems.append(
          "\(output) \(name): \(column) was \(before[old, column]?.text ?? ""), is \(after[row, column]?.text ?? "")"
        )
      }
    }
    return problems
  }

  /// Whether a cell of fewer reports says nothing that more reports take back.
  private func said(_ column: String, _ old: (Table, Int), _ new: (Table, Int)) -> Bool {
    let before = { (name: String) in number(old, name) }
    let after = { (name: String) in number(new, name) }
    let has = { (name: String) in old.0.schema.index(of: name) != nil }
    let figure = column.hasPrefix("lowest_") ? String(column.dropFirst("lowest_".count)) : column
    // Where both ends have names of their own, the plain name is of those that are known.
    if has("highest_" + figure), figure != column || !has("lowest_" + figure) {
      return contains(after(column), after("highest_" + figure), before(column))
        && contains(after(column), after("highest_" + figure), before("highest_" + figure))
    }
    switch column {
    case "result_from", "result_to":
      return contains(after("result_from"), after("result_to"), before(column))
    case "rank" where old.0.schema.index(of: "worst_rank") != nil:
      return contains(after("best_rank"), after("worst_rank"), before("rank"))
    case "state" where old.0.schema.index(of: "kpi") != nil:
      let state = new.0[new.1, column]?.text
      // Past the last day what nobody has told does not count: nothing bounds the result, and the target is missed.
      let isMissed = state == "not_met" && after("result_to") == nil
      return state == old.0[old.1, column]?.text || state == "not_yet_known" || isMissed
    default:
      guard column.hasSuffix("_met"), case .truth(let now)? = new.0[new.1, column] else { return true }
      return old.0[old.1, column] == .truth(now)
    }
  }

  /// Whether an interval that may be open contains a figure that may be unknown.
  private func contains(_ least: Number?, _ most: Number?, _ figure: Number?) -> Bool {
    guard let figure else { return true }
    return (least.map { $0 <= figure } ?? true) && (most.map { $0 >= figure } ?? true)
  }

  private func number(_ place: (Table, Int), _ column: String) -> Number? {
    if case .number(let number)? = place.0[place.1, column] { number } else { nil }
  }
}
