package import Tables

/// Handing out.
extension ColumnBuilder {
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
  fileprivate mutating func handOut() -> ValueColumn {
    ValueColumn(values: values.handOut(), presence: presence.handOut())
  }
}

extension TextColumn {
  fileprivate mutating func handOut() -> TextColumn {
    var column = TextColumn()
    column.bytes = bytes.handOut()
    column.ends = ends.handOut()
    column.presence = presence.handOut()
    return column
  }
}

extension Array {
  /// The elements; an empty array with room for somewhat more stays.
  fileprivate mutating func handOut() -> [Element] {
    let elements = self
    self = []
    reserveCapacity(elements.count + elements.count / 8 + RecordBlock.most)
    return elements
  }
}
