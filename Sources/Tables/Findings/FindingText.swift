/// A text with the facts of a finding in it, which are masked and cut to a length only where it leaves the program.
package struct FindingText: Sendable, Hashable, ExpressibleByStringInterpolation {
  package private(set) var parts: [Part]

  package enum Part: Sendable, Hashable {
    case literal(String)
    case fact(String)
    /// Facts with commas between them.
    case list([String])
    /// The value of the finding, in quotation marks.
    case value
  }

  /// Stands for the value of the finding.
  package struct Value: Sendable {
    package init() {}
  }

  package init(stringLiteral text: String) { parts = [.literal(text)] }

  package init(stringInterpolation: StringInterpolation) { parts = stringInterpolation.parts }

  /// Joins texts.
  package init(_ texts: [FindingText], separator: String) {
    parts = Array(texts.map(\.parts).joined(separator: [.literal(separator)]))
  }

  package static func + (left: FindingText, right: FindingText) -> FindingText {
    var sum = left
    sum.parts += right.parts
    return sum
  }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var parts: [Part] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      parts.reserveCapacity(2 * interpolationCount + 1)
    }

    package mutating func appendLiteral(_ text: String) {
      if !text.isEmpty { parts.append(.literal(text)) }
    }

    package mutating func appendInterpolation(_ fact: String) { parts.append(.fact(fact)) }

    package mutating func appendInterpolation(_ count: Int) { parts.append(.fact(String(count))) }

    package mutating func appendInterpolation(_ number: Number) { parts.append(.fact(number.description)) }

    /// A count with its noun: "1 field", "2 fields".
    package mutating func appendInterpolation(_ count: Int, _ one: String, _ many: String? = nil) {
      parts.append(.fact(String(count)))
      parts.append(.literal(" " + English.form(count, one, many)))
    }

    package mutating func appendInterpolation(list: [String]) { parts.append(.list(list)) }

    package mutating func appendInterpolation(_ value: Value) { parts.append(.value) }

    package mutating func appendInterpolation(_ text: FindingText) { parts += text.parts }
  }
}
