/// What else shows that the fields of a record are too few or too many: a detail of its finding.
package enum WidthHint: String, Sendable, Hashable {
  /// The records before and behind have another width.
  case lone
  /// Whether the record ends with a separator, unlike most of its file.
  case trailing
  /// All records are short, and the header has an empty heading: it may be a separator too many.
  case blankHeading = "blank heading"
}
