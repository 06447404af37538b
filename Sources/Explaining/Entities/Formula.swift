import Expressions
import Pipelines
import Reporting
import Tables

/// An expression of a definition with the values of one row in place of its names.
package struct Formula: Sendable, Hashable, Encodable {
  /// As it stands in the definition.
  package var text: String
  /// With values in place of columns and parameters; nil when there is nothing to put in.
  package var filled: String?
  /// Both sides, where it compares two numbers.
  package var comparison: Comparison?

  /// Two numbers that are compared.
  package struct Comparison: Sendable, Hashable, Encodable {
    package var left: String
    package var sign: String
    package var right: String
    /// The left side less the right.
    package var difference: String
  }
}

/// Fills expressions with the values of a row.
struct FormulaFiller {
  let row: Table
  let parameters: [String: Parameter]

  /// - Parameter row: one row.
  init(row: Table, parameters: [String: Parameter]) {
    self.row = row
    self.parameters = parameters
  }

  func formula(_ source: String) -> Formula {
    let filled = fill(source)
    return Formula(text: source, filled: filled == source ? nil : filled, comparison: comparison(source))
  }

  /// Names outside quotes are replaced, ranges of columns and names of functions stay.
  private func fill(_ source: String) -> String {
    var filled = ""
    var rest = Substring(source)
    while let first = rest.first {
      if first == "'" || first == "\"" {
        let body = rest.dropFirst().prefix { $0 != first }
        filled += rest.prefix(body.count + 2)
        rest = rest.dropFirst(body.count + 2)
      } else if first.isASCII && (first.isLetter || first == "_") {
        let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
        rest = rest.dropFirst(name.count)
        let isRangeEnd = filled.hasSuffix("..") || rest.hasPrefix("..")
        filled += isRangeEnd || rest.first == "(" ? String(name) : value(of: String(name)) ?? String(name)
      } else if first.isNumber {
        let number = rest.prefix { $0.isNumber || $0 == "." }
        filled += Number(String(number)).map { NumberFormat(decimals: nil).grouped($0) } ?? String(number)
        rest = rest.dropFirst(number.count)
      } else {
        filled.append(first)
        rest = rest.dropFirst()
      }
    }
    return filled.replacing(">=", with: "≥").replacing("<=", with: "≤").replacing("!=", with: "≠")
      .replacing(" * ", with: " × ").replacing(" / ", with: " ÷ ")
  }

  private func value(of name: String) -> String? {
    if let column = row[name] { return CellWords.plain(column[0]) }
    if case .value(let cell, _)? = parameters[name] { return CellWords.plain(cell) }
    return nil
  }

  private func comparison(_ source: String) -> Formula.Comparison? {
    guard let (left, sign, right) = Self.split(source), let first = number(left), let second = number(right),
      let difference = first.subtracting(second)
    else { return nil }
    let format = NumberFormat(decimals: nil)
    return Formula.Comparison(
      left: format.grouped(first), sign: sign, right: format.grouped(second),
      difference: format.grouped(difference))
  }

  private func number(_ text: String) -> Number? {
    guard let expression = try? Expression.parse(text),
      let bound = try? expression.bound(in: Scope(schema: row.schema, parameters: parameters)),
      bound.type == .number
    else { return nil }
    var faults: [EvaluationFault] = []
    guard case .number(let number) = bound.evaluate(row, faults: &faults)[0] else { return nil }
    return number
  }

  /// The sides of the only comparison, when it stands outside all brackets.
  private static func split(_ source: String) -> (String, String, String)? {
    var depth = 0
    var found: (Range<String.Index>, String)?
    var place = source.startIndex
    while place < source.endIndex {
      let rest = source[place...]
      if source[place] == "(" || source[place] == "[" { depth += 1 }
      if source[place] == ")" || source[place] == "]" { depth -= 1 }
      if let sign = [">=", "<=", "!=", "=", ">", "<"].first(where: { rest.hasPrefix($0) }) {
        let end = source.index(place, offsetBy: sign.count)
        guard depth == 0, found == nil else { return nil }
        found = (place..<end, sign)
        place = end
      } else {
        place = source.index(after: place)
      }
    }
    guard let (range, sign) = found else { return nil }
    return (String(source[..<range.lowerBound]), sign, String(source[range.upperBound...]))
  }
}
