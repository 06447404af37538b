import Tables

/// Rows that follow each other with the same key: records mostly come village by village, so that a group is looked
/// up once for a run of rows and not for each row.
struct KeyRuns: Sendable {
  /// Rows of a run at most, so that sixteen bits count them; longer ones are cut, which changes no sum.
  static let mostRows = Int(UInt16.max)

  /// The first row of each run.
  let starts: [Int]
  let rowCount: Int

  init(of columns: [Column], rowCount: Int) {
    self.rowCount = rowCount
    var changes = [Bool](repeating: false, count: rowCount)
    for column in columns { column.markChanges(in: &changes) }
    var starts: [Int] = []
    for row in 0..<rowCount where changes[row] || row == (starts.last ?? -Self.mostRows) + Self.mostRows {
      starts.append(row)
    }
    self.starts = starts
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
  @inline(__always)
  fileprivate func markChanges(in changes: inout [Bool]) {
    guard count > 1 else { return }
    changes.withUnsafeMutableBufferPointer { changes in
      values.withUnsafeBufferPointer { values in
        presence.withUnsafeBufferPointer { presence in
          for row in 1..<values.count {
            let isSame =
              presence[row] == presence[row - 1]
              && (presence[row] != .present || values[row] == values[row - 1])
            if !isSame { changes[row] = true }
          }
        }
      }
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
