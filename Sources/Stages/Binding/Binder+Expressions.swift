package import Expressions
package import Tables

extension Binder {
  /// An expression on the rows of a relation, of a given type when one is asked for.
  package mutating func expression(
    _ text: Located<String>, in known: KnownColumns, expecting types: [ValueType] = []
  ) -> BoundExpression? {
    do throws(ExpressionError) {
      let bound = try Expression.parse(text.value).bound(in: scope(known))
      mentioned.formUnion(bound.parametersUsed)
      guard types.isEmpty || types.contains(bound.type) else {
        let expected = types.map(\.rawValue).joined(separator: " or ")
        faults.add(.wrongType(expected: expected, found: bound.type.rawValue), at: text.location)
        return nil
      }
      return bound
    } catch {
      report(error, in: text, known)
      return nil
    }
  }

  /// A condition: a flag or an answer.
  package mutating func condition(_ text: Located<String>, in known: KnownColumns) -> BoundExpression? {
    expression(text, in: known, expecting: [.flag, .answer])
  }

  /// An expression on the groups of a relation.
  package mutating func measure(
    _ text: Located<String>, in known: KnownColumns, keys: [ColumnSchema]
  ) -> BoundMeasure? {
    do throws(ExpressionError) {
      let bound = try Expression.parse(text.value).boundMeasure(in: scope(known, keys))
      mentioned.formUnion(bound.parametersUsed)
      return bound
    } catch {
      report(error, in: text, known)
      return nil
    }
  }

  private func scope(_ known: KnownColumns, _ keys: [ColumnSchema] = []) -> Scope {
    Scope(schema: known.schema, parameters: parameters, keys: keys)
  }

  /// Reports what is wrong with an expression, unless it follows from a fault that was reported before.
  private mutating func report(_ error: ExpressionError, in text: Located<String>, _ known: KnownColumns) {
    // The rest of the expression was not looked at: what it names is not unused.
    mentioned.formUnion(text.value.words)
    switch error.kind {
    case .nameUnknown(let name, let suggestion):
      if let suggestion { mentioned.insert(suggestion) }
      if mayBe(name, in: known) { return }
      if let member = member(name, of: error, in: text) {
        return reportUnknownColumn(member, among: known.schema.names, of: "the rows")
      }
      if suggestion == nil { absent.insert(name) }
    case .functionNotCalled(let name, _):
      if mayBe(name, in: known) { return }
    default: break
    }
    faults.add(
      .expression(error), at: source.place(of: error.range.lowerBound, in: text))
  }

  /// A name that an expression does not write itself but takes from the list of a parameter.
  private func member(
    _ name: String, of error: ExpressionError, in text: Located<String>
  ) -> Located<String>? {
    let written = text.value.utf8.dropFirst(error.range.lowerBound).prefix(error.range.count)
    return members[String(decoding: written, as: UTF8.self)]?.first { $0.value == name }
  }
}
