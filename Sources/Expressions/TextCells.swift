import Tables

/// The cells of a part that gives texts, for a loop over all rows without a check a byte.
struct TextCells {
  let bytes: UnsafeBufferPointer<UInt8>
  fileprivate let ends: UnsafeBufferPointer<Int>
  fileprivate let presences: UnsafeBufferPointer<Presence>
  fileprivate let mask: Int

  @inline(__always)
  func presence(_ row: Int) -> Presence { presences[row & mask] }

  /// Whether the text of a row is the text that another part gives there.
  @inline(__always)
  func isEqual(_ other: TextCells, _ row: Int) -> Bool {
    let (mine, theirs) = (self[row], other[row])
    // Most texts that differ do so in length or in the first byte.
    guard mine.count == theirs.count else { return false }
    return mine.isEmpty || (mine[0] == theirs[0] && mine.elementsEqual(theirs))
  }

  /// Where the bytes of a row's text stand.
  @inline(__always)
  func range(_ row: Int) -> Range<Int> {
    let cell = row & mask
    return (cell == 0 ? 0 : ends[cell - 1])..<ends[cell]
  }

  @inline(__always)
  private subscript(row: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[range(row)])
  }
}

extension Operand<TextColumn> {
  /// Calls `body` with the cells in memory.
  @inline(__always)
  func withCells<Result>(_ body: (TextCells) -> Result) -> Result {
    values.bytes.withUnsafeBufferPointer { bytes in
      values.ends.withUnsafeBufferPointer { ends in
        values.presence.withUnsafeBufferPointer { presences in
          body(TextCells(bytes: bytes, ends: ends, presences: presences, mask: mask))
        }
      }
    }
  }
}
