/// The texts by which headers are known.
struct HeaderSpellings: Sendable {
  private let columns: [String: Int]
  /// The same without the units that some have; nil where two columns are then alike.
  private let stems: [String: Int?]
  private let kinds: [CellKind]
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

  func column(of header: String) -> Int? { columns[headerKey(header)] }

  /// The only column that a header means when units in brackets are left away, if it is counted in that unit.
  func column(ofStem header: String) -> Int? {
    let split = HeadingUnit.split(header)
    guard let column = stems[headerKey(split?.stem ?? header)] ?? nil else { return nil }
    guard let units = split?.units else { return column }
    return units.contains { $0.fits(kinds[column]) } ? column : nil
  }
}
