import Tables

/// Cuts the area code with which a group's key begins to a level above.
struct AreaPrefix {
  let level: AreaLevel
  /// The key of the level above, as it was made last.
  private(set) var key: [UInt8] = []

  init(_ level: AreaLevel) { self.level = level }

  /// Makes the key; false when the area code is too short for the level.
  ///
  /// A group whose area is unknown stays a group of its own, below the total.
  mutating func cut(_ full: UnsafeRawBufferPointer) -> Bool {
    let isPresent = full.first == Presence.present.rawValue
    if level == .total {
      key.removeAll(keepingCapacity: true)
      key.append(Presence.notApplicable.rawValue)
      key += full.dropFirst(isPresent ? 9 : 1)
      return true
    }
    if key.count != full.count { key = [UInt8](repeating: 0, count: full.count) }
    key.withUnsafeMutableBytes { $0.copyMemory(from: full) }
    guard isPresent else { return true }
    let code = Code(packed: UInt64(bigEndian: full.loadUnaligned(fromByteOffset: 1, as: UInt64.self)))
    guard code.length >= level.digits else { return false }
    // The characters of a code stand in its key one after the other; zeros fill it up.
    for place in level.digits..<8 { key[1 + place] = 0 }
    return true
  }

  /// The key of the only group without keys; nil where an area is part of the key.
  static func totalKey(_ area: AreaLevel?) -> [UInt8]? {
    guard let area else { return [] }
    return area == .total ? [Presence.notApplicable.rawValue] : nil
  }
}
