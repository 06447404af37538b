import Tables

/// The small changes of one stage, each with the stage as it then is.
///
/// Those of its expressions are there already; a kind adds those of its other keys:
///
///     package func addMutants(to list: inout StageMutants<RankStage>) {
///       list.addRemovals(RulePath("within"), within, isNeeded: false) { $0.within = $1 }
///       list.addSteps(RulePath("least_coverage"), leastCoverage) { $0.leastCoverage = $1 }
///     }
package struct StageMutants<Declared: DeclaredStage> {
  /// One change.
  package struct Mutant {
    package var path: RulePath
    package var location: SourceLocation
    package var from: String
    package var to: String
    /// The whole text after the change, where `from` and `to` are only a part of it.
    package var whole: String?
    package var changed: Declared
  }

  package let declared: Declared
  /// The place of the stage's name, for what is written nowhere.
  package let stage: SourceLocation
  private let source: SourceText
  package private(set) var list: [Mutant] = []

  /// Those of the expressions, and those that the kind adds.
  package init(of declared: Declared, at stage: SourceLocation, in source: SourceText) {
    self.declared = declared
    self.stage = stage
    self.source = source
    for expression in declared.expressions { addEdits(expression) }
    declared.addMutants(to: &self)
  }

  /// Adds a change.
  package mutating func add(
    _ path: RulePath, at location: SourceLocation?, _ from: String, _ to: String,
    _ change: (inout Declared) -> Void
  ) {
    var changed = declared
    change(&changed)
    list.append(Mutant(path: path, location: location ?? stage, from: from, to: to, changed: changed))
  }

  /// Adds a number one more and one less; nothing where the text is no number.
  package mutating func addSteps(
    _ path: RulePath, _ number: Located<String>?, _ change: (inout Declared, Located<String>) -> Void
  ) {
    guard let number else { return }
    for step in [1, -1] {
      guard let other = number.shifted(by: step) else { continue }
      add(path, at: number.location, number.value, other.value) { change(&$0, other) }
    }
  }

  /// Adds the list of columns without its first and without its last member.
  package mutating func addLists(
    _ path: RulePath, _ list: [Located<String>], _ change: (inout Declared, [Located<String>]) -> Void
  ) {
    let members = list.members
    guard members.count > 1 else { return }
    for (shorter, left) in [
      (members.dropFirst(), members[0]), (members.dropLast(), members[members.count - 1]),
    ] {
      add(path, at: left.location, list.written, "− \(left.value)") { change(&$0, Array(shorter)) }
    }
  }

  /// Adds the list without each of its members, down to none but for `isNeeded`.
  package mutating func addRemovals(
    _ path: RulePath, _ list: [Located<String>], isNeeded: Bool,
    _ change: (inout Declared, [Located<String>]) -> Void
  ) {
    guard !isNeeded || list.count > 1 else { return }
    for (place, name) in list.enumerated() {
      var shorter = list
      shorter.remove(at: place)
      add(path, at: name.location, name.value, "−") { change(&$0, shorter) }
    }
  }

  /// Adds the stage without something that may be written; nothing where it is not.
  package mutating func addRemoval(
    _ path: RulePath, _ written: Located<String>?, _ change: (inout Declared) -> Void
  ) {
    if let written { add(path, at: written.location, written.value, "−", change) }
  }

  /// Adds the list with each two neighbours changed.
  package mutating func addSwaps(
    _ path: RulePath, _ list: [Located<String>], _ change: (inout Declared, [Located<String>]) -> Void
  ) {
    for place in list.indices.dropFirst() {
      var swapped = list
      swapped.swapAt(place - 1, place)
      let (first, second) = (list[place - 1], list[place])
      add(
        path, at: second.location, "\(first.value), \(second.value)", "\(second.value), \(first.value)"
      ) { change(&$0, swapped) }
    }
  }

  /// Adds the small changes of an expression.
  private mutating func addEdits(_ place: DeclaredExpression<Declared>) {
    for edit in place.text(declared)?.edits(in: source) ?? [] {
      var changed = declared
      place.change(&changed, edit.whole)
      list.append(
        Mutant(
          path: place.path, location: edit.location, from: edit.from, to: edit.to, whole: edit.whole.value,
          changed: changed))
    }
  }
}

extension [Located<String>] {
  /// The names of a list, ranges written out.
  package var members: [Located<String>] {
    flatMap { part in
      NumberedName.range(part.value)?.map { Located($0.text, at: part.location) } ?? [part]
    }
  }

  /// Of columns that stand for the columns of a list, those that stand for some of it.
  package func standing(for some: [Located<String>], of list: [Located<String>]) -> [Located<String>] {
    zip(self, list).filter { some.contains($1) }.map(\.0)
  }

  /// The list as one text.
  package var written: String { map(\.value).joined(separator: ", ") }
}

extension Located<String> {
  /// A number so much more; nil when the text is no number.
  package func shifted(by step: Int) -> Located<String>? {
    guard let number = Number(value), let other = number.adding(Number(step)) else { return nil }
    return Located(other.description, at: location)
  }
}
