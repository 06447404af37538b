/// The rows that share a key, for each key, in ascending order of the keys; cells without a value come last.
package struct RowGroups: Sendable {
  /// The rows of each key, ascending.
  package let rows: [[Int]]
  /// The position of each row's group.
  package let numbers: [Int]

  /// Groups rows by the cells of some columns; without columns all rows are one group.
  package init(of columns: [Column], rowCount: Int) {
    let keys = RowKeys(of: columns, rows: Array(0..<rowCount))
    var groups: [[Int]] = []
    var numbers = [Int](repeating: 0, count: rowCount)
    keys.bytes.withUnsafeBufferPointer { bytes in
      let order = (0..<rowCount).sorted {
        let sign = Self.compare(bytes, keys[$0], keys[$1])
        return sign == 0 ? $0 < $1 : sign < 0
      }
      var last: Int?
      for row in order {
        if let last, Self.compare(bytes, keys[last], keys[row]) == 0 {
          groups[groups.count - 1].append(row)
        } else {
          groups.append([row])
        }
        numbers[row] = groups.count - 1
        last = row
      }
    }
    rows = groups
    self.numbers = numbers
  }

  /// Groups the rows of two tables together by columns of equal types.
  ///
  /// The rows of the second are counted on from those of the first.
  package init(of columns: [Column], rowCount: Int, and others: [Column], otherCount: Int) {
    let joined = zip(columns, others).map { first, second in
      var column = first
      column.append(contentsOf: second)
      return column
    }
    self.init(of: joined, rowCount: rowCount + otherCount)
  }

  package var count: Int { rows.count }

  private static func compare(
    _ bytes: UnsafeBufferPointer<UInt8>, _ left: Range<Int>, _ right: Range<Int>
  ) -> Int {
    for place in 0..<min(left.count, right.count) {
      let (first, second) = (bytes[left.lowerBound + place], bytes[right.lowerBound + place])
      if first != second { return first < second ? -1 : 1 }
    }
    return left.count - right.count
  }
}
