import Dispatch
import Tables

/// The hashes of all keys that one thread has seen, sorted into partitions: in memory up to a limit, then in a file.
struct KeyHashes: Sendable {
  /// A partition is the highest byte of a hash, which no table uses for anything else.
  private static let partitions = 256
  /// Hashes that are sorted at once: as many as stay in a fast cache.
  private static let sortedAtOnce = 1 << 14

  private let limit: Int
  /// Not sorted yet.
  private var pending: [UInt64] = []
  private var held: [SortedHashes] = []
  private var heldBytes = 0
  private var file: SpillFile?
  private var spilled: [SpilledHashes] = []

  /// Hashes by partition, one behind the other.
  private struct SortedHashes: Sendable {
    var hashes: [UInt64]
    /// Where each partition begins, and the end.
    var starts: [Int]
  }

  /// The same in the file, from an offset on.
  private struct SpilledHashes: Sendable {
    var offset: Int
    var starts: [Int]
  }

  /// - Parameter limit: bytes held in memory.
  init(limit: Int) { self.limit = limit }

  mutating func add(_ table: Table, key: [Int]) throws(FileFailure) {
    pending += KeyHash.hashes(of: table, key: key)
    if pending.count >= Self.sortedAtOnce { try sortPending() }
  }

  private mutating func sortPending() throws(FileFailure) {
    guard !pending.isEmpty else { return }
    var starts = [Int](repeating: 0, count: Self.partitions + 1)
    for hash in pending { starts[Self.partition(hash) + 1] += 1 }
    for partition in 1...Self.partitions { starts[partition] += starts[partition - 1] }
    var next = starts
    let sorted = [UInt64](unsafeUninitializedCapacity: pending.count) { sorted, count in
      for hash in pending {
        sorted[next[Self.partition(hash)]] = hash
        next[Self.partition(hash)] += 1
      }
      count = pending.count
    }
    pending.removeAll(keepingCapacity: true)
    held.append(SortedHashes(hashes: sorted, starts: starts))
    heldBytes += sorted.count * MemoryLayout<UInt64>.stride
    if heldBytes > limit { try spill() }
  }

  private mutating func spill() throws(FileFailure) {
    var spilling: SpillFile
    if let file { spilling = file } else { spilling = try SpillFile() }
    var written = SpilledHashes(offset: spilling.size, starts: [0])
    for partition in 0..<Self.partitions {
      var hashes: [UInt64] = []
      for part in held { hashes += part.hashes[part.starts[partition]..<part.starts[partition + 1]] }
      try spilling.append(contentsOf: hashes)
      written.starts.append((written.starts.last ?? 0) + hashes.count)
    }
    file = spilling
    spilled.append(written)
    held = []
    heldBytes = 0
  }

  @inline(__always)
  private static func partition(_ hash: UInt64) -> Int { Int(hash >> 56) }

  /// All hashes of a partition.
  private func append(_ partition: Int, to hashes: inout [UInt64]) throws(FileFailure) {
    for part in held { hashes += part.hashes[part.starts[partition]..<part.starts[partition + 1]] }
    guard let file else { return }
    for part in spilled {
      let width = MemoryLayout<UInt64>.stride
      let start = part.offset + part.starts[partition] * width
      hashes += try file.readWords(start..<(part.offset + part.starts[partition + 1] * width))
    }
  }

  /// The hashes that occur more than once, of all threads together.
  static func repeated(in all: [KeyHashes]) throws(FileFailure) -> Set<UInt64> {
    var parts = all
    for index in parts.indices { try parts[index].sortPending() }
    let sorted = parts
    let found = Slots<Result<[UInt64], FileFailure>>()
    DispatchQueue.concurrentPerform(iterations: sorted.count) { worker in
      do throws(FileFailure) {
        var repeats = Repeats()
        for partition in stride(from: worker, to: partitions, by: sorted.count) {
          var hashes: [UInt64] = []
          for part in sorted { try part.append(partition, to: &hashes) }
          repeats.look(in: hashes)
        }
        found.add(.success(repeats.found))
      } catch { found.add(.failure(error)) }
    }
    var hashes: Set<UInt64> = []
    for part in found.all { hashes.formUnion(try part.get()) }
    return hashes
  }
}

/// Finds words that occur more than once.
private struct Repeats {
  private(set) var found: [UInt64] = []
  /// Open addressing; a zero is an empty place.
  private var table: [UInt64] = []

  mutating func look(in words: [UInt64]) {
    let capacity = max(16, (words.count + words.count / 2).nextPowerOfTwo)
    table.removeAll(keepingCapacity: true)
    table.append(contentsOf: repeatElement(0, count: capacity))
    var zeros = 0
    table.withUnsafeMutableBufferPointer { table in
      for word in words {
        guard word != 0 else {
          zeros += 1
          continue
        }
        var place = Int(truncatingIfNeeded: word) & (capacity - 1)
        while table[place] != 0, table[place] != word { place = (place &+ 1) & (capacity - 1) }
        if table[place] == word { found.append(word) }
        table[place] = word
      }
    }
    if zeros > 1 { found.append(0) }
  }
}

extension SpillFile {
  fileprivate mutating func append(contentsOf words: [UInt64]) throws(FileFailure) {
    var failure: FileFailure?
    words.withUnsafeBytes { bytes in
      do throws(FileFailure) { try append(bytes) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  fileprivate func readWords(_ bytes: Range<Int>) throws(FileFailure) -> [UInt64] {
    var failure: FileFailure?
    let count = bytes.count / MemoryLayout<UInt64>.stride
    let words = [UInt64](unsafeUninitializedCapacity: count) { buffer, filled in
      do throws(FileFailure) {
        try descriptor.fill(UnsafeMutableRawBufferPointer(buffer), at: bytes.lowerBound)
        filled = count
      } catch { failure = error }
    }
    if let failure { throw failure }
    return words
  }
}

extension Int {
  fileprivate var nextPowerOfTwo: Int { 1 << (bitWidth - (self - 1).leadingZeroBitCount) }
}
