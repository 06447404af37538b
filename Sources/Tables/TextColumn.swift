/// A column of UTF-8 texts in one buffer: no `String` a cell.
public struct TextColumn: Sendable {
  /// The bytes of all cells, one after the other.
  public var bytes: [UInt8]
  /// Where each cell ends in `bytes`; it begins where the one before ends.
  public var ends: [Int]
  /// Whether each cell holds a text.
  public var presence: [Presence]

  package init() {
    bytes = []
    ends = []
    presence = []
  }

  package init(_ texts: [String?]) {
    self.init()
    for text in texts {
      if let text { append(text.utf8) } else { appendAbsent(.missing) }
    }
  }

  /// The number of cells.
  @inlinable public var count: Int { ends.count }

  /// Adds a cell of UTF-8 bytes.
  @inlinable public mutating func append(_ text: some Sequence<UInt8>) {
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
    presence.append(.present)
  }

  /// Adds a cell of UTF-8 bytes in memory.
  @inlinable public mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
    presence.append(.present)
  }

  /// Adds a cell without a text.
  @inlinable public mutating func appendAbsent(_ kind: Presence) {
    ends.append(bytes.count)
    presence.append(kind)
  }

  /// Adds cells without a text.
  package mutating func appendAbsent(_ kind: Presence, count: Int) {
    ends.append(contentsOf: repeatElement(bytes.count, count: count))
    presence.append(contentsOf: repeatElement(kind, count: count))
  }

  /// Where the bytes of a row stand.
  @inlinable public func range(_ row: Int) -> Range<Int> { (row == 0 ? 0 : ends[row - 1])..<ends[row] }

  /// The text of a row, or nil when it is not present.
  ///
  /// Makes a `String`: for small tables and messages.
  package subscript(row: Int) -> String? {
    presence[row] == .present ? String(decoding: bytes[range(row)], as: UTF8.self) : nil
  }
}
