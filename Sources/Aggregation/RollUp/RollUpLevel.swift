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
  /// A code too short for the level has no row there.
  func rolledUp(to level: AreaLevel) -> RollUpLevel {
    var parents = KeyTable()
    let (groups, isSame) = parentGroups(at: level) { key in
      key.withUnsafeBytes { parents.insert($0).index }
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

  /// For each group here the group of a level above, as `find` gives it by the key there, and whether all keys there
  /// are the same as here.
  func parentGroups(
    at level: AreaLevel, find: ([UInt8]) -> Int?
  ) -> (groups: [Int?], isSame: Bool) {
    var groups = [Int?](repeating: nil, count: keys.count)
    var isSame = true
    var prefix = AreaPrefix(level)
    // Neighbours mostly have one parent.
    var last: (key: [UInt8], group: Int?)?
    keys.forEach(order) { group, key in
      guard prefix.cut(key) else { return }
      if isSame { isSame = prefix.key.elementsEqual(key) }
      if let last, last.key == prefix.key {
        groups[group] = last.group
      } else {
        groups[group] = find(prefix.key)
        last = (prefix.key, groups[group])
      }
    }
    return (groups, isSame)
  }

  /// Without any row there is still a total, of nothing.
  mutating func addEmptyTotal() {
    guard keys.isEmpty, let key = AreaPrefix.totalKey(area) else { return }
    order = [key.withUnsafeBytes { keys.insert($0).index }]
    figures.grow(to: 1)
  }
}
