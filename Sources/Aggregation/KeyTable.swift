import Tables

/// The different keys seen so far, numbered in the order in which they came.
///
/// An open-addressing hash table over one arena of key bytes: no object a key. The numbers depend on the order of
/// the input, so nothing that is reported may; results go through `sortedOrder`. After tables were joined there are
/// numbers that no key has.
struct KeyTable: Sendable {
  private var arena: [UInt8] = []
  private var ends: [Int] = []
  /// A power of two, at most half full.
  private var slots: [Slot] = Array(repeating: Slot(), count: 64)
  /// How many keys there are: numbers that no key has are not among them.
  private(set) var used = 0

  /// The place of a key; part of its hash stands beside it, so that other keys are seldom looked at.
  private struct Slot: Sendable {
    var hash: UInt32 = 0
    /// The number of the key plus one, or zero where the slot is free.
    var entry: UInt32 = 0
  }

  /// How many numbers are taken.
  var count: Int { ends.count }

  var isEmpty: Bool { used == 0 }

  /// The bytes of all keys.
  var byteCount: Int { arena.count }

  /// The bytes of a key.
  subscript(index: Int) -> ArraySlice<UInt8> { arena[range(index)] }

  /// The number of a key, which is added when it is new.
  mutating func insert(_ key: UnsafeRawBufferPointer) -> (index: Int, isNew: Bool) {
    let hash = Self.hash(key)
    let slot = slot(of: key, hash: hash)
    guard slots[slot].entry == 0 else { return (Int(slots[slot].entry) - 1, false) }
    arena.append(contentsOf: key)
    ends.append(arena.count)
    occupy(slot, hash: hash, index: count - 1)
    return (count - 1, true)
  }

  /// The numbers of the keys, in their order; new ones are added.
  mutating func insert(_ keys: RowKeys) -> [Int] {
    keys.bytes.withUnsafeBytes { bytes in
      (0..<keys.count).map { insert(UnsafeRawBufferPointer(rebasing: bytes[keys[$0]])).index }
    }
  }

  /// Adds the keys of another table, each with its number there behind a number from which all are free.
  ///
  /// Returns the numbers that no key has, because it was known here, with the number of the known key.
  mutating func adopt(_ other: KeyTable, from base: Int) -> [(unused: Int, known: Int)] {
    ends += repeatElement(arena.count, count: base - count)
    let shift = arena.count
    arena += other.arena
    ends += other.ends.map { $0 + shift }
    var known: [(unused: Int, known: Int)] = []
    for there in other.slots where there.entry > 0 {
      let index = base + Int(there.entry) - 1
      let slot = arena.withUnsafeBytes { arena in
        self.slot(of: UnsafeRawBufferPointer(rebasing: arena[range(index)]), hash: there.hash)
      }
      if slots[slot].entry == 0 {
        occupy(slot, hash: there.hash, index: index)
      } else {
        known.append((index, Int(slots[slot].entry) - 1))
      }
    }
    return known
  }

  /// The number of a key, or nil when it was never added.
  func find(_ key: UnsafeRawBufferPointer) -> Int? {
    let entry = slots[slot(of: key, hash: Self.hash(key))].entry
    return entry == 0 ? nil : Int(entry) - 1
  }

  /// The numbers of the keys, in their order; nil for those that were never added.
  func find(_ keys: RowKeys) -> [Int?] {
    keys.bytes.withUnsafeBytes { bytes in
      (0..<keys.count).map { find(UnsafeRawBufferPointer(rebasing: bytes[keys[$0]])) }
    }
  }

  /// The numbers of all keys in ascending order of the keys.
  func sortedOrder() -> [Int] {
    var isUsed = [Bool](repeating: false, count: count)
    for slot in slots where slot.entry > 0 { isUsed[Int(slot.entry) - 1] = true }
    return arena.withUnsafeBytes { arena in
      isUsed.indices.filter { isUsed[$0] }.sorted { arena.isAscending(range($0), range($1)) }
    }
  }

  /// Calls `body` with the number and the bytes of some keys.
  func forEach(_ indices: [Int], _ body: (Int, UnsafeRawBufferPointer) -> Void) {
    arena.withUnsafeBytes { arena in
      for index in indices { body(index, UnsafeRawBufferPointer(rebasing: arena[range(index)])) }
    }
  }

  /// The cells of some keys as columns of the given types.
  func columns(of indices: ArraySlice<Int>, types: [ValueType]) -> [Column] {
    arena.withUnsafeBytes { arena in
      RowKeys.columns(of: indices.map { range($0).lowerBound }, in: arena, types: types)
    }
  }

  private func range(_ index: Int) -> Range<Int> { (index == 0 ? 0 : ends[index - 1])..<ends[index] }

  /// The slot that holds the key, or the free slot where it belongs.
  private func slot(of key: UnsafeRawBufferPointer, hash: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    arena.withUnsafeBytes { arena in
      while slots[slot].entry != 0 {
        if slots[slot].hash == hash {
          let known = range(Int(slots[slot].entry) - 1)
          if known.count == key.count, key.elementsEqual(arena[known]) { return }
        }
        slot = (slot + 1) & mask
      }
    }
    return slot
  }

  /// Puts a key into its slot.
  private mutating func occupy(_ slot: Int, hash: UInt32, index: Int) {
    slots[slot] = Slot(hash: hash, entry: UInt32(index + 1))
    used += 1
    if 2 * used > slots.count { grow() }
  }

  private mutating func grow() {
    let full = slots
    slots = Array(repeating: Slot(), count: 2 * full.count)
    let mask = slots.count - 1
    for known in full where known.entry != 0 {
      var slot = Int(known.hash) & mask
      while slots[slot].entry != 0 { slot = (slot + 1) & mask }
      slots[slot] = known
    }
  }

  /// Folds eight bytes at a time through a full-width product.
  private static func hash(_ key: UnsafeRawBufferPointer) -> UInt32 {
    var hash = 0x9E37_79B9_7F4A_7C15 ^ UInt64(key.count)
    var position = 0
    while position < key.count {
      var word: UInt64 = 0
      if position + 8 <= key.count {
        word = key.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      } else {
        for byte in key[position...] { word = word << 8 | UInt64(byte) }
      }
      let product = (hash ^ word).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
      hash = product.high ^ product.low
      position += 8
    }
    return UInt32(truncatingIfNeeded: hash)
  }
}
