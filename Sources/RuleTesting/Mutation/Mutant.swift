package import Pipelines
import Tables

/// A pipeline with one small change, which good cases notice.
package struct Mutant: Sendable {
  /// What is changed, "stages.villages.levels.1.from".
  package var path: String
  package var location: SourceLocation
  package var from: String
  package var to: String
  /// The whole text after the change, where `from` and `to` are only a part of it.
  var whole: String?
  var change: Change

  enum Change: Sendable {
    case definition(PipelineDefinition)
    case parameter(ParameterDefinition, ParameterNudge)
  }

  /// The name by which `unkillable` lists it: it stays the same when lines move.
  package var name: String { "\(path): \(whole ?? "\(from) → \(to)")" }

  /// The definition and the cases' parameters bound anew; nil when the change makes no pipeline.
  func variants(of definition: PipelineDefinition, for cases: [RuleCase]) -> BoundVariants? {
    switch change {
    case .definition(let changed): try? BoundVariants(changed, for: cases)
    case .parameter(let parameter, let nudge):
      try? BoundVariants(definition, for: cases) { nudge.applied(to: parameter, in: $0) }
    }
  }
}

/// A small change of a parameter's value, whether a case sets it or the definition does.
struct ParameterNudge: Sendable {
  var text: String
  /// Takes the texts of a value; nil when it leaves nothing that could be a value.
  var apply: @Sendable ([String]) -> [String]?

  func applied(to parameter: ParameterDefinition, in settings: CaseSettings) -> CaseSettings {
    var settings = settings
    let standard = parameter.standard.map { value -> [String] in
      if case .columns(let names) = value { return names }
      return [value.text]
    }
    if let changed = (settings.texts[parameter.name.value] ?? standard).flatMap(apply) {
      let place = parameter.name.location
      settings.set(
        Setting(name: parameter.name, texts: changed.map { Located($0, at: place) }, place: place))
    }
    return settings
  }

  /// The changes that fit a parameter's type.
  static func all(for parameter: ParameterDefinition) -> [ParameterNudge] {
    switch parameter.type {
    case .number: [1, -1].map(number)
    case .month: [1, -1].map(month)
    case .indicators:
      [
        shorter("− first") { $0.dropFirst() }, shorter("− last") { $0.dropLast() },
        ParameterNudge(text: "[]") { _ in [] },
      ]
    case .choice: parameter.choices.map { choice in ParameterNudge(text: choice) { _ in [choice] } }
    case .flag: [ParameterNudge(text: "not") { $0 == ["true"] ? ["false"] : ["true"] }]
    case .text, .date: []
    }
  }

  private static func shorter(
    _ text: String, _ drop: @escaping @Sendable ([String]) -> ArraySlice<String>
  ) -> ParameterNudge {
    ParameterNudge(text: text) { texts in
      let names = texts.flatMap { NumberedName.range($0)?.map(\.text) ?? [$0] }
      return names.count > 1 ? Array(drop(names)) : nil
    }
  }

  private static func number(_ step: Int) -> ParameterNudge {
    ParameterNudge(text: step > 0 ? "+ 1" : "− 1") { texts in
      texts.first.flatMap { Number($0)?.adding(Number(step)) }.map { [$0.description] }
    }
  }

  private static func month(_ step: Int) -> ParameterNudge {
    ParameterNudge(text: step > 0 ? "+ 1" : "− 1") { texts in
      let parts = (texts.first ?? "").split(separator: "-").compactMap { Int($0) }
      guard parts.count == 2 else { return nil }
      let months = parts[0] * 12 + parts[1] - 1 + step
      let month = months % 12 + 1
      return ["\(months / 12)-\(month < 10 ? "0" : "")\(month)"]
    }
  }
}
