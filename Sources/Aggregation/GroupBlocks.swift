/// Values of many groups, some for each, in blocks, so that growing never copies what is there.
struct GroupBlocks<Value: Sendable>: Sendable {
  private var blocks: [[Value]] = []
  private let filler: Value
  /// Values of one group.
  let width: Int

  init(width: Int, filler: Value) {
    self.width = width
    self.filler = filler
  }

  mutating func grow(to groups: Int) {
    while width > 0, blocks.count * CounterBlocks.groupsPerBlock < groups {
      blocks.append(Array(repeating: filler, count: width * CounterBlocks.groupsPerBlock))
    }
  }

  subscript(group: Int, offset: Int) -> Value {
    get { blocks[group / CounterBlocks.groupsPerBlock][place(group, offset)] }
    _modify { yield &blocks[group / CounterBlocks.groupsPerBlock][place(group, offset)] }
  }

  /// Gives back the memory of a block that is read no more.
  mutating func drop(block: Int) { if width > 0 { blocks[block] = [] } }

  private func place(_ group: Int, _ offset: Int) -> Int {
    group % CounterBlocks.groupsPerBlock * width + offset
  }
}
