import Tables

/// The groups of one area level, or of all areas as they were given.
struct RollUpLevel: Sendable {
  let area: AreaLevel?
  var keys: KeyTable
  var figures: Accumulators
  /// The groups in ascending order of their keys.
  private(set) var order: [Int]

  init(area: AreaLevel?, keys: KeyTable, figures: Accumulators) {
    self.init(area: area, keys: keys, figures: figures, order: keys.sortedOrder())
  }

  private init(area: AreaLevel?, keys: KeyTable, figures: Accumulators, order: [Int]) {
    self.area = area
    self.keys = keys
    self.figures = figures
    self.order = order
  }

  /// The groups of a level above, each the sum of the groups here whose area code begins with its code.
  ///
  /// A code too short for the level has no row there. A group whose area is unknown stays a group of its own.
  func rolledUp(to level: AreaLevel) -> RollUpLevel {
    var parents = KeyTable()
    var isSame = true
    let groups = (0..<keys.count).map { group -> Int? in
      guard let key = AreaPrefix.key(keys[group], at: level) else { return nil }
      isSame = isSame && key[...] == keys[group]
      return key.withUnsafeBytes { parents.insert($0).index }
    }
    // Nothing to add up: the figures, which may be large, are shared.
    guard !isSame else {
      return RollUpLevel(
        area: level, keys: keys, figures: figures, order: order.filter { groups[$0] != nil })
    }
    var sums = Accumulators(figures.layout)
    sums.grow(to: parents.count)
    sums.add(figures, to: groups)
    return RollUpLevel(area: level, keys: parents, figures: sums)
  }

  /// Without any row there is still a total, of nothing.
  mutating func addEmptyTotal() {
    guard keys.count == 0, let key = AreaPrefix.totalKey(area) else { return }
    order = [key.withUnsafeBytes { keys.insert($0).index }]
    figures.grow(to: 1)
  }
}

/// Group keys whose first cell is an area code, seen from the levels above.
enum AreaPrefix {
  /// The key with its area code cut to a level; nil when the code is shorter than that.
  static func key(_ key: ArraySlice<UInt8>, at level: AreaLevel) -> [UInt8]? {
    let presence = key.first.flatMap(Presence.init) ?? .missing
    let rest = key.dropFirst(presence == .present ? 9 : 1)
    guard level != .total else { return [Presence.notApplicable.rawValue] + rest }
    guard presence == .present else { return Array(key) }
    let code = Code(packed: key.dropFirst().prefix(8).reduce(0) { $0 << 8 | UInt64($1) })
    guard code.length >= level.digits else { return nil }
    let prefix = code.prefix(level.digits).packed
    return [presence.rawValue] + (0..<8).map { UInt8(truncatingIfNeeded: prefix >> UInt64(56 - 8 * $0)) }
      + rest
  }

  /// The key of the only group without keys; nil where an area is part of the key.
  static func totalKey(_ area: AreaLevel?) -> [UInt8]? {
    guard let area else { return [] }
    return area == .total ? [Presence.notApplicable.rawValue] : nil
  }
}
