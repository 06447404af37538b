import Tables

extension Table {
  /// The table without the given rows, which are in order; copies whole stretches.
  func removing(_ rows: [Int]) -> Table {
    guard !rows.isEmpty else { return self }
    let kept = KeptRows(removing: rows, from: rowCount)
    return Table(
      schema: schema, columns: columns.map { $0.keeping(kept) }, rowCount: kept.count,
      origins: kept.of(origins))
  }
}

/// The stretches of rows between those that are removed.
private struct KeptRows {
  let stretches: [Range<Int>]
  let count: Int

  init(removing rows: [Int], from total: Int) {
    let starts = [0] + rows.map { $0 + 1 }
    stretches = zip(starts, rows + [total]).map { $0..<$1 }.filter { !$0.isEmpty }
    count = total - rows.count
  }

  func of<Element>(_ elements: [Element]) -> [Element] {
    var kept: [Element] = []
    kept.reserveCapacity(count)
    elements.withUnsafeBufferPointer { elements in
      for stretch in stretches { kept.append(contentsOf: UnsafeBufferPointer(rebasing: elements[stretch])) }
    }
    return kept
  }
}

extension Column {
  fileprivate func keeping(_ rows: KeptRows) -> Column {
    switch self {
    case .numbers(let column): .numbers(column.keeping(rows))
    case .codes(let column): .codes(column.keeping(rows))
    case .dates(let column): .dates(column.keeping(rows))
    case .texts(let column): .texts(column.keeping(rows))
    case .truths(let truths): .truths(rows.of(truths))
    }
  }
}

extension ValueColumn {
  fileprivate func keeping(_ rows: KeptRows) -> ValueColumn {
    ValueColumn(values: rows.of(values), presence: rows.of(presence))
  }
}

extension TextColumn {
  fileprivate func keeping(_ rows: KeptRows) -> TextColumn {
    var kept = TextColumn()
    kept.presence = rows.of(presence)
    kept.ends.reserveCapacity(rows.count)
    for stretch in rows.stretches {
      let start = range(stretch.lowerBound).lowerBound
      let shift = kept.bytes.count - start
      kept.bytes += bytes[start..<ends[stretch.upperBound - 1]]
      for row in stretch { kept.ends.append(ends[row] + shift) }
    }
    return kept
  }
}
