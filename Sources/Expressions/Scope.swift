package import Tables

/// The names that an expression may use.
package struct Scope: Sendable {
  /// The columns of the rows.
  package var schema: Schema
  package var parameters: [String: Parameter]
  /// The columns that name a group, which a measure may use outside an aggregate; empty for row expressions.
  package var keys: [ColumnSchema]

  package init(schema: Schema, parameters: [String: Parameter] = [:], keys: [ColumnSchema] = []) {
    self.schema = schema
    self.parameters = parameters
    self.keys = keys
  }
}

/// A value with a name: a constant of a run.
package enum Parameter: Sendable, Hashable {
  case value(Cell, ValueType)
  case list([Cell], ValueType)
  /// Names of columns: an indicator list.
  case columns([String])
}
