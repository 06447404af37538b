import Expressions
package import Stages
package import Tables

extension UnitCoverage: StageRule {
  package var made: Range<Int> { (stateColumn - 1)..<output.columns.count }

  package var sides: [SideTable] { [SideTable("areas", output: Self.areas, keyCount: 2)] }

  package func naming(of source: RowNaming) -> RowNaming {
    RowNaming(keys: keys.map(\.name), area: area.map { output.columns[$0].name })
  }

  package var keepsPlaces: Bool { false }

  package var others: [String] { [register.name] }

  package var work: StageWork { .whole(self) }

  package var idle: [IdleRule] { [] }

  package var levels: [DescribedLevel] { [] }

  package var targets: TargetTable? { nil }

  package var units: ReportingUnits? {
    ReportingUnits(
      name: name, keys: Array(keys.indices), state: stateColumn, register: register.name)
  }

  package func formula(of column: Int) -> String? { nil }

  package func reads(for column: Int) -> ColumnReads {
    var reads = ColumnReads()
    reads.source = Set(keys.map(\.column))
      .union(condition?.columnsUsed ?? []).union(whole?.columnsUsed ?? [])
    reads.others[register.name] = Set(register.keys + register.kept)
    return reads
  }

  package func verdicts(of run: StageRun) -> any StageVerdicts { UnitVerdicts(rule: self, run: run) }
}

extension UnitCoverage: WholeWork {
  package func result(
    of source: any Relation, with others: StageOthers, jobs: Int, notes: inout StageNotes
  ) -> WholeResult {
    let table = source.collected(columns: reads(for: stateColumn).source, jobs: jobs)
    let registered = others.isGiven(register.name) ? others[register.name] : nil
    let units = units(of: table, registered: registered, faults: &notes.faults)
    return WholeResult(units, sides: ["areas": areas(of: units, hasRegister: registered != nil)])
  }
}

/// Why a unit has its state.
private struct UnitVerdicts: StageVerdicts {
  let rule: UnitCoverage
  let run: StageRun

  func reason(for column: Int, row: Int) -> Reason {
    let count = run.result.columns[rule.stateColumn - 1][row].text
    let reports = Bilingual(thai: "มี \(count) รายงาน", english: "reports: \(count)")
    guard column == rule.stateColumn,
      let state = UnitState(rawValue: run.result.columns[column][row].text)
    else { return Reason(RulePath("where"), reports.thai, reports.english) }
    return switch state {
    case .reported: Reason(.stage, reports.thai, reports.english)
    case .partly:
      Reason(RulePath("whole"), "\(reports.thai) แต่ไม่ครบทุกช่อง", "\(reports.english), not all of them whole")
    case .silent:
      Reason(.stage, "อยู่ในทะเบียน แต่ไม่มีรายงาน", "in the register, and no report")
    case .notRegistered:
      Reason(.stage, "\(reports.thai) แต่ไม่อยู่ในทะเบียน", "\(reports.english), and not in the register")
    }
  }

  var reached: Set<RulePoint> {
    let states = run.result.columns[rule.stateColumn]
    return Set(
      (0..<run.result.rowCount).compactMap { UnitState(rawValue: states[$0].text) }
        .map { UnitCoverage.point($0) })
  }
}
