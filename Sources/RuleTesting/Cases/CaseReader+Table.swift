import Pipelines
import Stages
import Tables

extension CaseReader {
  /// What one value of a line sets: a cell of every row, the first so many of a list of indicators, a parameter, or
  /// the day as of which.
  private enum Target {
    case cell(input: String, columns: [String])
    case passed(input: String, columns: [String])
    case parameter(Located<String>)
    case day
  }

  /// `table: {set: …, check: …, lines: …}`: one case a line.
  mutating func lines(of node: YAMLNode, in draft: CaseDraft) -> [CaseDraft] {
    guard var keys = mapping(node, "a table") else { return [] }
    let set = yaml.texts(keys.need("set"), "what a value sets")
    let check = yaml.texts(keys.need("check"), "stage.column")
    let row = keys.take("row").map { expectedCells($0) } ?? []
    let lines = sequence(keys.need("lines"), "a list of lines")
    finish(keys)
    let targets = set.compactMap { target($0) }
    guard targets.count == set.count else { return [] }
    var found: [CaseDraft] = []
    for node in lines {
      let values = sequence(node, "a line")
      guard values.count == set.count + check.count else {
        yaml.reject(
          node, expected: "\(set.count + check.count) values: those that are set, then those checked")
        continue
      }
      var line = draft
      line.location = node.location
      var shown: [String] = []
      for (target, value) in zip(targets, values) {
        guard let text = value.text else {
          yaml.reject(value, expected: "a value")
          continue
        }
        shown.append(text.value)
        apply(target, value.isNull ? Located("", at: text.location) : text, to: &line)
      }
      let suffix = " [\(shown.joined(separator: ", "))]"
      line.name = Bilingual(thai: draft.name.thai + suffix, english: draft.name.english + suffix)
      line.expectations += expectations(check, Array(values.dropFirst(set.count)), row: row)
      found.append(line)
    }
    return found
  }

  private mutating func expectations(
    _ check: [Located<String>], _ values: [YAMLNode], row: [ExpectedCell]
  ) -> [Expectation] {
    var found: [Expectation] = []
    for (place, value) in zip(check, values) {
      let parts = place.value.split(separator: ".").map(String.init)
      guard parts.count == 2, let cell = expectedCell(Located(parts.last ?? "", at: place.location), value)
      else {
        yaml.faults.add(.wrongShape(expected: "stage.column"), at: place.location)
        continue
      }
      let row = ExpectedRow(location: value.location, cells: row + [cell])
      found.append(Expectation(relation: Located(parts[0], at: place.location), kind: .rows([row])))
    }
    return found
  }

  /// "i01..i23", "funds.members", "passed i01..i23", "parameters.income_line" or "as_of".
  private mutating func target(_ text: Located<String>) -> Target? {
    let words = text.value.split(separator: " ").map(String.init)
    let isCount = words.count == 2 && words[0] == "passed"
    guard isCount || words.count == 1, let name = words.last else {
      yaml.faults.add(.wrongShape(expected: "a column, or 'passed i01..i23'"), at: text.location)
      return nil
    }
    let parameterPrefix = "parameters."
    if name.hasPrefix(parameterPrefix) {
      return .parameter(Located(String(name.dropFirst(parameterPrefix.count)), at: text.location))
    }
    if name == "as_of" { return .day }
    guard let (input, list) = place(name, at: text.location) else { return nil }
    let columns = names(Located(list, at: text.location))
    return isCount ? .passed(input: input, columns: columns) : .cell(input: input, columns: columns)
  }

  /// The input and the column that a target names; without an input's name the first that has the column.
  private mutating func place(_ name: String, at location: SourceLocation) -> (String, String)? {
    for input in definition.inputs.map(\.name.value) where name.hasPrefix(input + ".") {
      return (input, String(name.dropFirst(input.count + 1)))
    }
    guard let first = names(Located(name, at: location)).first else { return nil }
    if let input = definition.inputs.first(where: { columns(of: $0.name.value).contains(first) }) {
      return (input.name.value, name)
    }
    let known = definition.inputs.flatMap { columns(of: $0.name.value) }
    unknownColumn(Located(first, at: location), among: known, of: "the inputs")
    return nil
  }

  private mutating func apply(_ target: Target, _ value: Located<String>, to draft: inout CaseDraft) {
    switch target {
    case .parameter(let name):
      draft.settings.set(Setting(name: name, texts: [value], place: value.location))
    case .day: draft.settings.asOf = day(value)
    case .cell(let input, let columns):
      set(columns.map { CaseCell(column: $0, text: value.value) }, of: input, in: &draft)
    case .passed(let input, let columns):
      guard let count = Int(value.value), (0...columns.count).contains(count) else {
        yaml.faults.add(.wrongShape(expected: "0 to \(columns.count)"), at: value.location)
        return
      }
      let cells = columns.enumerated().map { CaseCell(column: $1, text: $0 < count ? "1" : "0") }
      set(cells, of: input, in: &draft)
    }
  }

  private func set(_ cells: [CaseCell], of input: String, in draft: inout CaseDraft) {
    var rows = [GivenRow(cells: [], times: 1)]
    if case .rows(let given)? = draft.given[input] { rows = given }
    for index in rows.indices { rows[index].cells += cells }
    draft.given[input] = .rows(rows)
  }
}
