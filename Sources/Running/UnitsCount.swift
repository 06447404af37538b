import Ingestion
import Pipelines
import Reporting
import Stages
import Tables

extension PipelineResult {
  /// Who has reported of those that should, for each stage that lays it out.
  ///
  /// - Parameter areas: the names of units that are areas.
  func units(of pipeline: BoundPipeline, _ areas: AreaNames) -> [UnitsDigest] {
    let read = Set(inputs.map(\.summary.input))
    return pipeline.stages.compactMap { stage in
      guard let units = stage.kind.rule?.units, let relation = relations[stage.name] else { return nil }
      let isInput = pipeline.inputs.contains { $0.schema.name == units.register }
      var digest = UnitsDigest(name: units.name, hasRegister: !isInput || read.contains(units.register))
      for slice in 0..<relation.sliceCount {
        digest.count(relation.slice(slice, columns: Set(units.keys + [units.state])), units, areas)
      }
      return digest
    }
  }
}

extension UnitsDigest {
  fileprivate mutating func count(_ table: Table, _ units: ReportingUnits, _ areas: AreaNames) {
    for row in 0..<table.rowCount {
      switch UnitState(rawValue: table.columns[units.state][row].text) {
      case .reported: reported += 1
      case .partly:
        reported += 1
        partly += 1
      case .notRegistered: notRegistered += 1
      case .silent:
        silent += 1
        guard silentNames.count < Self.mostNames else { continue }
        silentNames.append(
          units.keys.map { areas.named(table.columns[$0][row]) }.joined(separator: " "))
      case nil: continue
      }
    }
  }
}

extension AreaNames {
  /// A cell with the name of its area, where it is the code of one.
  fileprivate func named(_ cell: Cell) -> String {
    guard case .code(let code) = cell, let name = self[code] else { return cell.text }
    return "\(code) \(name)"
  }
}
