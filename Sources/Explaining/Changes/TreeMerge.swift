import Stages

/// Walks two trees at once: lists their differences, and builds the tree that has some of them.
struct TreeMerge {
  /// Whose order the entries of a mapping follow, where they differ.
  enum Order { case old, new }

  /// The numbers of the edits to make; nil for none.
  let accepted: Set<Int>?
  let wording: TreeWording
  var order = Order.old
  private(set) var edits: [DefinitionEdit] = []

  init(accepted: Set<Int>?, wording: TreeWording, order: Order = .old) {
    self.accepted = accepted
    self.wording = wording
    self.order = order
  }

  /// The tree with the accepted edits; nil for nothing at this place.
  mutating func merge(_ old: YAMLNode?, _ new: YAMLNode?, at path: [String]) -> YAMLNode? {
    if let old, let new, old.yaml == new.yaml { return new }
    guard var merged = old else { return choose(old, new, at: path) }
    switch (merged.content, new?.content) {
    case (.mapping(let before), .mapping(let after)?):
      merged.content = .mapping(entries(before, after, at: path))
    case (.list(let before), .list(let after)?):
      guard let items = list(before, after, at: path) else { return choose(old, new, at: path) }
      merged.content = .list(items)
    default: return choose(old, new, at: path)
    }
    return merged
  }

  /// One edit: what is there depends on whether it is made.
  private mutating func choose(
    _ old: YAMLNode?, _ new: YAMLNode?, at path: [String]
  ) -> YAMLNode? {
    let isWording = wording.isAll(at: path, from: old, to: new)
    edits.append(DefinitionEdit(path: path, from: old, to: new, isWording: isWording))
    return accepted?.contains(edits.count - 1) ?? false ? new : old
  }

  private mutating func entries(
    _ old: [YAMLNode.Pair], _ new: [YAMLNode.Pair], at path: [String]
  ) -> [YAMLNode.Pair] {
    var values: [String: YAMLNode] = [:]
    let (oldKeys, newKeys) = (old.map(\.key.value), new.map(\.key.value))
    for (key, pair) in zip(newKeys, new) {
      values[key] = merge(old.first { $0.key.value == key }?.value, pair.value, at: path + [key])
    }
    for (key, pair) in zip(oldKeys, old) where !newKeys.contains(key) {
      values[key] = merge(pair.value, nil, at: path + [key])
    }
    return Self.ordered(oldKeys, newKeys, order).compactMap { key in
      values[key].map { YAMLNode.Pair(key: Located(key, at: $0.location), value: $0) }
    }
  }

  /// Nil for lists that can only be replaced as a whole.
  private mutating func list(
    _ old: [YAMLNode], _ new: [YAMLNode], at path: [String]
  ) -> [YAMLNode]? {
    guard let (oldKeys, newKeys) = Self.keys(old, new) else { return nil }
    let (before, after) = (
      Dictionary(uniqueKeysWithValues: zip(oldKeys, old)), Dictionary(uniqueKeysWithValues: zip(newKeys, new))
    )
    var values: [String: YAMLNode] = [:]
    for key in newKeys { values[key] = merge(before[key], after[key], at: path + ["[\(key)]"]) }
    for key in oldKeys where after[key] == nil {
      values[key] = merge(before[key], nil, at: path + ["[\(key)]"])
    }
    return Self.ordered(oldKeys, newKeys, order).compactMap { values[$0] }
  }

  /// Levels are matched by their number, texts by themselves, other mappings by their place in lists of one length; nil
  /// where an element has moved, for what is first may count for more.
  private static func keys(_ old: [YAMLNode], _ new: [YAMLNode]) -> (old: [String], new: [String])? {
    if let oldKeys = keys(old), let newKeys = keys(new) {
      let isInOrder = oldKeys.filter(newKeys.contains) == newKeys.filter(oldKeys.contains)
      return isInOrder ? (oldKeys, newKeys) : nil
    }
    let texts = (old: old.map(\.yaml), new: new.map(\.yaml))
    let hasMoved = zip(texts.old, texts.new).contains { $0 != $1 && texts.new.contains($0) }
    guard old.count == new.count, !hasMoved, (old + new).allSatisfy(\.isMapping) else { return nil }
    let places = (1...old.count).map(String.init)
    return (places, places)
  }

  /// The texts of a list, or the numbers of its levels, when each stands once.
  private static func keys(_ items: [YAMLNode]) -> [String]? {
    let keys = items.compactMap { item -> String? in
      switch item.content {
      case .text(let text, _): text
      case .mapping(let pairs): pairs.first { $0.key.value == "level" }?.value.text?.value
      case .list: nil
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

extension YAMLNode {
  fileprivate var isMapping: Bool { if case .mapping = content { true } else { false } }
}
