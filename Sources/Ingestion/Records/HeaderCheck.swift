import Tables

/// Whether a header has all columns that are needed, each once.
struct HeaderCheck {
  let header: HeaderFinder.Candidate
  let columns: [InputColumn]

  /// Throws the first fault as the error that `error` makes of it.
  func check(_ error: (IngestionError.Kind) -> IngestionError) throws(IngestionError) {
    guard header.map.matches > 0 else { throw error(decodedTwice ?? .headerMissing(bestGuess: headers)) }
    for (column, fields) in zip(columns, header.map.fields) where fields.count > 1 {
      let places = fields.map {
        IngestionError.HeaderPlace(text: header.map.headers[$0], position: $0 + 1)
      }
      throw error(.columnTwice(column: column.name, headers: places))
    }
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
