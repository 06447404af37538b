/// A column of UTF-8 texts in one buffer: no `String` a cell.
@usableFromInline package struct TextColumn: Sendable {
  /// The bytes of all cells, one after the other.
  @usableFromInline package var bytes: [UInt8]
  /// Where each cell ends in `bytes`; it begins where the one before ends.
  @usableFromInline package var ends: [Int]
  @usableFromInline package var presence: [Presence]

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

  @inlinable package var count: Int { ends.count }

  @inlinable package mutating func append(_ text: some Sequence<UInt8>) {
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
    presence.append(.present)
  }

  @inlinable package mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
    presence.append(.present)
  }

  @inlinable package mutating func appendAbsent(_ kind: Presence) {
    ends.append(bytes.count)
    presence.append(kind)
  }

  /// Where the bytes of a row stand.
  @inlinable package func range(_ row: Int) -> Range<Int> { (row == 0 ? 0 : ends[row - 1])..<ends[row] }

  /// The text of a row, or nil when it is not present.
  ///
  /// Makes a `String`: for small tables and messages.
  package subscript(row: Int) -> String? {
    presence[row] == .present ? String(decoding: bytes[range(row)], as: UTF8.self) : nil
  }
}
