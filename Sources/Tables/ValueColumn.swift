/// A column of values of one fixed-size type with the presence of each.
///
/// Where a cell is not present its value is a filler and means nothing.
///
/// Public, as is every type of this module with inlinable members: the compiler inlines no `package` function into
/// another module, whatever its attributes, and a generic one then runs unspecialised, forty times slower.
public struct ValueColumn<Value: Sendable>: Sendable {
  /// The values and fillers, one a cell.
  public var values: [Value]
  /// Whether each cell holds a value.
  public var presence: [Presence]

  /// Values with their presence, of equal count.
  @inlinable public init(values: [Value], presence: [Presence]) {
    self.values = values
    self.presence = presence
  }

  /// All values present.
  @inlinable public init(_ values: [Value]) {
    self.init(values: values, presence: Array(repeating: .present, count: values.count))
  }

  /// An empty column with room for some cells.
  @inlinable public init(capacity: Int) {
    self.init(values: [], presence: [])
    values.reserveCapacity(capacity)
    presence.reserveCapacity(capacity)
  }

  /// The number of cells.
  @inlinable public var count: Int { values.count }

  /// Adds a cell that holds a value.
  @inlinable public mutating func append(_ value: Value) {
    values.append(value)
    presence.append(.present)
  }

  /// Adds a cell without a value.
  @inlinable public mutating func appendAbsent(_ kind: Presence, filler: Value) {
    values.append(filler)
    presence.append(kind)
  }

  /// The value of a row, or nil when it is not present.
  @inlinable public subscript(row: Int) -> Value? { presence[row] == .present ? values[row] : nil }
}

package typealias NumberColumn = ValueColumn<Number>
package typealias CodeColumn = ValueColumn<Code>
package typealias DayColumn = ValueColumn<Day>
