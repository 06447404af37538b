import Pipelines
import Stages
import Tables

/// A small change of a parameter's value, whether a case sets it or the definition does.
struct ParameterNudge: Sendable {
  var text: String
  /// Takes the texts of a value; nil when it leaves nothing that could be a value.
  var apply: @Sendable ([String]) -> [String]?

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
