import Ingestion
import Expressions
import Pipelines
import Stages
import Tables

extension CoveragePoint {
  /// Those of some points that a case makes the rules reach.
  static func reached(by run: CaseRun, among points: [CoveragePoint]) -> Set<CoveragePoint> {
    guard !points.isEmpty else { return [] }
    let tables = Tables(run)
    return Set(points.filter { $0.isReached(by: run, tables) })
  }

  /// The results of a case, each collected once.
  private struct Tables {
    private let tables: [String: Table]
    /// The points that a stage's rows reach.
    let reached: [String: Set<RulePoint>]

    init(_ run: CaseRun) {
      reached = Dictionary(
        uniqueKeysWithValues: run.pipeline.stages.compactMap { stage in
          run.verdicts(of: stage).map { (stage.name, $0.reached) }
        })
      let names = run.pipeline.inputs.map(\.schema.name) + run.pipeline.stages.map(\.name)
      tables = Dictionary(uniqueKeysWithValues: names.map { ($0, run.table($0)) })
    }

    subscript(name: String) -> Table { tables[name] ?? Table(schema: Schema([])) }
  }

  private func isReached(by run: CaseRun, _ tables: Tables) -> Bool {
    let table = tables[stage]
    switch what {
    case .rows: return table.rowCount > 0
    case .answer(let column, let state): return table[column]?.truths.contains(state) ?? false
    case .check(let name, let fires):
      let count = run.findings.count { finding in
        (finding.kind as? RuleCheck).map { $0.name == name && $0.stage == stage } ?? false
      }
      return fires ? count > 0 : table.rowCount > count
    case .rule(let point): return tables.reached[stage]?.contains(point) ?? false
    case .choice(let text, let holds): return isChoice(text, holds, tables, run)
    }
  }

  /// Whether the condition of an `if` is true, or not, in some row that the stage reads or makes.
  private func isChoice(_ text: String, _ holds: Bool, _ tables: Tables, _ run: CaseRun) -> Bool {
    guard let bound = run.pipeline.stage(stage), let expression = try? Expression.parse(text) else {
      return false
    }
    let table = bound.kind.isRowStage ? tables[stage] : tables[bound.source]
    let scope = Scope(schema: table.schema, parameters: run.pipeline.scope)
    guard let condition = try? expression.bound(in: scope) else { return false }
    var faults: [EvaluationFault] = []
    return condition.evaluate(table, faults: &faults).truths.contains { ($0 == .yes) == holds }
  }
}

extension Column {
  fileprivate var truths: [Truth] { if case .truths(let truths) = self { truths } else { [] } }
}
