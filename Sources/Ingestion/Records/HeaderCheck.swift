import Tables

/// Whether a header has all columns that are needed.
struct HeaderCheck {
  let header: HeaderFinder.Candidate
  let columns: [InputColumn]

  /// Throws the first fault as the error that `error` makes of it.
  func check(_ error: (IngestionError.Kind) -> IngestionError) throws(IngestionError) {
    guard header.map.matches > 0 else { throw error(decodedTwice ?? .headerMissing(bestGuess: headers)) }
    let missing = zip(columns, header.map.fields)
      .filter { $0.need != .optional && $1.isEmpty }
      .map { column, _ in
        IngestionError.MissingColumn(
          column: column.name, spellings: column.headers, suggestion: header.map.near(column))
      }
    guard missing.isEmpty else { throw error(decodedTwice ?? .columnMissing(missing, headers: headers)) }
  }

  /// A header that no column can be known by, since it was decoded twice.
  private var decodedTwice: IngestionError.Kind? {
    header.rawCells.lazy.compactMap { cell in
      let text = String(decoding: cell, as: UTF8.self)
      return DoubleDecoding.repaired(text).map { .headerDecodedTwice(text: text, repaired: $0) }
    }.first
  }

  private var headers: [String] { header.map.headers.filter { !$0.isEmpty } }
}
