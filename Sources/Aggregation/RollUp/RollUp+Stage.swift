import Expressions
package import Stages
import Tables

extension RollUp: StageRule {
  package var made: Range<Int> { 0..<output.columns.count }

  package var sides: [SideTable] { [] }

  package func naming(of source: RowNaming) -> RowNaming {
    let names = keys.map(\.name)
    let turn = each.map { [$0.name] } ?? []
    guard area != nil else { return RowNaming(keys: names + turn, area: names.first { $0 == source.area }) }
    return RowNaming(keys: [Column.areaCode.rawValue] + names + turn, area: Column.areaCode.rawValue)
  }

  package var keepsPlaces: Bool { false }

  package var others: [String] { [] }

  package var work: StageWork { .sums(self) }

  package var idle: [IdleRule] { [] }

  package var units: ReportingUnits? { nil }

  package var targets: TargetTable? { nil }

  package var levels: [DescribedLevel] { [] }

  package func formula(of column: Int) -> String? { measure(of: column)?.measure.source }

  package func reads(for column: Int) -> ColumnReads {
    var reads = ColumnReads()
    reads.source = Set(keyColumns)
    let turns = Set(each?.columns.map(\.column) ?? [])
    guard let measure = measure(of: column) else {
      reads.source.formUnion(turns)
      return reads
    }
    for read in measure.measure.columnsUsed {
      if read == input.columns.count { reads.source.formUnion(turns) } else { reads.source.insert(read) }
    }
    return reads
  }

  package func verdicts(of run: StageRun) -> any StageVerdicts { RollUpVerdicts(rule: self) }

  /// The measure in a column of the result; nil for those that name the group.
  func measure(of column: Int) -> Measure? {
    let place = column - (output.columns.count - measures.count)
    return place < 0 ? nil : measures[place]
  }
}

/// Why the cells of a roll-up hold what they hold.
private struct RollUpVerdicts: StageVerdicts {
  let rule: RollUp

  func reason(for column: Int, row: Int) -> Reason {
    guard let measure = rule.measure(of: column) else {
      let keys = rule.output.names.prefix(rule.output.columns.count - rule.measures.count)
        .joined(separator: ", ")
      return Reason(.stage, "กลุ่มของแถวตาม \(keys)", "the groups of rows by \(keys)")
    }
    let text = "\(measure.column.name) = \(measure.measure.source)"
    return Reason(RulePath("measures", measure.column.name), text, text)
  }

  var reached: Set<RulePoint> { [] }
}

extension RollUp: SumWork {
  package func groups(like other: any SumWork) -> Bool { (other as? RollUp)?.grouping == grouping }

  package func makeState(with others: [any SumWork]) -> any SumState {
    Summary([self] + others.compactMap { $0 as? RollUp })
  }
}

extension Summary: SumState {
  package mutating func merge(_ other: any SumState) {
    guard let other = other as? Summary else { preconditionFailure("states of one work are of one type") }
    merge(other)
  }

  package func results(jobs: Int) -> [any SummedRelation] {
    let results: [RollUpResult] = results(jobs: jobs)
    return results
  }
}

extension RollUpResult: SummedRelation {
  package func wrongSum(jobs: Int) -> WrongSum? {
    verifySums(jobs: jobs).first.map { fault in
      WrongSum(level: fault.level.rawValue, key: fault.key.keyText)
    }
  }
}

extension RollUp {
  /// The columns that a roll-up makes of areas.
  package enum Column: String, Sendable {
    case areaLevel = "area_level"
    case areaCode = "area_code"

    var schema: ColumnSchema {
      switch self {
      case .areaLevel:
        ColumnSchema(
          rawValue, .text,
          meaning: ColumnMeaning(Bilingual(thai: "ระดับพื้นที่", english: "Area level"), words: Self.levels))
      case .areaCode:
        ColumnSchema(
          rawValue, .code, meaning: ColumnMeaning(Bilingual(thai: "พื้นที่", english: "Area")))
      }
    }

    private static let levels = Dictionary(
      uniqueKeysWithValues: AreaLevel.allCases.map { level in
        let label = level.label
        return (level.rawValue, Bilingual(thai: label.thai, english: label.english.lowercased()))
      })
  }
}
