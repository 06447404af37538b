import Tables

/// The different keys of some rows, and the rows of each.
struct KeyRows: Sendable {
  private(set) var keys = KeyTable()
  /// For each key the rows that have it.
  private(set) var rows: [[Int]] = []

  /// - Parameter named: how the rows are called in `rows`; as they are when nil.
  init(of columns: [Column], rows places: [Int], named: [Int]? = nil) {
    let numbers = keys.insert(RowKeys(of: columns, rows: places))
    rows = Array(repeating: [], count: keys.count)
    for (row, number) in zip(named ?? places, numbers) { rows[number].append(row) }
  }

  /// The numbers of the bare names of some rows, of those only that are not known already.
  func numbers(of columns: [Column], rows places: [Int], unless known: [Int?]) -> [Int?] {
    let asked = places.indices.filter { known[$0] == nil }
    var numbers = [Int?](repeating: nil, count: places.count)
    guard !asked.isEmpty else { return numbers }
    let bare = columns.map { $0.bareNames(asked.map { places[$0] }) }
    for (place, number) in zip(asked, keys.find(RowKeys(of: bare, rows: Array(asked.indices)))) {
      numbers[place] = number
    }
    return numbers
  }
}

extension Column {
  /// The cells of some rows, texts as bare names.
  func bareNames(_ rows: [Int]) -> Column {
    let picked = picking(rows)
    guard case .texts(let texts) = picked else { return picked }
    return .texts(TextColumn(texts.presence.indices.map { texts[$0].map(BareName.text) }))
  }
}
