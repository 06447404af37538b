import Expressions
import Ingestion
import Pipelines
import Running
import Stages
import Tables

extension BoundaryCases {
  /// A comparison of two numbers in a stage of rows.
  private struct Threshold {
    var stage: String
    /// The derived column that it decides; nil in conditions and checks.
    var column: String?
    var left: String
    var right: String
    var location: SourceLocation
  }

  /// A number column of an input that can move a threshold's sides past each other.
  private struct Lever {
    var input: String
    var column: InputColumnDefinition

    var name: String { column.name.value }

    /// The smallest step that its cells can make.
    var step: Number { Number(column.kind.value == .money ? "0.01" : "1") ?? Number(1) }

    func holds(_ value: Number) -> Bool {
      let least = column.minimum.flatMap { Number($0.value) }
      let most = column.maximum.flatMap { Number($0.value) }
      return (least.map { $0 <= value } ?? true) && (most.map { value <= $0 } ?? true)
    }
  }

  /// The values of an input's column just below, at and above the point where the sides of a comparison meet.
  ///
  /// A comparison that no single cell decides, or that makes no cell, is named in a comment.
  func thresholdCases() throws(DefinitionFaults) -> [String] {
    let thresholds = thresholds
    let levers = try thresholds.isEmpty ? [] : levers.map(probed)
    var lines: [String] = []
    for threshold in thresholds {
      let check = ([threshold.stage] + [threshold.column].compactMap(\.self)).joined(separator: ".")
      let remark = "  # \(check): \(threshold.left) ≈ \(threshold.right)"
      guard let (lever, value) = try meeting(of: threshold, levers),
        let below = value.subtracting(lever.step), let above = value.adding(lever.step)
      else {
        lines.append("\(remark) (\(threshold.location))")
        continue
      }
      let values = [below, value, above].filter(lever.holds).map(\.description)
      guard threshold.column != nil else {
        let list = values.joined(separator: ", ")
        lines.append("\(remark), \(lever.input).\(lever.name): \(list) (\(threshold.location))")
        continue
      }
      lines += table(
        "\(check) เมื่อ \(lever.name) อยู่ที่ขอบ", "\(check) where \(lever.name) is at the edge",
        set: "\(lever.input).\(lever.name)", check: check, values, withLists: false)
    }
    return lines
  }

  private var thresholds: [Threshold] {
    definition.stages.flatMap { stage -> [Threshold] in
      let found = stage.checks.flatMap { thresholds(in: $0.condition, of: stage) }
      return found + thresholds(of: stage.declared, in: stage)
    }
  }

  private func thresholds(of declared: some DeclaredStage, in stage: StageDefinition) -> [Threshold] {
    declared.expressions.flatMap { place in
      thresholds(in: place.text(declared), of: stage, column: place.column)
    }
  }

  private func thresholds(
    in written: Located<String>?, of stage: StageDefinition, column: String? = nil
  ) -> [Threshold] {
    guard let written, let expression = try? Expression.parse(written.value) else { return [] }
    return expression.comparisons.map { left, right, offset in
      Threshold(
        stage: stage.name.value, column: column, left: left, right: right,
        location: definition.source.place(of: offset, in: written))
    }
  }

  private var levers: [Lever] {
    definition.inputs.flatMap { input in
      input.columns.filter { $0.kind.value.valueType == .number }
        .map { Lever(input: input.name.value, column: $0) }
    }
  }

  /// The first column whose cell, all else being as in `base`, can make both sides equal.
  private func meeting(
    of threshold: Threshold, _ levers: [ProbedLever]
  ) throws(DefinitionFaults) -> (Lever, Number)? {
    for probed in levers {
      let lever = probed.lever
      // The sides are taken to be straight lines between two probes, and a third probe has to agree.
      guard let one = probed.one.flatMap({ distance(of: threshold, in: $0) }),
        let two = probed.two.flatMap({ distance(of: threshold, in: $0) }),
        let slope = two.subtracting(one), slope != .zero,
        let value = one.divided(by: slope).flatMap(Number(1).subtracting)?.rounded(decimals: 2),
        lever.holds(value),
        try run(lever, at: value).flatMap({ distance(of: threshold, in: $0) }) == .zero
      else { continue }
      return (lever, value)
    }
    return nil
  }

  /// A column with what comes out where its cell is 1 and where it is 2, the same for all thresholds.
  private struct ProbedLever {
    let lever: Lever
    let one: CaseRun?
    let two: CaseRun?
  }

  private func probed(_ lever: Lever) throws(DefinitionFaults) -> ProbedLever {
    ProbedLever(lever: lever, one: try run(lever, at: Number(1)), two: try run(lever, at: Number(2)))
  }

  /// The pipeline with a value in one cell; nil when it cannot be run.
  private func run(_ lever: Lever, at value: Number) throws(DefinitionFaults) -> CaseRun? {
    let file = try probes(
      start("-", "-", withLists: false) + [
        "    given: {\(lever.input): [{\(lever.name): \"\(value)\"}]}", "    expect: {}",
      ])
    guard let rule = file.cases.first else { return nil }
    let pipeline = try rule.settings.bind(definition).keepingEverything
    return try? CaseRun(GivenInputs(rule), on: pipeline)
  }

  /// Left less right in the only row of the stage; nil when there is no such row or number.
  private func distance(of threshold: Threshold, in run: CaseRun) -> Number? {
    let table = run.table(threshold.stage)
    let scope = Scope(schema: table.schema, parameters: run.pipeline.scope)
    guard table.rowCount == 1,
      let difference = try? Expression.parse("(\(threshold.left)) - (\(threshold.right))").bound(in: scope)
    else { return nil }
    var faults: [EvaluationFault] = []
    guard case .number(let number) = difference.evaluate(table, faults: &faults)[0] else { return nil }
    return number
  }
}
