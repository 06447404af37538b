/// The band of one row, and what decided it.
package struct Placing: Sendable, Hashable {
  /// The band of the value alone; nil for none.
  package var byValue: Int?
  /// The band that the row keeps; nil for none.
  package var band: Int?
  package var cause: Cause

  package enum Cause: Sendable, Hashable {
    /// The value, which is in this band or in none.
    case value
    /// A core indicator of the band is not passed.
    case core
    /// A mandatory indicator is not passed, and the band lies above the cap.
    case cap
  }
}
