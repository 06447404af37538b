import Dispatch
import Tables

/// The hashes of all keys that one thread has seen.
struct KeyHashes: Sendable {
  private var bytes: PartitionedBytes

  init(limit: Int) { bytes = PartitionedBytes(limit: limit) }

  mutating func add(_ table: Table, key: [Int]) throws(FileFailure) {
    for hash in KeyHash.hashes(of: table, key: key) {
      var word = hash
      var failure: FileFailure?
      withUnsafeBytes(of: &word) { word in
        do throws(FileFailure) { try bytes.append(word, to: PartitionedBytes.partition(of: hash)) } catch {
          failure = error
        }
      }
      if let failure { throw failure }
    }
  }

  /// The hashes that occur more than once, of all threads together.
  static func repeated(in all: [KeyHashes]) throws(FileFailure) -> Set<UInt64> {
    let found = Slots<Result<[UInt64], FileFailure>>()
    DispatchQueue.concurrentPerform(iterations: PartitionedBytes.count) { partition in
      do throws(FileFailure) {
        found.add(.success(try repeated(inPartition: partition, of: all)))
      } catch { found.add(.failure(error)) }
    }
    var hashes: Set<UInt64> = []
    for part in found.all { hashes.formUnion(try part.get()) }
    return hashes
  }

  private static func repeated(inPartition partition: Int, of all: [KeyHashes]) throws(FileFailure)
    -> [UInt64]
  {
    var hashes: [UInt64] = []
    for part in all {
      try part.bytes.contents(of: partition).withUnsafeBytes {
        hashes += Array($0.bindMemory(to: UInt64.self))
      }
    }
    // Open addressing; a zero is an empty place, so that the hash zero is counted apart.
    let capacity = max(16, (hashes.count * 2).nextPowerOfTwo)
    var table = [UInt64](repeating: 0, count: capacity)
    var repeated: [UInt64] = []
    var zeros = 0
    for hash in hashes {
      guard hash != 0 else {
        zeros += 1
        continue
      }
      var place = Int(truncatingIfNeeded: hash) & (capacity - 1)
      while table[place] != 0, table[place] != hash { place = (place + 1) & (capacity - 1) }
      if table[place] == hash { repeated.append(hash) }
      table[place] = hash
    }
    if zeros > 1 { repeated.append(0) }
    return repeated
  }
}

extension Int {
  fileprivate var nextPowerOfTwo: Int { 1 << (bitWidth - (self - 1).leadingZeroBitCount) }
}
