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
  /// is too short for the level below are added as they are.
  package func verifySums() -> [SumFault] {
    let areas = levels.compactMap { level in level.area.map { (area: $0, level: level) } }
      .sorted { $0.area > $1.area }
    return zip(areas, areas.dropFirst()).flatMap { parts, whole in
      let groups = differing(whole.level, at: whole.area, from: parts.level, at: parts.area)
      return groups.map { key in
        SumFault(level: whole.area, key: RowKeys.cells(of: key, types: rule.keyTypes), parts: parts.area)
      }
    }
  }

  /// The keys of the groups that differ from the sum of their parts, or that have parts but are not there.
  private func differing(
    _ whole: RollUpLevel, at area: AreaLevel, from parts: RollUpLevel, at partArea: AreaLevel
  ) -> [ArraySlice<UInt8>] {
    let fromParts = parts.places(in: whole, at: area)
    let fromShort = finest.places(in: whole, at: area) { AreaPrefix.key($0, at: partArea) == nil }
    var sums = Accumulators(rule.layout)
    sums.grow(to: whole.keys.count)
    sums.add(parts.figures, to: fromParts.groups)
    sums.add(finest.figures, to: fromShort.groups)
    let wrong = whole.order.filter { group in
      !rule.layout.slots.allSatisfy {
        sums.isEqual($0, group: group, to: whole.figures, group: group)
      }
    }
    return wrong.map { whole.keys[$0] } + fromParts.lost + fromShort.lost
  }
}

extension RollUpLevel {
  /// For each group here its group in a level above, and the keys that have none there though they should.
  fileprivate func places(
    in whole: RollUpLevel, at area: AreaLevel, where isIncluded: (ArraySlice<UInt8>) -> Bool = { _ in true }
  ) -> (groups: [Int?], lost: [ArraySlice<UInt8>]) {
    var groups = [Int?](repeating: nil, count: keys.count)
    var lost: [ArraySlice<UInt8>] = []
    for group in order where isIncluded(keys[group]) {
      guard let key = AreaPrefix.key(keys[group], at: area) else { continue }
      groups[group] = key.withUnsafeBytes { whole.keys.find($0) }
      if groups[group] == nil { lost.append(key[...]) }
    }
    return (groups, lost)
  }
}
