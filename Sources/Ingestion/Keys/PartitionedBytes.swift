/// Bytes sorted into partitions as they come, in memory up to a limit and then in a temporary file.
struct PartitionedBytes: Sendable {
  static let count = 64

  private var partitions = [[UInt8]](repeating: [], count: PartitionedBytes.count)
  private var held = 0
  private let limit: Int
  private var file: SpillFile?
  private var blocks = [[Range<Int>]](repeating: [], count: PartitionedBytes.count)

  /// - Parameter limit: bytes held in memory.
  init(limit: Int) { self.limit = limit }

  /// The partition of a hash: its highest bits, which no table uses for anything else.
  static func partition(of hash: UInt64) -> Int { Int(hash >> 58) }

  mutating func append(_ bytes: UnsafeRawBufferPointer, to partition: Int) throws(FileFailure) {
    partitions[partition].append(contentsOf: bytes)
    held += bytes.count
    if held > limit { try spill() }
  }

  private mutating func spill() throws(FileFailure) {
    var spilled: SpillFile
    if let file { spilled = file } else { spilled = try SpillFile() }
    for partition in partitions.indices where !partitions[partition].isEmpty {
      let start = spilled.size
      try spilled.append(contentsOf: partitions[partition])
      blocks[partition].append(start..<spilled.size)
      partitions[partition].removeAll(keepingCapacity: true)
    }
    file = spilled
    held = 0
  }

  /// All bytes of a partition.
  func contents(of partition: Int) throws(FileFailure) -> [UInt8] {
    var contents: [UInt8] = []
    if let file {
      for block in blocks[partition] { contents += try file.read(block) }
    }
    contents += partitions[partition]
    return contents
  }
}

extension SpillFile {
  mutating func append(contentsOf bytes: [UInt8]) throws(FileFailure) {
    var failure: FileFailure?
    bytes.withUnsafeBytes { bytes in
      do throws(FileFailure) { try append(bytes) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  func read(_ range: Range<Int>) throws(FileFailure) -> [UInt8] {
    var failure: FileFailure?
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, filled in
      do throws(FileFailure) {
        try descriptor.fill(UnsafeMutableRawBufferPointer(buffer), at: range.lowerBound)
        filled = range.count
      } catch { failure = error }
    }
    if let failure { throw failure }
    return bytes
  }
}
