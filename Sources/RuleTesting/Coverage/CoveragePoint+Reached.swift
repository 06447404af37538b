import Ingestion
import Expressions
import Pipelines
import Scoring
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
    case .level(let level): return table.numbers("level").contains(Number(level))
    case .noLevel:
      let levels = Set(bands(in: run).map(\.level))
      return table.numbers("level").contains { level in !levels.contains { Number($0) == level } }
    case .undetermined:
      return table["level"].map { levels in
        (0..<table.rowCount).contains { levels.presence($0) == .missing }
      } ?? false
    case .gate(Self.mandatoryGate, let isOpen):
      return table.numbers("mandatory_failed").contains { ($0 == .zero) == isOpen }
    case .gate(let name, let isOpen): return isCore(name, isOpen, table, run)
    case .aspect(let name, let isMet):
      return table["\(name)_met"]?.truths.contains(isMet ? .yes : .no) ?? false
    case .check(let name, let fires):
      let count = run.findings.count { $0.checkName == name && $0.details.first == stage }
      return fires ? count > 0 : table.rowCount > count
    case .scope(let isKept):
      let source = run.pipeline.stage(stage).map { tables[$0.source].rowCount } ?? 0
      return isKept ? table.rowCount > 0 : table.rowCount < source
    case .rule(let point): return tables.reached[stage]?.contains(point) ?? false
    case .choice(let text, let holds): return isChoice(text, holds, tables, run)
    case .value(let column, let value):
      return (0..<table.rowCount).contains { table.shown($0, column) == value }
    }
  }

  private func bands(in run: CaseRun) -> [Ladder.Band] {
    if case .score(let rule)? = run.pipeline.stage(stage)?.kind { rule.ladder.bands } else { [] }
  }

  /// Whether a row of the band has passed, or lacks, its core indicators.
  private func isCore(_ name: String, _ isOpen: Bool, _ table: Table, _ run: CaseRun) -> Bool {
    let bands = bands(in: run)
    guard let place = bands.firstIndex(where: { Self.coreGate($0.level) == name }),
      !bands[place].core.isEmpty
    else { return false }
    let end = bands[place].to ?? (place + 1 < bands.count ? bands[place + 1].from : nil)
    return (0..<table.rowCount).contains { row in
      guard case .number(let passed)? = table[row, "passed"], passed >= bands[place].from,
        end.map({ passed <= $0 }) ?? true
      else { return false }
      return bands[place].core.allSatisfy { table.columns[$0].truths[row] == .yes } == isOpen
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

extension Table {
  /// The numbers that are present in a column.
  fileprivate func numbers(_ name: String) -> [Number] {
    guard case .numbers(let numbers)? = self[name] else { return [] }
    return (0..<rowCount).compactMap { numbers[$0] }
  }
}
