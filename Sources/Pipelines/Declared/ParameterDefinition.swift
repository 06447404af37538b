package import Stages
package import Tables

/// A value that a run may set.
package struct ParameterDefinition: Sendable {
  package var name: Located<String>
  package var type: ParameterType
  package var label: Bilingual
  package var note: Bilingual?
  /// The values allowed for a choice.
  package var choices: [String]
  /// The value when a run sets none; nil when nobody has filled it in.
  package var standard: ParameterValue?
  /// The texts of `default` as they are written.
  var standardTexts: [Located<String>] = []
  /// Values that take the place of `standard` from a day on.
  package var versions = Dated<Written>()

  /// A value and the texts by which it is written.
  package struct Written: Sendable {
    package var value: ParameterValue
    var texts: [Located<String>]
  }
}

/// What kind of value a parameter takes.
package enum ParameterType: String, Sendable, Hashable, CaseIterable {
  case number, text, date, flag, choice, month
  /// A list of indicator columns.
  case indicators = "indicator list"

  /// The type of the value in expressions.
  package var valueType: ValueType {
    switch self {
    case .number: .number
    case .text, .choice, .indicators: .text
    case .date: .date
    case .flag: .flag
    case .month: .code
    }
  }
}

/// The value of a parameter.
package enum ParameterValue: Sendable, Hashable {
  case cell(Cell)
  /// Names of columns, ranges written out.
  case columns([String])

  /// The value as reports and manifests print it.
  package var text: String {
    switch self {
    case .cell(let cell): cell.text
    case .columns(let names): names.joined(separator: ", ")
    }
  }
}
