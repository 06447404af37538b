/// A header among the records of a file that names other columns, or the same in another order, than the one above.
struct InnerHeader: Sendable {
  let map: HeaderMap
  /// Its bytes in the file.
  let bytes: Range<Int>
  /// Its place, from 1: in its chunk until that is placed.
  var record: Int
  var line: Int
  let lines: Int
  /// As findings show it.
  let text: String
}
