package import Expressions
package import Tables

/// Turns names into columns and checked types: the only place where a name can be wrong.
package struct Binder {
  /// The text of the definition, to find the place of any part of an expression.
  package let source: SourceText
  /// The value of the parameter `as_of`.
  package let asOf: Day?
  /// The names of all stages, also of those further down.
  let stages: Set<String>
  /// Names of inputs, stages and parameters that stand in the file but could not be read.
  let unread: Set<String>
  /// Whether there may be others, because a whole section could not be read.
  let isOpen: Bool
  package var faults = DefinitionFaults()
  /// The values by which expressions know parameters.
  package var parameters: [String: Parameter] = [:]
  /// The columns of list parameters, each where it is written.
  package var members: [String: [Located<String>]] = [:]
  /// What stages may read so far.
  package var relations: [String: KnownColumns] = [:]
  /// Names of no column that the part at hand has used, where no other name can be meant.
  var absent: Set<String> = []
  /// Names of inputs, stages and parameters that something reads or may have meant.
  package var mentioned: Set<String>
  /// The input or gathering stage from which the rows of a row stage come.
  package var sourceRows: [String: String] = [:]
  /// The inputs and gathering stages that must be read before each.
  package var needs: [String: Set<String>] = [:]

  /// - Parameters:
  ///   - stages: the names of all stages of the definition.
  ///   - unread: the names of what stands in the definition but could not be read.
  ///   - isOpen: whether there may be others, because a whole section could not be read.
  ///   - mentioned: words of what could not be read.
  package init(
    _ source: SourceText, asOf: Day?, stages: Set<String>, unread: Set<String>, isOpen: Bool,
    mentioned: Set<String>
  ) {
    self.source = source
    self.asOf = asOf
    self.stages = stages
    self.unread = unread
    self.isOpen = isOpen
    self.mentioned = mentioned
  }

  /// Whether a name stands in the file but could not be read.
  package func isUnread(_ name: String) -> Bool { isOpen || unread.contains(name) }

  /// The input or gathering stage from which rows come.
  package func rowSource(_ name: String) -> String { sourceRows[name] ?? name }

  /// Whether some rows must be read before others can be.
  package func rests(_ name: String, on source: String) -> Bool {
    var visited: Set<String> = []
    var open = [name]
    while let next = open.popLast() {
      if next == source { return true }
      if visited.insert(next).inserted { open += needs[next] ?? [] }
    }
    return false
  }
}
