package import Stages
package import Tables

extension Unpivot: StageRule {
  package var made: Range<Int> { kept.count..<output.columns.count }

  package var sides: [SideTable] { [] }

  package func naming(of source: RowNaming) -> RowNaming {
    RowNaming(keys: source.keys + [output.columns[made.lowerBound].name], area: source.area)
  }

  package var keepsPlaces: Bool { true }

  package var others: [String] { [] }

  package var work: StageWork { .rows(self) }

  package var idle: [IdleRule] { [] }

  package var units: ReportingUnits? { nil }

  package var targets: TargetTable? { nil }

  package var levels: [DescribedLevel] { [] }

  package func formula(of column: Int) -> String? { nil }

  package func reads(for column: Int) -> ColumnReads {
    var reads = ColumnReads()
    reads.source = column < kept.count ? [kept[column]] : Set(columns)
    return reads
  }

  package func verdicts(of run: StageRun) -> any StageVerdicts { UnpivotVerdicts(rule: self) }
}

extension Unpivot: RowWork {
  package var leavesOut: Bool { false }

  package func prepared(with others: StageOthers) -> any RowWork { self }

  package func rows(of batch: Table, notes: inout StageNotes) -> Table { apply(to: batch) }
}

/// Where the cells of an unpivoted row come from.
private struct UnpivotVerdicts: StageVerdicts {
  let rule: Unpivot

  func reason(for column: Int, row: Int) -> Reason {
    let name = rule.names[row % rule.names.count]
    return Reason(RulePath("names", name), "จากคอลัมน์ “\(name)”", "from the column “\(name)”")
  }

  var reached: Set<RulePoint> { [] }
}
