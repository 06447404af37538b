/// Whether a cell holds a value, and if not, which of the two kinds of nothing it is.
///
/// Zero is a value. *Missing* is a blank or an unreadable cell: somebody should have written something.
/// *Not applicable* is a statement: there is nothing to measure here ("-" in the household needs data).
public enum Presence: UInt8, Sendable, Hashable {
  case present = 0
  case missing = 1
  case notApplicable = 2

  /// Written out because the compiler's own is called through a table from other modules, once a cell.
  @inlinable public static func == (left: Presence, right: Presence) -> Bool {
    switch (left, right) {
    case (.present, .present), (.missing, .missing), (.notApplicable, .notApplicable): true
    default: false
    }
  }
}
