/// Which of two rounds a key has; the raw value is what the column says.
package enum KnownRounds: String, Sendable, CaseIterable {
  case both
  case beforeOnly = "before_only"
  case afterOnly = "after_only"
}

/// Where the level of a key went from one round to the next; the raw value is what the column says.
package enum Movement: String, Sendable, CaseIterable {
  case up, same, down
}
