package import Tables

/// Rolling back and handing out.
extension ColumnBuilder {
  /// Takes back all cells from a row on: those of a rejected record.
  package mutating func truncate(to rows: Int) {
    let surplus = count - rows
    guard surplus > 0 else { return }
    switch column.kind.valueType {
    case .number: numbers.removeLast(surplus)
    case .code: codes.removeLast(surplus)
    case .date: days.removeLast(surplus)
    case .text: texts.removeLast(surplus)
    case .answer, .flag: truths.removeLast(surplus)
    }
  }

  /// Hands out the column and begins an empty one of about the same size.
  package mutating func finish() -> Column {
    switch column.kind.valueType {
    case .number: .numbers(numbers.handOut())
    case .code: .codes(codes.handOut())
    case .date: .dates(days.handOut())
    case .text: .texts(texts.handOut())
    case .answer, .flag: .truths(truths.handOut())
    }
  }
}

extension ValueColumn {
  fileprivate mutating func removeLast(_ surplus: Int) {
    values.removeLast(surplus)
    presence.removeLast(surplus)
  }

  fileprivate mutating func handOut() -> ValueColumn {
    ValueColumn(values: values.handOut(), presence: presence.handOut())
  }
}

extension TextColumn {
  fileprivate mutating func removeLast(_ surplus: Int) {
    ends.removeLast(surplus)
    presence.removeLast(surplus)
    bytes.removeLast(bytes.count - (ends.last ?? 0))
  }

  fileprivate mutating func handOut() -> TextColumn {
    var column = TextColumn()
    column.bytes = bytes.handOut()
    column.ends = ends.handOut()
    column.presence = presence.handOut()
    return column
  }
}

extension Array {
  /// The elements; an empty array with room for as many stays.
  fileprivate mutating func handOut() -> [Element] {
    let elements = self
    self = []
    reserveCapacity(elements.count)
    return elements
  }
}
