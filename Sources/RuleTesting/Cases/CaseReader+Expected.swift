import Ingestion
import Pipelines
import Tables
import Yams

extension CaseReader {
  /// `expect: {stage: [rows], stage: count, findings: [patterns]}`.
  mutating func expectations(_ node: Node?) -> ([Expectation], [FindingPattern]?) {
    guard let node, var keys = mapping(node, "expect") else { return ([], nil) }
    var found: [Expectation] = []
    var findings: [FindingPattern]?
    for (key, node) in keys.all() {
      if key.value == "findings" {
        var patterns: [FindingPattern] = []
        for node in sequence(node, "a list of findings") {
          if let pattern = pattern(node) { patterns.append(pattern) }
        }
        findings = patterns
      } else if case .scalar = node {
        guard let count = yaml.whole(node, "a list of rows, or their number") else { continue }
        found.append(Expectation(relation: key, kind: .count(count)))
      } else {
        var rows: [ExpectedRow] = []
        for node in sequence(node, "a list of rows, or their number") {
          rows.append(ExpectedRow(location: node.location(in: yaml.file), cells: expectedCells(node)))
        }
        found.append(Expectation(relation: key, kind: .rows(rows)))
      }
    }
    return (found, findings)
  }

  mutating func expectedCells(_ node: Node) -> [ExpectedCell] {
    guard var pairs = mapping(node, "a row") else { return [] }
    var found: [ExpectedCell] = []
    for (key, node) in pairs.all() {
      for name in names(key) {
        if let cell = expectedCell(Located(name, at: key.location), node) { found.append(cell) }
      }
    }
    return found
  }

  mutating func expectedCell(_ column: Located<String>, _ node: Node) -> ExpectedCell? {
    guard let text = yaml.text(node, "a cell") else { return nil }
    return ExpectedCell(column: column, text: text, isBlank: yaml.isNull(node) || text.value.isEmpty)
  }

  private mutating func pattern(_ node: Node) -> FindingPattern? {
    guard var keys = mapping(node, "a finding") else { return nil }
    let code = yaml.text(keys.need("code", faults: &yaml.faults), "a finding's code")
    let input = yaml.text(keys.take("input"), "an input or stage")?.value
    let column = yaml.text(keys.take("column"), "a column")?.value
    let value = yaml.text(keys.take("value"), "a value")?.value
    let check = yaml.text(keys.take("check"), "a check")?.value
    let outcome = yaml.choice(keys.take("outcome"), Finding.Outcome.self, "what became of the record")
    let row = yaml.whole(keys.take("row"), "a row")?.value
    let place = keys.location
    keys.finish(faults: &yaml.faults)
    guard let code else { return nil }
    guard let known = FindingCode(rawValue: code.value) else {
      let codes = FindingCode.allCases.map(\.rawValue)
      yaml.faults.add(
        .unknownValue(
          code.value, allowed: codes, suggestion: Suggestion.closest(to: code.value, among: codes)),
        at: code.location)
      return nil
    }
    return FindingPattern(
      location: place, code: known, input: input, column: column, value: value, check: check,
      outcome: outcome, row: row)
  }

  // MARK: - Names

  /// Binds the pipeline with the parameters of each case and looks for every name that is expected.
  mutating func checkNames(of cases: [RuleCase]) {
    var bound: [[String: [String]]: BoundPipeline] = [:]
    for rule in cases {
      if bound[rule.parameters] == nil {
        do throws(DefinitionFaults) {
          bound[rule.parameters] = try Binder.bind(definition, settings: rule.parameters)
        } catch {
          for fault in error.list {
            yaml.faults.add(.incomplete("with these parameters: \(fault)"), at: rule.location)
          }
          return
        }
      }
      guard let pipeline = bound[rule.parameters] else { continue }
      for expectation in rule.expectations { checkNames(of: expectation, in: pipeline) }
    }
  }

  private mutating func checkNames(of expectation: Expectation, in pipeline: BoundPipeline) {
    let name = expectation.relation
    guard let schema = pipeline.schema(of: name.value) else {
      let known = pipeline.inputs.map(\.schema.name) + pipeline.stages.map(\.name) + ["findings"]
      yaml.faults.add(
        .unknownRelation(name.value, suggestion: Suggestion.closest(to: name.value, among: known)),
        at: name.location)
      return
    }
    guard case .rows(let rows) = expectation.kind else { return }
    for cell in rows.flatMap(\.cells) where schema.index(of: cell.column.value) == nil {
      unknownColumn(cell.column, among: schema.names, of: name.value)
    }
  }
}
