import Expressions
import Ingestion
package import Pipelines
package import Tables

/// Cases at the edges of a pipeline's rules, for a person to confirm: each has what comes out now as a comment.
///
/// Rows are filled with placeholders and what `base` says. Edges of values that are computed from many rows are
/// only named, because which rows lead there is for people to say.
package struct BoundaryCases {
  private let file: CaseFile
  private let definition: PipelineDefinition
  private let parameters: [String: [String]]

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
  private static let open = "\"?\""

  package func yaml(_ language: Language) throws(DefinitionFaults) -> String {
    let lines = header + ["cases:"] + inputCases(language) + stageCases(language)
    let runnable = lines.joined(separator: "\n")
    let generated = try CaseReader.read(SourceText(runnable, file: CaseFile.name), of: definition)
    let outcomes = try CaseSuite(generated).run(jobs: 1)
    var actual: [Int: String] = [:]
    for mismatch in outcomes.flatMap(\.mismatches).map(\.mismatch) {
      // A row that is not there was rejected.
      let isRejected = if case .rows = mismatch.kind { true } else { false }
      actual[mismatch.location.line] = isRejected ? "rejected" : mismatch.actual ?? ""
    }
    let now = language == .thai ? "ปัจจุบัน" : "now"
    return lines.enumerated().map { place, line in
      actual[place + 1].map { "\(line)  # \(now): \($0)" } ?? line
    }.joined(separator: "\n")
  }

  // MARK: - Rows

  /// A `base` that makes every row readable.
  private var header: [String] {
    ["base:"]
      + definition.inputs.map { input in
        var cells = input.columns.filter { needsValue($0, of: input) }
          .map { ($0.name.value, Self.placeholder($0)) }
        for cell in file.base[input.name.value] ?? [] {
          cells.removeAll { $0.0 == cell.column }
          cells.append((cell.column, cell.text))
        }
        return "  \(input.name.value): {"
          + cells.map { "\($0.0): \"\($0.1)\"" }.joined(separator: ", ") + "}"
      }
  }

  private func needsValue(_ column: InputColumnDefinition, of input: InputDefinition) -> Bool {
    column.need?.value == InputColumn.Need.filled.rawValue
      || input.key.contains { $0.value == column.name.value }
  }

  private static func placeholder(_ column: InputColumnDefinition) -> String {
    if let first = column.oneOf.first { return first.value }
    switch column.kind.value {
    case "number", "integer", "money": return column.minimum?.value ?? "1"
    case "date": return "2563-01-01"
    case "month": return "2563-01"
    case "answer", "flag": return "1"
    case let kind where kind.hasPrefix("area"):
      let digits = AreaLevel(rawValue: String(kind.dropFirst(5)))?.digits ?? 8
      return String("10010101".prefix(digits))
    case let kind where kind.hasPrefix("code"):
      return String("100101".prefix(Int(kind.dropFirst(5)) ?? 6))
    default: return "1"
    }
  }

  private func start(_ thai: String, _ english: String, _ language: Language) -> [String] {
    var lines = ["  - name: {th: \"\(thai)\", en: \"\(english)\"}"]
    if !parameters.isEmpty {
      let values = parameters.sorted { $0.key < $1.key }
        .map { "\($0.key): [\($0.value.joined(separator: ", "))]" }
      lines.append("    parameters: {\(values.joined(separator: ", "))}")
    }
    return lines
  }

  // MARK: - Inputs

  /// Just below, at and above the least and the greatest value of each column: used or rejected.
  private func inputCases(_ language: Language) -> [String] {
    definition.inputs.flatMap { input in
      input.columns.flatMap { column in
        [column.minimum, column.maximum].compactMap { $0 }.flatMap { edge in
          [-1, 0, 1].compactMap { edge.shifted(by: $0)?.value }.flatMap { value in
            start("\(column.name.value) เท่ากับ \(value)", "\(column.name.value) of \(value)", language) + [
              "    given: {\(input.name.value): [{\(column.name.value): \"\(value)\"}]}", "    expect:",
              "      \(input.name.value): [{\(column.name.value): \(Self.open)}]",
            ]
          }
        }
      }
    }
  }

  // MARK: - Stages

  private func stageCases(_ language: Language) -> [String] {
    definition.stages.flatMap { stage -> [String] in
      guard case .score(let score) = stage.kind else { return [] }
      return bandCases(score, stage.name.value, language) + aspectCases(score, stage.name.value, language)
        + gateCases(score, stage.name.value, language)
    }
  }

  private func table(
    _ thai: String, _ english: String, set: String, check: String, _ values: [String], _ language: Language
  ) -> [String] {
    start(thai, english, language) + [
      "    table:", "      set: \(set)", "      check: \(check)", "      lines:",
    ] + values.map { "        - [\($0), \(Self.open)]" }
  }

  /// The numbers just below, at and above both ends of each band.
  private func bandCases(_ score: ScoreDefinition, _ stage: String, _ language: Language) -> [String] {
    let ends = score.levels.flatMap { [$0.from] + ($0.to.map { [$0] } ?? []) }.compactMap(number)
    guard !ends.isEmpty else { return [] }
    if let value = score.value {
      let edges = ends.map { "\($0)" }.joined(separator: ", ")
      return ["  # \(stage): \(value.value) ≈ \(edges) (\(value.location))"]
    }
    let indicators = list(score)
    let counts = Set(ends.compactMap(\.whole).flatMap { [$0 - 1, $0, $0 + 1] })
      .filter { (0...indicators.count).contains($0) }.sorted()
    guard let set = target(indicators), !counts.isEmpty else { return [] }
    return table(
      "ขอบของระดับในขั้น \(stage)", "the band edges of \(stage)", set: "passed \(set)",
      check: "\(stage).level", counts.map(String.init), language)
  }

  private func aspectCases(_ score: ScoreDefinition, _ stage: String, _ language: Language) -> [String] {
    score.aspects.flatMap { aspect -> [String] in
      guard let goal = aspect.atLeast?.value, let set = target(expanded(aspect.indicators)) else { return [] }
      let counts = [goal - 1, goal, goal + 1].filter { (0...expanded(aspect.indicators).count).contains($0) }
      return table(
        "ด้าน \(aspect.name.value)", "aspect \(aspect.name.value)", set: "passed \(set)",
        check: "\(stage).\(aspect.name.value)_met", counts.map(String.init), language)
    }
  }

  /// Each gate open, failed and missing, with everything else passed.
  private func gateCases(_ score: ScoreDefinition, _ stage: String, _ language: Language) -> [String] {
    let indicators = list(score)
    guard let all = target(indicators) else { return [] }
    let gates = [score.mandatory] + score.levels.map(\.core)
    return gates.flatMap { gate -> [String] in
      guard let first = expanded(gate).first else { return [] }
      let most = score.levels.first { !gate.isEmpty && $0.core == gate }.flatMap {
        $0.to.flatMap(number)?.whole
      }
      let count = min(most ?? indicators.count, indicators.count)
      return table(
        "ตัวชี้วัดบังคับ \(first)", "gate \(first)", set: "[passed \(all), \(first)]",
        check: "\(stage).level", ["1", "0", "~"].map { "\(count), \($0)" }, language)
    }
  }

  private func list(_ score: ScoreDefinition) -> [String] {
    score.indicators.isEmpty
      ? score.aspects.flatMap { expanded($0.indicators) } : expanded(score.indicators)
  }

  /// The columns of a list, parameters filled in.
  private func expanded(_ list: [Located<String>]) -> [String] {
    list.map(\.value).flatMap { name -> [String] in
      if let texts = parameters[name] {
        return texts.flatMap { NumberedName.range($0)?.map(\.text) ?? [$0] }
      }
      if definition.parameters.contains(where: { $0.name.value == name }) { return [] }
      return NumberedName.range(name)?.map(\.text) ?? [name]
    }
  }

  /// The way to write consecutive columns as a target; nil when they are no range of one input.
  private func target(_ columns: [String]) -> String? {
    guard let first = columns.first, let last = columns.last,
      definition.inputs.contains(where: { $0.columns.contains { $0.name.value == first } })
    else { return nil }
    if columns.count == 1 { return first }
    let range = "\(first)..\(last)"
    return NumberedName.range(range)?.map(\.text) == columns ? range : nil
  }

  private func number(_ text: Located<String>) -> Number? {
    if let number = Number(text.value) { return number }
    if let number = parameters[text.value]?.first.flatMap({ Number($0) }) { return number }
    if case .cell(.number(let number))? = definition.parameters.first(where: {
      $0.name.value == text.value
    })?.standard {
      return number
    }
    return nil
  }
}
