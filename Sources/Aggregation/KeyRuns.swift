import Tables

/// Rows that follow each other with the same key: records mostly come village by village, so that a group is looked
/// up once for a run of rows and not for each row.
struct KeyRuns: Sendable {
  /// The first row of each run.
  let starts: [Int]
  let rowCount: Int

  init(of columns: [Column], rowCount: Int) {
    self.rowCount = rowCount
    var changes = [Bool](repeating: false, count: rowCount)
    for column in columns { column.markChanges(in: &changes) }
    if !changes.isEmpty { changes[0] = true }
    starts = changes.indices.filter { changes[$0] }
  }

  var count: Int { starts.count }

  /// The rows of a run.
  subscript(index: Int) -> Range<Int> {
    starts[index]..<(index + 1 < starts.count ? starts[index + 1] : rowCount)
  }
}

extension Column {
  /// Marks each row whose cell differs from the cell of the row before.
  fileprivate func markChanges(in changes: inout [Bool]) {
    switch self {
    case .numbers(let column): column.markChanges(in: &changes)
    case .codes(let column): column.markChanges(in: &changes)
    case .dates(let column): column.markChanges(in: &changes)
    case .truths(let column):
      for row in column.indices.dropFirst() where column[row] != column[row - 1] { changes[row] = true }
    case .texts(let column):
      for row in changes.indices.dropFirst() where !column.repeats(at: row) { changes[row] = true }
    }
  }
}

extension ValueColumn where Value: Equatable {
  fileprivate func markChanges(in changes: inout [Bool]) {
    for row in values.indices.dropFirst() {
      let same =
        presence[row] == presence[row - 1] && (presence[row] != .present || values[row] == values[row - 1])
      if !same { changes[row] = true }
    }
  }
}

extension TextColumn {
  fileprivate func repeats(at row: Int) -> Bool {
    let (here, before) = (range(row), range(row - 1))
    return presence[row] == presence[row - 1] && here.count == before.count
      && zip(here, before).allSatisfy { bytes[$0] == bytes[$1] }
  }
}
