/// How large definitions, lists, settings and cases may be: more than any needs, and little enough for every machine.
///
/// `docs/limits.md` has them in a table.
package enum DefinitionLimits {
  /// Bytes of a file; a data file given by mistake is larger.
  package static let fileBytes = 10_000_000
  /// Values of a file, counting again what aliases repeat.
  package static let values = 100_000
  /// Levels of lists and mappings within each other, which every thread's stack can hold.
  package static let nesting = 100
  /// Columns of all inputs of a definition, or of one list, with ranges such as i01..i31 written out.
  package static let columns = 10_000
  /// Months of a period, each of which gives a row for each key.
  package static let months = 1_200
  /// Faults that are told of a definition.
  package static let faults = 1_000
  /// Characters of one fault's sentence.
  package static let messageLength = 2_000
  /// Bytes read anew for the sake of keys that stand twice, each of which the YAML library takes for the end.
  package static let bytesReadForRepeatedKeys = 10_000_000
}
