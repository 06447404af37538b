import Stages

/// Walks two trees at once: lists their differences, and builds the tree that has some of them.
struct TreeMerge {
  /// Whose order the entries of a mapping follow, where they differ.
  enum Order { case old, new }

  /// The numbers of the edits to make; nil for none.
  let accepted: Set<Int>?
  var order = Order.old
  private(set) var edits: [DefinitionEdit] = []

  init(accepted: Set<Int>?, order: Order = .old) {
    self.accepted = accepted
    self.order = order
  }

  /// The tree with the accepted edits; nil for nothing at this place.
  mutating func merge(_ old: DefinitionTree?, _ new: DefinitionTree?, at path: [String]) -> DefinitionTree? {
    if let old, let new, old.yaml == new.yaml { return new }
    switch (old, new) {
    case (.mapping(let before, let place)?, .mapping(let after, _)?):
      return .mapping(entries(before, after, at: path), place)
    case (.list(let before, let place)?, .list(let after, _)?):
      return list(before, after, at: path).map { .list($0, place) } ?? choose(old, new, at: path)
    default: return choose(old, new, at: path)
    }
  }

  /// One edit: what is there depends on whether it is made.
  private mutating func choose(
    _ old: DefinitionTree?, _ new: DefinitionTree?, at path: [String]
  ) -> DefinitionTree? {
    edits.append(DefinitionEdit(path: path, from: old, to: new))
    return accepted?.contains(edits.count - 1) ?? false ? new : old
  }

  private mutating func entries(
    _ old: [DefinitionTree.Entry], _ new: [DefinitionTree.Entry], at path: [String]
  ) -> [DefinitionTree.Entry] {
    var values: [String: DefinitionTree] = [:]
    let inNew = Set(new.map(\.key))
    for entry in new {
      values[entry.key] = merge(old.first { $0.key == entry.key }?.value, entry.value, at: path + [entry.key])
    }
    for entry in old where !inNew.contains(entry.key) {
      values[entry.key] = merge(entry.value, nil, at: path + [entry.key])
    }
    return Self.ordered(old.map(\.key), new.map(\.key), order).compactMap { key in
      guard let value = values[key] else { return nil }
      return DefinitionTree.Entry(key: key, place: value.place, value: value)
    }
  }

  /// Levels are matched by their number, texts as a set; nil for lists that can only be replaced as a whole.
  private mutating func list(
    _ old: [DefinitionTree], _ new: [DefinitionTree], at path: [String]
  ) -> [DefinitionTree]? {
    guard let oldKeys = Self.keys(old), let newKeys = Self.keys(new) else { return nil }
    let (before, after) = (
      Dictionary(uniqueKeysWithValues: zip(oldKeys, old)), Dictionary(uniqueKeysWithValues: zip(newKeys, new))
    )
    var values: [String: DefinitionTree] = [:]
    for key in newKeys { values[key] = merge(before[key], after[key], at: path + ["[\(key)]"]) }
    for key in oldKeys where after[key] == nil {
      values[key] = merge(before[key], nil, at: path + ["[\(key)]"])
    }
    return Self.ordered(oldKeys, newKeys, order).compactMap { values[$0] }
  }

  /// The texts of a list, or the numbers of its levels, when each stands once.
  private static func keys(_ items: [DefinitionTree]) -> [String]? {
    let keys = items.compactMap { item -> String? in
      switch item {
      case .text(let text, _, _): return text
      case .mapping(let entries, _):
        guard case .text(let level, _, _)? = entries.first(where: { $0.key == "level" })?.value else {
          return nil
        }
        return level
      case .list: return nil
      }
    }
    return keys.count == items.count && Set(keys).count == keys.count ? keys : nil
  }

  /// All keys: those of one side in its order, each of the others behind the one before it on its side.
  private static func ordered(_ old: [String], _ new: [String], _ order: Order) -> [String] {
    let (base, others) = order == .old ? (old, new) : (new, old)
    var keys = base
    for (place, key) in others.enumerated() where !base.contains(key) {
      let before = others[..<place].last { keys.contains($0) }
      keys.insert(key, at: before.flatMap { keys.firstIndex(of: $0) }.map { $0 + 1 } ?? 0)
    }
    return keys
  }
}
