import Expressions
import Pipelines
import Stages
import Tables

/// The rows of an entity in the inputs and row stages that are explained.
struct EntityRows {
  private let explainer: Explainer
  /// By input or stage.
  private var tables: [String: Table] = [:]

  init(_ match: EntityMatch, _ watched: [String: Table], _ explainer: Explainer) {
    self.explainer = explainer
    for (name, table) in watched {
      let rows = match.own(table, explainer.names[name])
      if !rows.isEmpty { tables[name] = table.picking(rows) }
    }
  }

  /// Whether there are rows of a stage.
  func has(_ stage: String) -> Bool { tables[stage] != nil }

  /// The rows to explain at an input or stage: those that are scored there, or that no explained stage goes on with; nil
  /// for none.
  func explained(at subject: String) -> Table? {
    guard let table = tables[subject], explainer.rule(subject) == nil else { return tables[subject] }
    let further = tables.filter { explainer.upstream(of: $0.key).contains(subject) }
    let keys = explainer.names[subject].keys
    let gone = Set(further.values.flatMap { Self.keys(of: $0, keys) })
    let left = zip(0..., Self.keys(of: table, keys)).filter { !gone.contains($1) }.map(\.0)
    return left.isEmpty ? nil : table.picking(left)
  }

  /// The cells that name each row; row stages keep them.
  private static func keys(of table: Table, _ names: [String]) -> [[String]] {
    let columns = names.compactMap { table[$0] }
    return (0..<table.rowCount).map { row in columns.map { $0[row].text } }
  }
}

extension BoundStageKind {
  /// Whether a row stage has rows end before it.
  var leavesOut: Bool {
    if case .rows(let work)? = rule?.work { work.leavesOut } else { false }
  }
}
