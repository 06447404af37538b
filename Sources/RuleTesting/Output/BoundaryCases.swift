import Expressions
import Ingestion
import Pipelines
package import Stages
package import Tables

/// Cases at the edges of a pipeline's rules, for a person to confirm: each has what comes out now as a comment.
///
/// Rows are filled with placeholders and what `base` says. Edges of values that are computed from many rows are
/// only named, because which rows lead there is for people to say.
package struct BoundaryCases {
  let file: CaseFile
  let definition: PipelineDefinition
  let parameters: [String: [String]]

  package init(_ file: CaseFile) {
    self.file = file
    definition = file.definition
    // Cut-offs and lists that only cases fill in are those of the first case that does.
    let open = definition.parameters.filter { $0.standard == nil || $0.type == .indicators }
      .map(\.name.value)
    parameters =
      file.cases.map { $0.settings.texts.filter { open.contains($0.key) } }.first { !$0.isEmpty } ?? [:]
  }

  /// What stands for an expected value until somebody fills it in.
  static let open = "\"?\""

  package func yaml(_ language: Language) throws(DefinitionFaults) -> String {
    let cases = try inputCases + stageCases + thresholdCases()
    guard cases.contains(where: { !$0.contains("#") }) else {
      let none = "ไม่มีขอบของเกณฑ์ที่เขียนเป็นตัวอย่างได้ · no rule has an edge that a case could be written for"
      return (header + cases + ["# " + none]).joined(separator: "\n")
    }
    let lines = header + ["cases:"] + cases
    let outcomes = try CaseSuite(self.cases(lines)).run(jobs: 1, traces: false)
    var actual: [Int: String] = [:]
    for mismatch in outcomes.flatMap(\.mismatches).map(\.mismatch) {
      // A row that is not there was rejected.
      let isRejected = if case .rows = mismatch.kind { true } else { false }
      actual[mismatch.location.line] = isRejected ? "rejected" : mismatch.actual.map { $0.isEmpty ? "~" : $0 }
    }
    let now = language == .thai ? "ปัจจุบัน" : "now"
    return lines.enumerated().map { place, line in
      actual[place + 1].map { "\(line)  # \(now): \($0)" } ?? line
    }.joined(separator: "\n")
  }

  /// The cases in some lines below a `base` of placeholders.
  func probes(_ lines: [String]) throws(DefinitionFaults) -> CaseFile {
    try cases(header + ["cases:"] + lines)
  }

  private func cases(_ lines: [String]) throws(DefinitionFaults) -> CaseFile {
    try CaseReader.read(
      SourceText(lines.joined(separator: "\n"), file: CaseFile.name), of: definition)
  }

  // MARK: - Rows

  /// A `base` that makes every row readable.
  private var header: [String] {
    ["base:"]
      + definition.inputs.map { input in
        var cells = input.columns.filter { needsValue($0, of: input) }
          .map { CaseCell(column: $0.name.value, text: Self.placeholder($0)) }
        for cell in file.base[input.name.value] ?? [] {
          cells.removeAll { $0.column == cell.column }
          cells.append(cell)
        }
        let texts = NamedTexts(cells).runs.map { "\($0.name): \"\($0.text)\"" }
        return "  \(input.name.value): {\(texts.joined(separator: ", "))}"
      }
  }

  private func needsValue(_ column: InputColumnDefinition, of input: InputDefinition) -> Bool {
    column.need?.value == .filled || input.key.contains { $0.value == column.name.value }
  }

  private static func placeholder(_ column: InputColumnDefinition) -> String {
    if let first = column.oneOf.first { return first.value }
    switch column.kind.value {
    case .number, .integer, .money: return column.minimum?.value ?? "1"
    case .date: return "2563-01-01"
    case .month: return "2563-01"
    case .area(let level): return String("10010101".prefix(level.digits))
    case .code(let digits): return String("100101".prefix(digits ?? 6))
    case .answer, .flag, .text: return "1"
    }
  }

  /// The first lines of a case.
  ///
  /// - Parameter withLists: whether lists of indicators, which gates look at, are set as well.
  func start(_ thai: String, _ english: String, withLists: Bool = true) -> [String] {
    let lists = definition.parameters.filter { $0.type == .indicators }.map(\.name.value)
    let values = parameters.filter { withLists || !lists.contains($0.key) }.sorted { $0.key < $1.key }
      .map { "\($0.key): [\($0.value.joined(separator: ", "))]" }
    return ["  - name: {th: \"\(thai)\", en: \"\(english)\"}"]
      + (values.isEmpty ? [] : ["    parameters: {\(values.joined(separator: ", "))}"])
  }

  // MARK: - Inputs

  /// Just below, at and above the least and the greatest value of each column: used or rejected.
  private var inputCases: [String] {
    definition.inputs.flatMap { input in
      input.columns.flatMap { column in
        [column.minimum, column.maximum].compactMap { $0 }.flatMap { edge in
          [-1, 0, 1].compactMap { edge.shifted(by: $0)?.value }.flatMap { value in
            start(
              "\(column.name.value) เท่ากับ \(value)", "\(column.name.value) of \(value)"
            ) + [
              "    given: {\(input.name.value): [{\(column.name.value): \"\(value)\"}]}", "    expect:",
              "      \(input.name.value): [{\(column.name.value): \(Self.open)}]",
            ]
          }
        }
      }
    }
  }
}
