/// Counters of many groups in blocks, so that growing never copies what is there.
///
/// The first counter of a group counts its rows and no other is greater. Sixteen bits are kept of each counter, and
/// as many again for a block of groups as soon as one of them has more rows than that. A counter holds up to
/// 4,294,967,295; one more stops the program rather than wrap.
struct CounterBlocks: Sendable {
  static let groupsPerBlock = 512

  /// The low halves.
  private var low: [[UInt16]] = []
  /// The high halves; empty for a block without any.
  private var high: [[UInt16]] = []
  /// Counters of one group.
  let width: Int

  init(width: Int) { self.width = width }

  mutating func grow(to groups: Int) {
    while low.count * Self.groupsPerBlock < groups {
      low.append([UInt16](repeating: 0, count: width * Self.groupsPerBlock))
      high.append([])
    }
  }

  /// One counter.
  subscript(group: Int, offset: Int) -> UInt32 {
    let block = group / Self.groupsPerBlock
    let place = group % Self.groupsPerBlock * width + offset
    return UInt32(low[block][place]) | (high[block].isEmpty ? 0 : UInt32(high[block][place]) << 16)
  }

  /// Calls `body` with the counters of one group.
  @inline(__always)
  func withCounters(of group: Int, _ body: (GroupCounters) -> Void) {
    let block = group / Self.groupsPerBlock
    let start = group % Self.groupsPerBlock * width
    low[block].withUnsafeBufferPointer { low in
      high[block].withUnsafeBufferPointer { body(GroupCounters(low: low, high: $0, start: start)) }
    }
  }

  /// Lets `body` add to the counters of a group, to none of them more than `rows`.
  mutating func add(rows: UInt16, to group: Int, _ body: (UnsafeMutableBufferPointer<UInt16>) -> Void) {
    let block = group / Self.groupsPerBlock
    let start = group % Self.groupsPerBlock * width
    guard high[block].isEmpty, low[block][start] <= UInt16.max - rows else {
      var counts = [UInt16](repeating: 0, count: width)
      counts.withUnsafeMutableBufferPointer { body($0) }
      for (offset, count) in counts.enumerated() where count > 0 { add(UInt32(count), to: group, offset) }
      return
    }
    low[block].withUnsafeMutableBufferPointer { counters in
      body(UnsafeMutableBufferPointer(rebasing: counters[start..<start + width]))
    }
  }

  /// Adds to one counter.
  mutating func add(_ count: UInt32, to group: Int, _ offset: Int) {
    let block = group / Self.groupsPerBlock
    let place = group % Self.groupsPerBlock * width + offset
    let sum = self[group, offset] + count
    low[block][place] = UInt16(truncatingIfNeeded: sum)
    guard sum >> 16 > 0 else { return }
    if high[block].isEmpty { high[block] = [UInt16](repeating: 0, count: width * Self.groupsPerBlock) }
    high[block][place] = UInt16(truncatingIfNeeded: sum >> 16)
  }

  /// Adds all counters of a group of another set of blocks of the same width.
  mutating func add(_ other: CounterBlocks, group: Int, to target: Int) {
    let block = group / Self.groupsPerBlock
    guard other.high[block].isEmpty else {
      for offset in 0..<width { add(other[group, offset], to: target, offset) }
      return
    }
    let start = group % Self.groupsPerBlock * width
    other.low[block].withUnsafeBufferPointer { source in
      add(rows: source[start], to: target) { counters in
        for offset in counters.indices { counters[offset] &+= source[start + offset] }
      }
    }
  }

  /// Whether a group has the same counts as a group of another set of blocks.
  func isEqual(_ group: Int, to other: CounterBlocks, _ otherGroup: Int) -> Bool {
    (0..<width).allSatisfy { self[group, $0] == other[otherGroup, $0] }
  }

  /// Gives back the memory of a block that is read no more.
  mutating func drop(block: Int) {
    low[block] = []
    high[block] = []
  }
}

/// The counters of one group.
struct GroupCounters {
  fileprivate let low: UnsafeBufferPointer<UInt16>
  fileprivate let high: UnsafeBufferPointer<UInt16>
  fileprivate let start: Int

  @inline(__always)
  subscript(offset: Int) -> Int {
    Int(low[start + offset]) | (high.isEmpty ? 0 : Int(high[start + offset]) << 16)
  }
}
