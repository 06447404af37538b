package import Tables

/// A group of an area that is not the sum of its parts.
package struct SumFault: Sendable, Hashable {
  /// The level of the group.
  package var level: AreaLevel
  /// The area code and the other keys.
  package var key: [Cell]
  /// The level that the parts are of.
  package var parts: AreaLevel
}

extension RollUpResult {
  /// Adds up every level once more, from the level below it, and returns the groups that differ.
  ///
  /// Levels come straight from the areas of the input, so this is another way to the same figures. Areas whose code
  /// is too short for the level below are added as they are. What roll-ups share is verified by the first of them.
  /// - Parameter jobs: threads; they change nothing in what is found.
  package func verifySums(jobs: Int = 1) -> [SumFault] {
    guard isFirstOfLevels else { return [] }
    let areas = levels.compactMap { level in level.area.map { (area: $0, level: level) } }
      .sorted { $0.area > $1.area }
    return inParallel(max(0, areas.count - 1), jobs: jobs) { index in
      let (parts, whole) = (areas[index], areas[index + 1])
      let groups = differing(whole.level, at: whole.area, from: parts.level, at: parts.area)
      return groups.map { key in
        SumFault(level: whole.area, key: RowKeys.cells(of: key, types: rule.keyTypes), parts: parts.area)
      }
    }.flatMap(\.self)
  }

  /// The keys of the groups that differ from the sum of their parts, or that have parts but are not there.
  private func differing(
    _ whole: RollUpLevel, at area: AreaLevel, from parts: RollUpLevel, at partArea: AreaLevel
  ) -> [[UInt8]] {
    var lost: [[UInt8]] = []
    func find(_ key: [UInt8]) -> Int? {
      let group = key.withUnsafeBytes { whole.keys.find($0) }
      if group == nil { lost.append(key) }
      return group
    }
    var sums = Accumulators(whole.figures.layout)
    sums.grow(to: whole.keys.count)
    // A level may share its groups with the finest, where areas stand that have no row in it.
    let isListed = parts.listed
    let groups = parts.parentGroups(at: area, find: find).groups
    sums.add(parts.figures, to: groups.indices.map { isListed[$0] ? groups[$0] : nil })
    let short = finest.shortened(for: partArea)
    if short.contains(true) {
      let groups = finest.parentGroups(at: area, find: find).groups
      sums.add(finest.figures, to: groups.indices.map { short[$0] ? groups[$0] : nil })
    }
    let wrong = whole.order.filter { !sums.isEqual($0, to: whole.figures, $0) }
    return wrong.map { Array(whole.keys[$0]) } + lost
  }
}

extension RollUpLevel {
  /// Whether each group has a row in this level.
  fileprivate var listed: [Bool] {
    var listed = [Bool](repeating: false, count: keys.count)
    for group in order { listed[group] = true }
    return listed
  }

  /// Whether each group has an area code that is too short for a level.
  fileprivate func shortened(for level: AreaLevel) -> [Bool] {
    var isShort = [Bool](repeating: false, count: keys.count)
    var prefix = AreaPrefix(level)
    keys.forEach(order) { group, key in isShort[group] = !prefix.cut(key) }
    return isShort
  }
}
