/// One cell taken out of its column.
package enum Cell: Sendable, Hashable {
  case number(Number)
  case code(Code)
  case date(Day)
  case text(String)
  case truth(Bool)
  case absent(Presence)

  /// The kind of nothing, or `.present`.
  package var kind: Presence {
    if case .absent(let kind) = self { kind } else { .present }
  }
}
