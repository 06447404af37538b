/// How much a roll-up keeps in memory; `docs/limits.md` has the table.
package enum RollUpLimits {
  /// Groups of the finest areas and keys: a household of the whole country each would be too many.
  package static let groups = 5_000_000
  /// Bytes of the texts and codes by which they are told apart.
  package static let keyBytes = 1_000_000_000
}
