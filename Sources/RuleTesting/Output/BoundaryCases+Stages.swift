import Ingestion
import Pipelines
import Scoring
import Stages
import Tables

extension BoundaryCases {
  var stageCases: [String] {
    definition.stages.flatMap { stage -> [String] in
      guard let score = stage.declared as? ScoreStage else { return [] }
      return bandCases(score, stage.name.value) + aspectCases(score, stage.name.value)
        + gateCases(score, stage.name.value)
    }
  }

  /// One case a line.
  func table(
    _ thai: String, _ english: String, set: String, check: String, _ values: [String],
    withLists: Bool = true
  ) -> [String] {
    start(thai, english, withLists: withLists) + [
      "    table:", "      set: \(set)", "      check: \(check)", "      lines:",
    ] + values.map { "        - [\($0), \(Self.open)]" }
  }

  /// The numbers just below, at and above both ends of each band.
  private func bandCases(_ score: ScoreStage, _ stage: String) -> [String] {
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
      check: "\(stage).level", counts.map(String.init), withLists: false)
  }

  private func aspectCases(_ score: ScoreStage, _ stage: String) -> [String] {
    score.aspects.flatMap { aspect -> [String] in
      guard let goal = aspect.atLeast?.value, let set = target(expanded(aspect.indicators)) else { return [] }
      let counts = [goal - 1, goal, goal + 1].filter { (0...expanded(aspect.indicators).count).contains($0) }
      return table(
        "ด้าน \(aspect.name.value)", "aspect \(aspect.name.value)", set: "passed \(set)",
        check: "\(stage).\(aspect.name.value)_met", counts.map(String.init))
    }
  }

  /// Each gate open, failed and missing, with everything else passed.
  private func gateCases(_ score: ScoreStage, _ stage: String) -> [String] {
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
        check: "\(stage).level", ["1", "0", "~"].map { "\(count), \($0)" })
    }
  }

  private func list(_ score: ScoreStage) -> [String] {
    score.indicators.isEmpty
      ? score.aspects.flatMap { expanded($0.indicators) } : expanded(score.indicators)
  }

  /// The columns of a list, parameters filled in.
  private func expanded(_ list: [Located<String>]) -> [String] {
    list.map(\.value).flatMap { name -> [String] in
      if let texts = parameters[name] {
        // A case may write its list as one text with commas.
        let names = texts.flatMap { $0.split(whereSeparator: { ", ".contains($0) }).map(String.init) }
        return names.flatMap { NumberedName.range($0)?.map(\.text) ?? [$0] }
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
