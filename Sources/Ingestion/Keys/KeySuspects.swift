import Tables

/// The records whose keys share a hash with another's, as one thread has seen them, with all that is read of them.
struct KeySuspects: Sendable {
  private var bytes: PartitionedBytes

  init(limit: Int) { bytes = PartitionedBytes(limit: limit) }

  mutating func add(_ table: Table, key: [Int], suspects: Set<UInt64>) throws(FileFailure) {
    let others = table.columns.indices.filter { !key.contains($0) }
    let hashes = KeyHash.hashes(of: table, key: key)
    for row in hashes.indices where suspects.contains(hashes[row]) {
      let origin = table.origins[row]
      let place = RecordPlace(file: Int(origin.file), record: origin.record)
      var entry = [UInt8](repeating: 0, count: Entry.headBytes)
      RowBytes.append(row, of: table, columns: key, to: &entry)
      let keyBytes = entry.count - Entry.headBytes
      RowBytes.append(row, of: table, columns: others, to: &entry)
      var failure: FileFailure?
      entry.withUnsafeMutableBytes { entry in
        entry.storeBytes(of: place.packed, as: UInt64.self)
        entry.storeBytes(of: Int64(keyBytes), toByteOffset: 8, as: Int64.self)
        entry.storeBytes(of: Int64(entry.count), toByteOffset: 16, as: Int64.self)
        let partition = PartitionedBytes.partition(of: hashes[row])
        do throws(FileFailure) { try bytes.append(UnsafeRawBufferPointer(entry), to: partition) } catch {
          failure = error
        }
      }
      if let failure { throw failure }
    }
  }

  /// One record: where it is, its key and everything else.
  private struct Entry {
    static let headBytes = 24
    var place: RecordPlace
    var key: ArraySlice<UInt8>
    var others: ArraySlice<UInt8>
  }

  /// What is to become of the suspects, of all threads together.
  static func decide(_ all: [KeySuspects]) throws(FileFailure) -> KeyExclusions {
    var exclusions = KeyExclusions()
    for partition in 0..<PartitionedBytes.count {
      var contents: [UInt8] = []
      for part in all { contents += try part.bytes.contents(of: partition) }
      for group in Dictionary(grouping: entries(contents), by: \.key).values where group.count > 1 {
        exclusions.add(
          group.map(\.place).sorted(), areEqual: group.allSatisfy { $0.others == group[0].others })
      }
    }
    exclusions.sort()
    return exclusions
  }

  private static func entries(_ contents: [UInt8]) -> [Entry] {
    var entries: [Entry] = []
    var start = 0
    while start < contents.count {
      let head = contents.withUnsafeBytes { bytes in
        (0..<3).map { bytes.loadUnaligned(fromByteOffset: start + 8 * $0, as: UInt64.self) }
      }
      let keyStart = start + Entry.headBytes
      let keyEnd = keyStart + Int(head[1])
      entries.append(
        Entry(
          place: RecordPlace(packed: head[0]), key: contents[keyStart..<keyEnd],
          others: contents[keyEnd..<(start + Int(head[2]))]))
      start += Int(head[2])
    }
    return entries
  }
}
