import Ingestion
import Pipelines
import Running
import Stages
import Tables

extension CaseReader {
  /// `expect: {stage: [rows], stage: count, findings: [patterns]}`.
  mutating func expectations(_ node: YAMLNode?) -> ([Expectation], [FindingPattern]?) {
    guard let node, var keys = mapping(node, "expect") else { return ([], nil) }
    var found: [Expectation] = []
    var findings: [FindingPattern]?
    for pair in keys.takeAll() {
      let (key, node) = (pair.key, pair.value)
      if key.value == "findings" {
        var patterns: [FindingPattern] = []
        for node in sequence(node, "a list of findings") {
          if let pattern = pattern(node) { patterns.append(pattern) }
        }
        findings = patterns
      } else if node.text != nil {
        let count = yaml.whole(node, "a list of rows, or their number", in: 0...Int.max)
        guard let count else { continue }
        found.append(Expectation(relation: key, kind: .count(count)))
      } else {
        var rows: [ExpectedRow] = []
        for node in sequence(node, "a list of rows, or their number") {
          rows.append(ExpectedRow(location: node.location, cells: expectedCells(node)))
        }
        found.append(Expectation(relation: key, kind: .rows(rows)))
      }
    }
    return (found, findings)
  }

  mutating func expectedCells(_ node: YAMLNode) -> [ExpectedCell] {
    guard var pairs = mapping(node, "a row") else { return [] }
    var found: [ExpectedCell] = []
    for pair in pairs.takeAll() {
      for name in names(pair.key) {
        if let cell = expectedCell(Located(name, at: pair.key.location), pair.value) { found.append(cell) }
      }
    }
    return found
  }

  mutating func expectedCell(_ column: Located<String>, _ node: YAMLNode) -> ExpectedCell? {
    guard let text = node.text else {
      yaml.reject(node, expected: "a cell")
      return nil
    }
    return ExpectedCell(column: column, text: text, isBlank: node.isNull || text.value.isEmpty)
  }

  private mutating func pattern(_ node: YAMLNode) -> FindingPattern? {
    guard var keys = mapping(node, "a finding") else { return nil }
    let code = yaml.text(keys.need("code"), "a finding's code")
    let input = yaml.text(keys.take("input"), "an input or stage")?.value
    let column = yaml.text(keys.take("column"), "a column")?.value
    let value = yaml.text(keys.take("value"), "a value")?.value
    let check = yaml.text(keys.take("check"), "a check")?.value
    let outcome = yaml.choice(keys.take("outcome"), Finding.Outcome.self, "what became of the record")
    let row = yaml.whole(keys.take("row"), "a row", in: 1...Int.max)?.value
    finish(keys)
    guard let code else { return nil }
    let known = FindingCode(rawValue: code.value)
    guard FindingKinds.codes.contains(known) else {
      let codes = FindingKinds.codes.map(\.rawValue)
      yaml.faults.add(
        .unknownValue(
          code.value, allowed: codes, suggestion: Suggestion.closest(to: code.value, among: codes)),
        at: code.location)
      return nil
    }
    return FindingPattern(
      location: keys.location, code: known, input: input, column: column, value: value, check: check,
      outcome: outcome, row: row)
  }

  // MARK: - Names

  /// Binds the pipeline with the parameters of each case and looks for every name that is expected.
  mutating func checkNames(of cases: [RuleCase]) {
    var bound: [CaseSettings.Key: BoundPipeline] = [:]
    for rule in cases {
      let key = rule.settings.key
      if bound[key] == nil {
        do throws(DefinitionFaults) {
          bound[key] = try rule.settings.bind(definition)
        } catch {
          yaml.faults.add(error)
          return
        }
      }
      guard let pipeline = bound[key] else { continue }
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
