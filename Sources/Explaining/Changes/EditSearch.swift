import Running
import Tables

/// Finds for each entity the fewest edits that take it from its old result to its new one.
///
/// Sets of edits are tried by size, each with one run for all entities. That is exact for as long as the runs last;
/// what is left then is explained by a set from which no single edit can be taken away, and that is said.
struct EditSearch {
  /// The results of some entities under the old version with some edits; nil when that is no definition.
  let outcomes: (Set<Int>) throws(RunError) -> Outcomes?
  /// The edits that may change a result.
  let edits: [Int]
  /// Runs that may be spent.
  let budget: Int

  /// What explains one entity.
  struct Reason: Hashable {
    /// Sets of edits of which each alone is enough, all of one size; none when not even all edits together do it.
    var sets: [[Int]]
    /// Whether there is surely no smaller set.
    var isSmallest: Bool
  }

  private var cache: [Set<Int>: [Outcomes.Key: Cell]?] = [:]
  private var spent = 0

  init(
    edits: [Int], budget: Int, outcomes: @escaping (Set<Int>) throws(RunError) -> Outcomes?
  ) {
    self.edits = edits
    self.budget = budget
    self.outcomes = outcomes
  }

  /// - Parameter goals: the new results of the entities that moved.
  mutating func reasons(_ goals: [Outcomes.Key: Cell]) throws(RunError) -> [Outcomes.Key: Reason] {
    var reasons: [Outcomes.Key: Reason] = [:]
    var open = Set(goals.keys)
    for size in stride(from: 1, through: edits.count, by: 1) where !open.isEmpty {
      let sets = Self.subsets(edits[...], size, limit: budget - spent + 1)
      guard sets.count <= budget - spent else { break }
      var found: [Outcomes.Key: [[Int]]] = [:]
      for set in sets {
        guard let results = try results(Set(set)) else { continue }
        for key in open where results[key] == goals[key] { found[key, default: []].append(set) }
      }
      for (key, sets) in found {
        reasons[key] = Reason(sets: sets, isSmallest: true)
        open.remove(key)
      }
    }
    for key in open.sorted() { reasons[key] = try reduced(key, goals) }
    return reasons
  }

  /// Takes edits away one by one for as long as the rest still does it.
  private mutating func reduced(
    _ key: Outcomes.Key, _ goals: [Outcomes.Key: Cell]
  ) throws(RunError) -> Reason {
    var set = Set(edits)
    guard let all = try results(set), all[key] == goals[key] else {
      return Reason(sets: [], isSmallest: true)
    }
    for edit in edits {
      let smaller = set.subtracting([edit])
      if let results = try results(smaller), results[key] == goals[key] { set = smaller }
    }
    return Reason(sets: [set.sorted()], isSmallest: false)
  }

  private mutating func results(_ set: Set<Int>) throws(RunError) -> [Outcomes.Key: Cell]? {
    if let known = cache[set] { return known }
    spent += 1
    let results = try outcomes(set)?.values.mapValues(\.cell)
    cache[set] = .some(results)
    return results
  }

  /// The sets of a size, in order; one more than `limit` when there are more.
  private static func subsets(_ items: ArraySlice<Int>, _ size: Int, limit: Int) -> [[Int]] {
    guard size > 0 else { return [[]] }
    var sets: [[Int]] = []
    for place in items.indices {
      for rest in subsets(items[(place + 1)...], size - 1, limit: limit - sets.count) {
        sets.append([items[place]] + rest)
      }
      if sets.count > limit { break }
    }
    return sets
  }
}
