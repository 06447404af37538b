/// How groups are parted, so that growing never copies what is there.
enum GroupBlock {
  /// Groups of a block.
  static let groups = 512
}

/// Values of many groups, some for each, in blocks.
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
    while blocks.count * GroupBlock.groups < groups {
      blocks.append(Array(repeating: filler, count: width * GroupBlock.groups))
    }
  }

  subscript(group: Int, offset: Int) -> Value {
    get { blocks[group / GroupBlock.groups][group % GroupBlock.groups * width + offset] }
    _modify { yield &blocks[group / GroupBlock.groups][group % GroupBlock.groups * width + offset] }
  }

  /// Takes over the blocks of others of the same width, behind those here.
  mutating func adopt(_ other: GroupBlocks) { blocks += other.blocks }
}
