import Tables

/// The memory of a column of values while a loop runs over it.
struct Cells<Value> {
  let values: UnsafeBufferPointer<Value>
  let presence: UnsafeBufferPointer<Presence>
  let mask: Int
}

extension Operand {
  /// Calls `body` with the memory of the values, so that a loop has no checks a row.
  @inline(__always) func withCells<Value, Result>(
    _ body: (Cells<Value>) -> Result
  ) -> Result where Values == ValueColumn<Value> {
    values.values.withUnsafeBufferPointer { cells in
      values.presence.withUnsafeBufferPointer { presence in
        body(Cells(values: cells, presence: presence, mask: mask))
      }
    }
  }

  /// The results of a function of one value; nil is missing.
  @inline(__always) func map<Value, Result: ColumnValue>(
    _ rows: Int, _ body: (Value) -> Result?
  ) -> ValueColumn<Result> where Values == ValueColumn<Value> {
    withCells { cells in
      ValueColumn(rows: rows) { row in
        let place = row & cells.mask
        let presence = cells.presence[place]
        guard presence == .present else { return (.filler, presence) }
        guard let value = body(cells.values[place]) else { return (.filler, .missing) }
        return (value, .present)
      }
    }
  }

  /// The results of a function of two values, and the rows where it had none, which are missing.
  @inline(__always) func combined<Left, Right, Result: ColumnValue>(
    with other: Operand<ValueColumn<Right>>, _ rows: Int, _ body: (Left, Right) -> Result?
  ) -> (column: ValueColumn<Result>, failures: [Int]) where Values == ValueColumn<Left> {
    var failures: [Int] = []
    let column = withCells { left in
      other.withCells { right in
        ValueColumn(rows: rows) { row in
          let (first, second) = (row & left.mask, row & right.mask)
          let presence = left.presence[first].joined(with: right.presence[second])
          guard presence == .present else { return (Result.filler, presence) }
          if let value = body(left.values[first], right.values[second]) { return (value, .present) }
          failures.append(row)
          return (.filler, .missing)
        }
      }
    }
    return (column, failures)
  }

  /// Whether a relation holds between two values; absent when one of them is.
  @inline(__always) func related<Left, Right>(
    to other: Operand<ValueColumn<Right>>, _ rows: Int, _ body: (Left, Right) -> Bool
  ) -> [Truth] where Values == ValueColumn<Left> {
    withCells { left in
      other.withCells { right in
        [Truth](rows: rows) { row in
          let (first, second) = (row & left.mask, row & right.mask)
          let presence = left.presence[first].joined(with: right.presence[second])
          return presence == .present
            ? Truth(body(left.values[first], right.values[second])) : Truth(absent: presence)
        }
      }
    }
  }
}

/// Calls `body` with the memory of several operands at once.
func withAllCells<Value, Result>(
  _ operands: [Operand<ValueColumn<Value>>], _ body: (UnsafeBufferPointer<Cells<Value>>) -> Result
) -> Result {
  func open(_ cells: [Cells<Value>]) -> Result {
    guard cells.count < operands.count else { return cells.withUnsafeBufferPointer(body) }
    return operands[cells.count].withCells { open(cells + [$0]) }
  }
  return open([])
}

extension ValueColumn where Value: ColumnValue {
  /// A column of the cells that a function gives for each row.
  @inline(__always) init(rows: Int, _ cell: (Int) -> (Value, Presence)) {
    var presence: [Presence] = []
    let values = [Value](unsafeUninitializedCapacity: rows) { values, valueCount in
      presence = [Presence](unsafeUninitializedCapacity: rows) { states, stateCount in
        for row in 0..<rows {
          let (value, state) = cell(row)
          values.initializeElement(at: row, to: value)
          states.initializeElement(at: row, to: state)
        }
        stateCount = rows
      }
      valueCount = rows
    }
    self.init(values: values, presence: presence)
  }
}

extension Array {
  /// The elements that a function gives for each row.
  @inline(__always) init(rows: Int, _ element: (Int) -> Element) {
    self.init(unsafeUninitializedCapacity: rows) { buffer, count in
      for row in 0..<rows { buffer.initializeElement(at: row, to: element(row)) }
      count = rows
    }
  }

  /// The results of a function of each element.
  @inline(__always) func results<Result>(_ body: (Element) -> Result) -> [Result] {
    withUnsafeBufferPointer { elements in [Result](rows: count) { body(elements[$0]) } }
  }

  /// The results of a function of the elements of two arrays of one length.
  @inline(__always) func combined<Other, Result>(
    with other: [Other], _ body: (Element, Other) -> Result
  ) -> [Result] {
    withUnsafeBufferPointer { left in
      other.withUnsafeBufferPointer { right in
        [Result](rows: left.count) { body(left[$0], right[$0]) }
      }
    }
  }

  /// Changes each element by the element of another array of the same length.
  @inline(__always) mutating func update<Other>(with other: [Other], _ body: (inout Element, Other) -> Void) {
    withUnsafeMutableBufferPointer { left in
      other.withUnsafeBufferPointer { right in
        for row in left.indices { body(&left[row], right[row]) }
      }
    }
  }
}
