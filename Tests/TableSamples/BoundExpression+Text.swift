package import Expressions
package import Tables

/// An expression as it is written in a pipeline.
package func bind(_ text: String, in schema: Schema) throws -> BoundExpression {
  try Expression.parse(text).bound(in: Scope(schema: schema))
}
