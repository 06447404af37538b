/// Something that a stage could not use, and the finding that is made of it.
package protocol StageFault: Sendable {
  var place: StageFaultPlace { get }

  /// - Parameters:
  ///   - stage: the stage's name.
  ///   - name: what names the row or key at the fault's place.
  func finding(in stage: String, of name: String) -> any FindingKind
}

/// Where a fault of a stage stands.
package enum StageFaultPlace: Sendable {
  /// In a row of the stage's table; the cell that names rows names it.
  case row(Int)
  /// In a row that is better named by a key.
  case keyedRow(Int, [Cell])
  /// In no one row: a group or key.
  case key([Cell])
}

extension [Cell] {
  /// The cells of a key as one text.
  package var keyText: String { map(\.text).joined(separator: " ") }
}
