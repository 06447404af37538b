import Aggregation
import Expressions
import Ingestion
import Pipelines
import Running
import Scoring
import Stages
import Tables

extension Explainer {
  /// One explanation a row of an input or row stage.
  func rows(
    _ table: Table, of subject: String, _ result: PipelineResult
  ) throws(RunError) -> [RowExplanation] {
    guard table.rowCount > 0 else { return [] }
    let raw = try rawCells(table, of: subject)
    let rows = (0..<table.rowCount).map { index in
      let place = table.origins.isEmpty ? nil : table.origins[index]
      return row(table.picking([index]), of: subject, raw: place.flatMap { raw[$0] } ?? [:], result)
    }
    guard rule(subject) == nil, isScored(before: subject) else { return rows }
    // Where they were scored they have been told of.
    return rows.filter { !$0.values.isEmpty || !$0.reasons.isEmpty }
  }

  /// The input from whose records the rows of a stage come; nil for rolled-up rows.
  private func input(of subject: String) -> BoundInput? {
    let source = upstream(of: subject).last ?? subject
    return pipeline.inputs.first { $0.schema.name == source }
  }

  private func rawCells(
    _ table: Table, of subject: String
  ) throws(RunError) -> [RowOrigin: [String: String]] {
    guard let input = input(of: subject) else { return [:] }
    let inputFiles = inputs.files[input.schema.name] ?? []
    var cells: [RowOrigin: [String: String]] = [:]
    for file in Set(table.origins.map(\.file)) where !inputFiles[Int(file)].isStandardInput {
      let origins = table.origins.filter { $0.file == file }
      do throws(IngestionError) {
        let found = try RawRecords.cells(
          of: inputFiles[Int(file)], schema: input.schema, options: inputs.options,
          lines: Set(origins.map { Int($0.line) }))
        for origin in origins { cells[origin] = found[Int(origin.line)] }
      } catch {
        throw .inputs([error])
      }
    }
    return cells
  }

  private func row(
    _ row: Table, of subject: String, raw: [String: String], _ result: PipelineResult
  ) -> RowExplanation {
    let sources = definitions(before: subject)
    let filler = FormulaFiller(row: row, parameters: pipeline.scope)
    let naming = names[subject]
    let rule = rule(subject)
    let indicators = rule == nil && isScored(before: subject) ? [] : indicatorNames(row, rule)
    let origin = row.origins.first
    let input = input(of: subject)
    return RowExplanation(
      stage: subject,
      keys: naming.keys.compactMap { named($0, in: row) },
      file: origin.flatMap { origin in
        input.map { (inputs.files[$0.schema.name] ?? [])[Int(origin.file)].name }
      },
      line: origin.map { Int($0.line) },
      verdict: rule.map { verdict($0, row: row, of: subject, result) },
      indicators: indicators.map { name in
        indicator(name, row, rule, raw: raw[name], formula: sources[name].map(filler.formula))
      },
      aspects: rule.map { aspects($0, row) } ?? [],
      values: supporting(row, of: subject, sources, indicators: indicators, rule).compactMap { name in
        guard let column = row.schema[name], let cell = row[0, name] else { return nil }
        return RowExplanation.Value(
          name: name, label: label(name), raw: raw[name], value: words(cell, of: column),
          formula: sources[name].map(filler.formula))
      }, reasons: reasons(row, of: subject, result))
  }

  func rule(_ subject: String) -> ScoreRule? {
    if case .rule(let rule, _)? = stage(subject)?.kind { rule as? ScoreRule } else { nil }
  }

  func named(_ name: String, in row: Table) -> Explanation.Named? {
    guard let column = row.schema[name], let cell = row[0, name] else { return nil }
    return Explanation.Named(name: name, label: label(name), value: words(cell, of: column))
  }

  /// The expressions behind the columns of a stage that are not read from a file.
  private func definitions(before subject: String) -> [String: String] {
    var sources: [String: String] = [:]
    for stage in ([subject] + upstream(of: subject)).compactMap(stage) {
      for (name, formula) in formulas(of: stage) { sources[name] = formula }
    }
    return sources
  }

  /// The columns of answers and conditions, numbered ones first and in their order.
  private func indicatorNames(_ row: Table, _ rule: ScoreRule?) -> [String] {
    if let rule { return rule.indicators.indicators.map(\.name) }
    let names = row.schema.columns.filter { $0.type == .answer || $0.type == .flag }.map(\.name)
    let numbered = names.filter(Self.isNumbered).sorted()
    return numbered + names.filter { !Self.isNumbered($0) }
  }

  /// A letter and digits.
  private static func isNumbered(_ name: String) -> Bool {
    name.count > 1 && name.dropFirst().allSatisfy(\.isNumber)
  }

  private func indicator(
    _ name: String, _ row: Table, _ rule: ScoreRule?, raw: String?, formula: Formula?
  ) -> RowExplanation.Indicator {
    let index = row.schema.index(of: name)
    var truth = Truth.missing
    if case .truths(let truths)? = row[name] { truth = truths[0] }
    return RowExplanation.Indicator(
      name: name, label: label(name), isAnswer: row.schema[name]?.type == .answer, raw: raw,
      answer: truth.stateName,
      isMandatory: index.map { rule?.indicators.mandatory.contains($0) ?? false } ?? false,
      coreOf: rule?.ladder.bands.filter { band in index.map(band.core.contains) ?? false }.map(\.level) ?? [],
      formula: formula)
  }

  private func aspects(_ rule: ScoreRule, _ row: Table) -> [RowExplanation.Aspect] {
    rule.indicators.aspects.map { aspect in
      var met: String?
      if case .truths(let truths)? = row["\(aspect.name)_met"] { met = truths[0].stateName }
      var passed = 0
      if case .number(let number)? = row[0, "\(aspect.name)_passed"] { passed = number.whole ?? 0 }
      let label =
        pipeline.definition.labels["\(aspect.name)_passed"] ?? pipeline.definition.labels[aspect.name]
      return RowExplanation.Aspect(
        name: aspect.name, label: label ?? self.label(aspect.name),
        passed: passed,
        of: aspect.columns.count, atLeast: aspect.atLeast, met: met)
    }
  }

  /// The columns that computed indicators, derived columns and the graded value rest on, in the order of the schema.
  private func supporting(
    _ row: Table, of subject: String, _ sources: [String: String], indicators: [String], _ rule: ScoreRule?
  ) -> [String] {
    let counts = Set(rule?.indicators.addedColumns.map(\.name) ?? [])
    var wanted: Set<String> = []
    var open = Set(indicators + derivedNames(subject))
    if rule == nil, let own = stage(subject)?.kind.rule {
      open.formUnion(own.made.map { own.output.names[$0] })
    }
    if let value = rule?.value {
      open.formUnion(value.columnsUsed.map { (rule?.output ?? row.schema).columns[$0].name })
    }
    while let name = open.popFirst() {
      guard wanted.insert(name).inserted, let text = sources[name] else { continue }
      open.formUnion(row.schema.names.filter { Self.mentions($0, in: text) }.filter { !wanted.contains($0) })
    }
    if stage(subject) == nil { wanted = Set(row.schema.names) }
    let keys = Set(names[subject].keys)
    let shown = Set(indicators).union(counts)
    return row.schema.names.filter { wanted.contains($0) && !shown.contains($0) && !keys.contains($0) }
  }

  private func derivedNames(_ subject: String) -> [String] {
    way(to: subject).filter(\.kind.isRowStage).flatMap { stage in
      formulas(of: stage).map(\.name)
    }
  }

  /// The expressions behind the columns that a stage makes.
  func formulas(of stage: BoundStage) -> [(name: String, formula: String)] {
    guard let rule = stage.kind.rule else { return [] }
    return rule.made.compactMap { place in
      rule.formula(of: place).map { (rule.output.columns[place].name, $0) }
    }
  }

  /// Whether an expression names a column by itself.
  private static func mentions(_ name: String, in text: String) -> Bool {
    var rest = Substring(text)
    while let range = rest.firstRange(of: name) {
      let before = rest[..<range.lowerBound].last ?? text[..<range.lowerBound].last
      let after = rest[range.upperBound...].first
      let isPart = [before, after].contains { $0.map { $0.isLetter || $0.isNumber || $0 == "_" } ?? false }
      if !isPart { return true }
      rest = rest[range.upperBound...]
    }
    return false
  }
}
