import Expressions
package import Tables

extension Binder {
  /// The columns of an input or an earlier stage; anything, with a fault, when there is none.
  package mutating func relation(_ name: Located<String>) -> KnownColumns {
    mentioned.insert(name.value)
    // "chosen.groups" is a table of the stage "chosen".
    if let stage = name.value.split(separator: ".").first { mentioned.insert(String(stage)) }
    if let known = relations[name.value] { return known }
    if isUnread(name.value) { return .anything }
    if stages.contains(name.value) {
      faults.add(.laterRelation(name.value), at: name.location)
    } else {
      let suggestion = Suggestion.closest(to: name.value, among: relations.keys.sorted())
      if let suggestion { mentioned.insert(suggestion) }
      faults.add(.unknownRelation(name.value, suggestion: suggestion), at: name.location)
      // Where no other name can be meant it lacks altogether, and saying so once is enough.
      if suggestion == nil { relations[name.value] = .anything }
    }
    return .anything
  }

  /// The position of a column; nil when there is none or its type is not known.
  package mutating func column(_ name: Located<String>, in known: KnownColumns, of owner: String) -> Int? {
    if let index = known.schema.index(of: name.value) { return index }
    if !mayBe(name.value, in: known) { reportUnknownColumn(name, among: known.schema.names, of: owner) }
    return nil
  }

  /// The position of a column of one of the types.
  package mutating func column(
    _ name: Located<String>, in known: KnownColumns, of owner: String, type: ValueType
  ) -> Int? {
    guard let index = column(name, in: known, of: owner) else { return nil }
    let found = known.schema.columns[index].type
    if found == type { return index }
    faults.add(.columnType(name.value, expected: type.rawValue, found: found.rawValue), at: name.location)
    return nil
  }

  /// The positions of columns, each named once.
  package mutating func columns(
    _ names: [Located<String>], in known: KnownColumns, of owner: String
  ) -> [Int] {
    reportRepeated(names)
    return names.compactMap { column($0, in: known, of: owner) }
  }

  /// The positions of the columns of another table that stand for columns of ours, as many and of their types.
  ///
  /// - Parameter need: what to say when they are not as many.
  package mutating func columns(
    _ theirs: [Located<String>], of other: Located<String>, _ table: KnownColumns,
    standingFor ours: [Located<String>], in known: KnownColumns, need: String
  ) -> [Int] {
    if theirs.count != ours.count {
      faults.add(.incomplete("\(need) (\(ours.count))"), at: theirs.first?.location ?? other.location)
    }
    return zip(theirs, ours).compactMap { theirs, ours in
      known.schema[ours.value].flatMap { column(theirs, in: table, of: "'\(other.value)'", type: $0.type) }
    }
  }

  /// Whether a name that is no known column may be one all the same, because of a fault that was reported.
  package func mayBe(_ name: String, in known: KnownColumns) -> Bool {
    known.mayHave(name) || absent.contains(name) || isUnread(name)
  }

  /// Reports a name of no column; of a range of them the first only.
  package mutating func reportUnknownColumn(_ name: Located<String>, among names: [String], of owner: String)
  {
    let suggestion = Suggestion.closest(to: name.value, among: names)
    if suggestion == nil { absent.insert(name.value) }
    let isReported = faults.list.contains { fault in
      guard case .unknownColumn = fault.kind else { return false }
      return fault.location == name.location
    }
    if !isReported {
      faults.add(.unknownColumn(name.value, in: owner, suggestion: suggestion), at: name.location)
    }
  }

  /// Leaves it at one fault for each column that lacks: what reads the same rows later does not repeat it.
  package mutating func settleAbsent(in relations: [String]) {
    for name in relations { self.relations[name]?.unsure.formUnion(absent) }
    absent = []
  }

  /// The names of a list such as i01..i07, with those of the parameters in it, each where it is written.
  package mutating func names(_ list: [Located<String>]) -> [Located<String>] {
    var names: [Located<String>] = []
    for part in list {
      if let members = members[part.value] {
        mentioned.insert(part.value)
        names += members
      } else if !part.value.contains("..") {
        names.append(part)
      } else if let range = NumberedName.range(part.value) {
        names += range.map { Located($0.text, at: part.location) }
      } else {
        faults.add(.badRange(part.value), at: part.location)
      }
      guard names.count <= DefinitionLimits.columns else {
        faults.add(.tooMany("columns in a list", limit: DefinitionLimits.columns), at: part.location)
        return []
      }
    }
    return names
  }

  /// Reports names that stand in a list more than once.
  package mutating func reportRepeated(_ names: [Located<String>], _ what: String = "a column") {
    var seen: Set<String> = []
    for name in names where !seen.insert(name.value).inserted {
      faults.add(.duplicate(name.value, what: what), at: name.location)
    }
  }

  /// Reports a name that the rule language keeps for itself.
  package mutating func checkName(_ name: Located<String>) {
    if Expression.reservedWords.contains(name.value) {
      faults.add(.reservedName(name.value), at: name.location)
    }
  }
}
