package import Stages

extension Binder {
  /// A column under its own name; nil when there is none or its type is not known.
  package mutating func named(_ name: Located<String>, in known: KnownColumns, of owner: String)
    -> NamedColumn?
  {
    column(name, in: known, of: owner).map { NamedColumn(name.value, column: $0) }
  }
}
