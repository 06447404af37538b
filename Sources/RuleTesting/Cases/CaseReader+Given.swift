import Ingestion
import Pipelines
import Stages
import Tables

extension CaseReader {
  /// `given: {input: [rows]}`, or the text of a whole file in place of rows.
  mutating func given(_ node: YAMLNode?) -> [String: GivenInput] {
    guard let node, var inputs = mapping(node, "given") else { return [:] }
    var found: [String: GivenInput] = [:]
    for input in inputs.takeAll() where isInput(input.key) && !input.value.isNull {
      let name = input.key.value
      if let text = input.value.text {
        found[name] = .text(text.value)
      } else {
        found[name] = .rows(sequence(input.value, "a list of rows").map { row($0, of: name) })
      }
    }
    return found
  }

  private mutating func row(_ node: YAMLNode, of input: String) -> GivenRow {
    let cells = cells(node, of: input, "a row of '\(input)'", extra: Self.timesKey)
    let times = cells.first { $0.column == Self.timesKey && !columns(of: input).contains(Self.timesKey) }
    guard let times else { return GivenRow(cells: cells, times: 1) }
    let count = Int(times.text) ?? 0
    guard (1...CaseLimits.rows).contains(count) else {
      yaml.reject(node, expected: "how often the row stands there, 1 to \(CaseLimits.rows)")
      return GivenRow(cells: [], times: 1)
    }
    return GivenRow(cells: cells.filter { $0.column != Self.timesKey }, times: count)
  }

  /// The key that repeats a row; "{n}" in its cells is then the number of the repeat.
  private static let timesKey = "times"

  /// `{column: text, i01..i07: 1}`.
  mutating func cells(
    _ node: YAMLNode, of input: String, _ owner: String, extra: String? = nil
  ) -> [CaseCell] {
    guard var pairs = mapping(node, owner) else { return [] }
    let known = columns(of: input)
    var found: [CaseCell] = []
    for pair in pairs.takeAll() {
      guard let text = pair.value.text?.value else {
        yaml.reject(pair.value, expected: "a cell")
        continue
      }
      let names = names(pair.key)
      if let unknown = names.first(where: { !known.contains($0) && $0 != extra }) {
        unknownColumn(Located(unknown, at: pair.key.location), among: known, of: input)
      }
      found += names.map { CaseCell(column: $0, text: pair.value.isNull ? "" : text) }
    }
    return found
  }

  /// The case with its inputs written as files.
  mutating func ruleCase(_ draft: CaseDraft) -> RuleCase {
    var inputs: [CaseInput] = []
    for input in definition.inputs {
      switch draft.given[input.name.value] {
      case nil where input.isOptional: break
      case nil: inputs.append(file([], of: input, at: draft.location))
      case .rows(let rows): inputs.append(file(rows, of: input, at: draft.location))
      case .text(let text):
        guard fits(1, of: text, at: draft.location) else { break }
        let rows = text.split(separator: "\n").map(String.init)
        inputs.append(CaseInput(name: input.name.value, csv: text, rows: rows))
      }
    }
    return RuleCase(
      name: draft.name, location: draft.location, reasons: draft.reasons, inputs: inputs,
      settings: draft.settings, expectations: draft.expectations, findings: draft.findings)
  }

  /// The columns that must be there and those that some row names.
  private mutating func file(
    _ given: [GivenRow], of input: InputDefinition, at place: SourceLocation
  ) -> CaseInput {
    let base = base[input.name.value] ?? []
    let named = Set((base + given.flatMap(\.cells)).map(\.column))
    let columns = input.columns.map { (name: $0.name.value, need: $0.need?.value) }
      .filter { $0.need != .optional || named.contains($0.name) }.map(\.name)
    var file = CaseInput(
      name: input.name.value, csv: columns.joined(separator: ",") + "\n", rows: [])
    for row in given {
      var texts: [String: String] = [:]
      for cell in base + row.cells { texts[cell.column] = cell.text }
      let line = columns.map { Self.field(texts[$0] ?? "") }.joined(separator: ",")
      guard fits(row.times, of: line, at: place) else { return file }
      for number in 1...row.times {
        file.csv += (row.times == 1 ? line : line.replacing("{n}", with: "\(number)")) + "\n"
      }
      let times = row.times == 1 ? "" : "× \(row.times)  "
      let cells = columns.compactMap { name in texts[name].map { CaseCell(column: name, text: $0) } }
      let shown = NamedTexts(cells).runs.map { "\($0.name) \($0.text.isEmpty ? "∅" : $0.text)" }
      file.rows.append(times + shown.joined(separator: ", "))
    }
    return file
  }

  /// Counts a text that stands so many times; false, with a fault, when the cases become too large.
  private mutating func fits(_ times: Int, of text: String, at place: SourceLocation) -> Bool {
    // The number in place of "{n}" has at most seven digits.
    if size.add(rows: times, of: 1 + text.utf8.count * (times == 1 ? 1 : 3)) { return true }
    let limits = "rows in the cases, or \(CaseLimits.bytes / 1_000_000) MB of them"
    yaml.faults.add(.tooMany(limits, limit: CaseLimits.rows), at: place)
    return false
  }

  private static func field(_ text: String) -> String {
    let needsQuotes = text.unicodeScalars.contains { [",", "\"", "\n", "\r", ";", "\t"].contains($0) }
    return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}
