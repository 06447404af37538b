/// Counters of many groups in blocks.
///
/// The first counter of a group counts its rows and no other is greater. Sixteen bits are kept of each counter, and
/// as many again for a block of groups as soon as one of them has more rows than that. A counter holds up to
/// 4,294,967,295; one more stops the program rather than wrap.
struct CounterBlocks: Sendable {
  /// The low halves.
  private var low: [[UInt16]] = []
  /// The high halves; empty for a block without any.
  private var high: [[UInt16]] = []
  /// Counters of one group.
  let width: Int

  init(width: Int) { self.width = width }

  mutating func grow(to groups: Int) {
    while low.count * GroupBlock.groups < groups {
      low.append([UInt16](repeating: 0, count: width * GroupBlock.groups))
      high.append([])
    }
  }

  /// One counter.
  subscript(group: Int, offset: Int) -> UInt32 {
    let place = places(of: group).lowerBound + offset
    let block = group / GroupBlock.groups
    return UInt32(low[block][place]) | (high[block].isEmpty ? 0 : UInt32(high[block][place]) << 16)
  }

  /// Calls `body` with the counters of some groups, one group after the other: the low halves, and the high halves
  /// where there are any.
  @inline(__always)
  func forEach(
    _ groups: ArraySlice<Int>, _ body: (UnsafeBufferPointer<UInt16>, UnsafeBufferPointer<UInt16>?) -> Void
  ) {
    for group in groups {
      let block = group / GroupBlock.groups
      let places = places(of: group)
      low[block].withUnsafeBufferPointer { low in
        high[block].withUnsafeBufferPointer { high in
          let counters = UnsafeBufferPointer(rebasing: low[places])
          body(counters, high.isEmpty ? nil : UnsafeBufferPointer(rebasing: high[places]))
        }
      }
    }
  }

  /// Lets `body` add to the counters of a group, to none of them more than `rows`.
  mutating func add(rows: UInt16, to group: Int, _ body: (UnsafeMutableBufferPointer<UInt16>) -> Void) {
    let block = group / GroupBlock.groups
    let places = places(of: group)
    guard high[block].isEmpty, low[block][places.lowerBound] <= UInt16.max - rows else {
      var counts = [UInt16](repeating: 0, count: width)
      counts.withUnsafeMutableBufferPointer { body($0) }
      counts.withUnsafeBufferPointer { addCarrying($0, nil, to: group) }
      return
    }
    low[block].withUnsafeMutableBufferPointer { body(UnsafeMutableBufferPointer(rebasing: $0[places])) }
  }

  /// Adds to one counter.
  mutating func add(_ count: UInt16, to group: Int, _ offset: Int) {
    let block = group / GroupBlock.groups
    let place = places(of: group).lowerBound + offset
    let (sum, isOver) = low[block][place].addingReportingOverflow(count)
    low[block][place] = sum
    guard isOver else { return }
    widen(block: block)
    high[block][place] += 1
  }

  /// Adds all counters of a group of another set of blocks of the same width.
  mutating func add(_ other: CounterBlocks, group: Int, to target: Int) {
    let block = group / GroupBlock.groups
    let places = places(of: group)
    other.low[block].withUnsafeBufferPointer { low in
      let source = UnsafeBufferPointer(rebasing: low[places])
      guard other.high[block].isEmpty else {
        other.high[block].withUnsafeBufferPointer { high in
          addCarrying(source, UnsafeBufferPointer(rebasing: high[places]), to: target)
        }
        return
      }
      add(rows: source[0], to: target) { counters in
        for offset in counters.indices { counters[offset] &+= source[offset] }
      }
    }
  }

  /// Adds low and high halves to a group whose block needs its high halves.
  private mutating func addCarrying(
    _ low: UnsafeBufferPointer<UInt16>, _ high: UnsafeBufferPointer<UInt16>?, to group: Int
  ) {
    let block = group / GroupBlock.groups
    let places = places(of: group)
    widen(block: block)
    // No counter is greater than the first: if this has room, so have all.
    _ = self[group, 0] + (UInt32(low[0]) | UInt32(high?[0] ?? 0) << 16)
    self.low[block].withUnsafeMutableBufferPointer { lowSums in
      self.high[block].withUnsafeMutableBufferPointer { highSums in
        let lowSums = UnsafeMutableBufferPointer(rebasing: lowSums[places])
        let highSums = UnsafeMutableBufferPointer(rebasing: highSums[places])
        for offset in lowSums.indices {
          let sum = lowSums[offset] &+ low[offset]
          // A sum that ran over is less than either part.
          highSums[offset] &+= sum < low[offset] ? 1 : 0
          lowSums[offset] = sum
        }
        guard let high else { return }
        for offset in highSums.indices { highSums[offset] &+= high[offset] }
      }
    }
  }

  /// Whether a group has the same counts as a group of another set of blocks.
  func isEqual(_ group: Int, to other: CounterBlocks, _ otherGroup: Int) -> Bool {
    (0..<width).allSatisfy { self[group, $0] == other[otherGroup, $0] }
  }

  /// Takes over the blocks of others of the same width, behind those here.
  mutating func adopt(_ other: CounterBlocks) {
    low += other.low
    high += other.high
  }

  private mutating func widen(block: Int) {
    guard high[block].isEmpty else { return }
    high[block] = [UInt16](repeating: 0, count: width * GroupBlock.groups)
  }

  /// Where the counters of a group stand in its block.
  @inline(__always)
  private func places(of group: Int) -> Range<Int> {
    let start = group % GroupBlock.groups * width
    return start..<start + width
  }
}
