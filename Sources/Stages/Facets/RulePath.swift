/// Where in a stage something is declared: its keys from the stage down, "measures", "births", "weight".
package struct RulePath: Sendable, Hashable, CustomStringConvertible {
  package let keys: [String]

  package init(_ keys: String...) { self.keys = keys }

  package init(_ keys: [String]) { self.keys = keys }

  /// The stage as a whole.
  package static let stage = RulePath([])

  /// The same and a key further down.
  package func appending(_ key: String) -> RulePath { RulePath(keys + [key]) }

  /// "measures.births.weight".
  package var description: String { keys.joined(separator: ".") }
}
