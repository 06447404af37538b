/// A column of values of one fixed-size type with the presence of each.
///
/// Where a cell is not present its value is a filler and means nothing.
@usableFromInline package struct ValueColumn<Value: Sendable>: Sendable {
  @usableFromInline package var values: [Value]
  @usableFromInline package var presence: [Presence]

  @inlinable package init(values: [Value], presence: [Presence]) {
    self.values = values
    self.presence = presence
  }

  /// All values present.
  @inlinable package init(_ values: [Value]) {
    self.init(values: values, presence: Array(repeating: .present, count: values.count))
  }

  @inlinable package init(capacity: Int) {
    self.init(values: [], presence: [])
    values.reserveCapacity(capacity)
    presence.reserveCapacity(capacity)
  }

  @inlinable package var count: Int { values.count }

  @inlinable package mutating func append(_ value: Value) {
    values.append(value)
    presence.append(.present)
  }

  @inlinable package mutating func appendAbsent(_ kind: Presence, filler: Value) {
    values.append(filler)
    presence.append(kind)
  }

  /// The value of a row, or nil when it is not present.
  @inlinable package subscript(row: Int) -> Value? { presence[row] == .present ? values[row] : nil }
}

package typealias NumberColumn = ValueColumn<Number>
package typealias CodeColumn = ValueColumn<Code>
package typealias DayColumn = ValueColumn<Day>
