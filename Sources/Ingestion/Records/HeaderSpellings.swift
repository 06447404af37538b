/// The texts by which headers are known.
struct HeaderSpellings: Sendable {
  private let columns: [String: Int]
  /// The same without the units that some have; nil where two columns are then alike.
  private let stems: [String: Int?]
  private let kinds: [CellKind]
  /// Whether a heading may be made of digits and signs alone, as "%" is; else no such cell need be compared.
  private let hasWordless: Bool
  /// The columns without which a file cannot be used.
  let needed: [Int]

  /// The first column wins where two share a spelling; the binder has seen to that.
  init(_ columns: [InputColumn]) {
    kinds = columns.map(\.kind)
    needed = columns.indices.filter { columns[$0].need != .optional }
    let spellings = columns.enumerated().flatMap { position, column in
      ([column.name] + column.headers).map { (text: $0, column: position) }
    }
    self.columns = Dictionary(
      spellings.map { (headerKey($0.text), $0.column) }, uniquingKeysWith: { first, _ in first })
    hasWordless = self.columns.keys.contains(where: Self.isWordless)
    stems = Dictionary(
      spellings.map { spelling in
        let split = HeadingUnit.split(spelling.text)
        let stem = split?.units.isEmpty == false ? split?.stem : nil
        return (headerKey(stem ?? spelling.text), spelling.column)
      }, uniquingKeysWith: { $0 == $1 ? $0 : nil })
  }

  var count: Int { kinds.count }

  /// All of them, as they are compared.
  var texts: [String] { Array(columns.keys) }

  func column(of header: String) -> Int? {
    !hasWordless && Self.isWordless(header) ? nil : columns[headerKey(header)]
  }

  /// The only column that a header means when a number before it and units in brackets are left away, if it is counted in
  /// that unit.
  func column(ofStem header: String) -> Int? {
    guard let unnumbered = HeadingNumber.rest(of: header) else { return column(withoutUnit: header) }
    return column(of: unnumbered) ?? column(withoutUnit: unnumbered)
  }

  private func column(withoutUnit header: String) -> Int? {
    guard hasWordless || !Self.isWordless(header) else { return nil }
    let split = HeadingUnit.split(header)
    guard let column = stems[headerKey(split?.stem ?? header)] ?? nil else { return nil }
    guard let units = split?.units else { return column }
    return units.contains { $0.fits(kinds[column]) } ? column : nil
  }

  /// Whether a text has only ASCII digits and signs, as most cells of data have.
  private static func isWordless(_ text: String) -> Bool { text.utf8.allSatisfy { $0 < 0x40 } }
}
