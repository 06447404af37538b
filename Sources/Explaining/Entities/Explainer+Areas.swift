import Aggregation
import Expressions
import Pipelines
import Running
import Scoring
import Stages
import Tables

extension Explainer {
  /// The rows of roll-ups and comparisons that are the entity, one table a stage.
  func areaTables(
    _ match: EntityMatch, _ result: PipelineResult, _ rows: EntityRows
  ) -> [Explanation.AreaTable] {
    pipeline.stages.filter { !$0.kind.isRowStage }.compactMap { stage in
      // A roll-up that is graded further down is explained there.
      let isGraded = scoreStages.contains { upstream(of: $0).last == stage.name && rows.has($0) }
      guard !isGraded, let relation = result.relations[stage.name] else { return nil }
      var own = Table(schema: relation.schema)
      var places: [Int] = []
      var before = 0
      relation.forEachTable { table in
        let rows = match.own(table, names[stage.name])
        if !rows.isEmpty { own.append(contentsOf: table.picking(rows)) }
        places += rows.map { before + $0 }
        before += table.rowCount
      }
      guard own.rowCount > 0 else { return nil }
      var table = areaTable(own, of: stage)
      table.reasons = reasons(places, of: stage, result)
      return table
    }
  }

  private func areaTable(_ table: Table, of stage: BoundStage) -> Explanation.AreaTable {
    let formulas = Dictionary(formulas(of: stage).map { ($0.name, $0.formula) }) { _, last in last }
    let quiet = Self.quietColumns(table)
    let names = table.schema.names.filter {
      !["area_level", "area_code"].contains($0) && !quiet.contains($0)
    }
    return self.table(table, of: stage.name, names, formulas: formulas)
  }

  /// The columns that say nothing new about a single row.
  private static func quietColumns(_ table: Table) -> Set<String> {
    guard table.rowCount == 1 else { return [] }
    return Set(
      table.schema.columns.filter { column in
        guard let quiet = column.meaning?.quiet, let cell = table[0, column.name] else { return false }
        return quiet.contains(cell.text)
      }.map(\.name))
  }

  func table(
    _ table: Table, of stage: String, _ names: [String], formulas: [String: String] = [:]
  ) -> Explanation.AreaTable {
    Explanation.AreaTable(
      stage: stage, title: title(stage),
      columns: names.compactMap { name in
        guard let column = table[name], let schema = table.schema[name] else { return nil }
        return Explanation.AreaTable.Column(
          name: name, label: label(name),
          values: (0..<table.rowCount).map { row in
            // Columns in turn are named by the labels of their columns.
            if case .text(let text) = column[row], isLabel(text) { return label(text) }
            return words(column[row], of: schema)
          },
          isNumeric: schema.type == .number && pipeline.definition.valueLabels[name] == nil,
          formula: formulas[name])
      })
  }

  /// The rows of scoring stages that lie in the entity's area, the lowest level first.
  func members(_ match: EntityMatch, _ result: PipelineResult) -> Explanation.Members? {
    guard !scoreStages.isEmpty else { return parts(match, result) }
    // The last stage has the largest parts of the area: villages before households.
    for name in scoreStages.reversed() {
      guard let watched = result.watched[name], let rule = rule(name) else { continue }
      let rows = match.within(watched, names[name])
      guard !rows.isEmpty else { continue }
      let table = watched.picking(rows)
      let rank = rule.decided.rawValue
      let order = order(table, by: [rank, rule.value?.source ?? ScoreRule.Column.passed.rawValue])
      let sorted = table.picking(order)
      let shown =
        names[name].keys + [
          rule.value?.source ?? ScoreRule.Column.passed.rawValue, ScoreRule.Column.missing.rawValue, rank,
        ]
      return Explanation.Members(
        title: title(name), total: table.rowCount, levels: counts(sorted, rank),
        table: self.table(
          sorted.picking(Array(0..<min(Self.mostMembers, sorted.rowCount))), of: name, shown))
    }
    return nil
  }

  /// Without levels: the areas one level down, as the report's first section of such areas shows and sorts them.
  private func parts(_ match: EntityMatch, _ result: PipelineResult) -> Explanation.Members? {
    guard let area = match.area else { return nil }
    for section in pipeline.sections.compactMap(\.table) {
      guard let relation = result.relations[section.relation],
        let rule = stage(section.relation)?.kind.rule as? RollUp, rule.each == nil,
        let level = rule.area?.levels.filter({ $0.digits > area.length }).min()
      else { continue }
      var rows = Table(schema: relation.schema)
      relation.forEachTable { table in
        guard case .codes(let codes)? = table["area_code"] else { return }
        let inside = (0..<table.rowCount).filter { row in
          codes[row].map { $0.length == level.digits && $0.hasPrefix(area) } ?? false
        }
        rows.append(contentsOf: table.picking(inside))
      }
      guard rows.rowCount > 0 else { continue }
      var shown = section
      shown.condition = nil
      shown.limit = Self.mostMembers
      let sorted = SectionRows(shown, of: rows).table
      return Explanation.Members(
        title: title(section.relation), total: rows.rowCount, levels: [],
        table: table(sorted, of: section.relation, sorted.schema.names))
    }
    return nil
  }

  /// What a stage's result is called where it is written.
  func title(_ stage: String) -> Bilingual {
    let output = pipeline.outputs.first { $0.relation == stage && $0.title != nil }
    return output?.title ?? Bilingual(thai: "ผลของขั้น \(stage)", english: "Result of stage \(stage)")
  }

  /// Members that are listed at most.
  private static let mostMembers = 30

  /// Ascending, missing last, then in the order of the rows.
  private func order(_ table: Table, by names: [String]) -> [Int] {
    let columns = names.compactMap { table[$0] }
    let keys = RowKeys(of: columns, rows: Array(0..<table.rowCount))
    return (0..<table.rowCount).sorted { left, right in
      let (first, second) = (keys.bytes[keys[left]], keys.bytes[keys[right]])
      return first == second ? left < right : first.lexicographicallyPrecedes(second)
    }
  }

  /// "Level 2", or what is decided where there are no levels.
  private func levelWords(_ cell: Cell, of column: ColumnSchema) -> Bilingual {
    let text = words(cell, of: column)
    guard case .number = cell else { return text }
    let label = label(column.name)
    return Bilingual(thai: "\(label.thai) \(text.thai)", english: "\(label.english) \(text.english)")
  }

  private func counts(_ sorted: Table, _ rank: String) -> [Explanation.Members.Count] {
    guard let column = sorted[rank], let schema = sorted.schema[rank] else { return [] }
    var counts: [Explanation.Members.Count] = []
    for row in 0..<sorted.rowCount {
      let level = levelWords(column[row], of: schema)
      if counts.last?.level == level {
        counts[counts.count - 1].rows += 1
      } else {
        counts.append(Explanation.Members.Count(level: level, rows: 1))
      }
    }
    return counts
  }
}
