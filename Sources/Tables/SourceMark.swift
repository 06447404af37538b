/// How sure a definition is; printed with everything that rests on it.
package enum SourceMark: String, Sendable, Hashable, CaseIterable {
  /// The text stands in the department's documents.
  case official
  /// Several public sources agree.
  case `public`
  /// General knowledge: the department's own list replaces it.
  case unverified
  /// Each province sets its own.
  case local
}
