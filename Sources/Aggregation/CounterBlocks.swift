/// Counters of many groups in blocks, so that growing never copies what is there.
///
/// A counter holds up to 4,294,967,295 rows; one more stops the program rather than wrap.
struct CounterBlocks: Sendable, Equatable {
  private static let groupsPerBlock = 512

  private var blocks: [[UInt32]] = []
  let width: Int

  /// - Parameter width: counters of one group.
  init(width: Int) { self.width = width }

  mutating func grow(to groups: Int) {
    while blocks.count * Self.groupsPerBlock < groups {
      blocks.append([UInt32](repeating: 0, count: width * Self.groupsPerBlock))
    }
  }

  subscript(group: Int, offset: Int) -> UInt32 {
    get { blocks[group / Self.groupsPerBlock][group % Self.groupsPerBlock * width + offset] }
    set { blocks[group / Self.groupsPerBlock][group % Self.groupsPerBlock * width + offset] = newValue }
  }

  /// Calls `body` with the counters of one group.
  mutating func withCounters(of group: Int, _ body: (UnsafeMutableBufferPointer<UInt32>) -> Void) {
    let start = group % Self.groupsPerBlock * width
    blocks[group / Self.groupsPerBlock].withUnsafeMutableBufferPointer {
      body(UnsafeMutableBufferPointer(rebasing: $0[start..<start + width]))
    }
  }

  /// Adds all counters of a group of another set of blocks of the same width.
  mutating func add(_ other: CounterBlocks, group: Int, to target: Int) {
    let start = group % Self.groupsPerBlock * width
    let source = other.blocks[group / Self.groupsPerBlock]
    withCounters(of: target) { counters in
      for offset in counters.indices { counters[offset] += source[start + offset] }
    }
  }
}
