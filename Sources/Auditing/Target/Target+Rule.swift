import Expressions
package import Stages
package import Tables

extension Target: StageRule {
  package var made: Range<Int> { 0..<Column.allCases.count }

  package var sides: [SideTable] { [] }

  package func naming(of source: RowNaming) -> RowNaming {
    RowNaming(
      keys: [Column.areaLevel, .areaCode].map(\.rawValue) + output.columns[made.upperBound...].map(\.name)
        + [Column.kpi.rawValue],
      area: area == nil ? nil : Column.areaCode.rawValue)
  }

  package var keepsPlaces: Bool { true }

  package var others: [String] { [] }

  package var work: StageWork { .rows(self) }

  package var idle: [IdleRule] { [] }

  package var units: ReportingUnits? { nil }

  package var targets: TargetTable? {
    let place = { (column: Column) in Column.allCases.firstIndex(of: column) ?? 0 }
    return TargetTable(
      indicator: place(.indicator), unit: place(.unit), state: place(.state), areaLevel: place(.areaLevel),
      target: place(.target), resultFrom: place(.resultFrom), resultTo: place(.resultTo),
      percentFrom: place(.percentFrom), kept: Array(made.upperBound..<output.columns.count))
  }

  package var levels: [DescribedLevel] { [] }

  package func formula(of column: Int) -> String? { nil }

  package func reads(for column: Int) -> ColumnReads {
    var reads = ColumnReads()
    guard made.contains(column) else {
      reads.source = [kept[column - made.upperBound]]
      return reads
    }
    reads.source = Set(area.map { [$0.level, $0.code] } ?? [])
    for goal in goals {
      switch Column.allCases[column] {
      case .kpi, .indicator, .areaLevel, .areaCode, .unit:
        reads.source.formUnion(goal.condition?.columnsUsed ?? [])
      case .target, .resultFrom, .resultTo, .percentFrom, .percentTo, .expected, .state:
        for expression in goal.expressions { reads.source.formUnion(expression.columnsUsed) }
      }
    }
    return reads
  }

  package func verdicts(of run: StageRun) -> any StageVerdicts { TargetVerdicts(rule: self, run: run) }

  static func point(_ kpi: String, _ state: TargetState) -> RulePoint {
    .value(RulePath("goals", kpi), Column.state.rawValue, state.rawValue)
  }
}

extension Target: RowWork {
  package var leavesOut: Bool { goals.allSatisfy { $0.condition != nil } }

  package func prepared(with others: StageOthers) -> any RowWork { self }

  package func rows(of batch: Table, notes: inout StageNotes) -> Table {
    let (rows, odd) = compare(batch, faults: &notes.faults)
    for fault in odd { notes.add(fault) }
    return rows
  }
}
