package import Tables

/// What is known of the columns of an input or stage.
///
/// A fault makes a part unknown, and nothing complains again about what is unknown.
package struct KnownColumns {
  package var schema: Schema
  /// Columns that are there, but whose type is not known because of a fault.
  package var unsure: Set<String> = []
  /// Whether there may be other columns besides, because of a fault.
  package var isOpen = false

  package init(schema: Schema, unsure: Set<String> = [], isOpen: Bool = false) {
    self.schema = schema
    self.unsure = unsure
    self.isOpen = isOpen
  }

  /// The columns of something that could not be bound.
  package static var anything: KnownColumns { KnownColumns(schema: Schema([]), isOpen: true) }

  /// Whether a column that the schema does not have may be there all the same.
  package func mayHave(_ name: String) -> Bool { isOpen || unsure.contains(name) }

  /// The same with a column of a known type, or with one of an unknown type for nil.
  package mutating func append(_ column: ColumnSchema?, name: String) {
    if let column {
      schema = schema.appending([column])
    } else {
      unsure.insert(name)
    }
  }

  /// Other columns, of which as much is unknown.
  package func with(_ schema: Schema) -> KnownColumns {
    KnownColumns(schema: schema, unsure: unsure, isOpen: isOpen)
  }
}

extension ValueType {
  /// Whether expressions take it for a condition.
  package var isCondition: Bool { self == .answer || self == .flag }
}
