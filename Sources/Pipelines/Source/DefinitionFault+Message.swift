import Expressions

extension DefinitionFault: CustomStringConvertible {
  /// "file:line:column: sentence".
  package var description: String { "\(location): \(message)" }

  /// What is wrong and what to do, in one or two sentences.
  package var message: String {
    switch kind {
    case .unreadable(let reason): "the file cannot be read: \(reason)"
    case .syntax(let reason): "not valid YAML: \(reason)"
    case .unknownKey(let key, let owner, let suggestion):
      "unknown key '\(key)' in \(owner)\(hint(suggestion))"
    case .missingKey(let key, let owner): "\(owner) lacks the key '\(key)'"
    case .wrongShape(let expected): "expected \(expected)"
    case .unknownValue(let value, let allowed, let suggestion):
      "'\(value)' is not one of \(list(allowed))\(hint(suggestion))"
    case .duplicate(let name, let what): "there is already \(what) named '\(name)'"
    case .badName(let name):
      "'\(name)' is not a name: use small letters, digits and '_', beginning with a letter"
    case .reservedName(let name): "'\(name)' is a word of the rule language and cannot be a name"
    case .badRange(let text):
      "'\(text)' is not a range of columns: write it as i01..i07, same letters and width on both sides"
    case .unknownRelation(let name, let suggestion): "no input or stage '\(name)'\(hint(suggestion))"
    case .laterRelation(let name):
      "stage '\(name)' stands further down; a stage reads only what stands above it"
    case .unknownColumn(let name, let owner, let suggestion):
      "no column '\(name)' in \(owner)\(hint(suggestion))"
    case .columnType(let name, let expected, let found):
      "column '\(name)' is of type \(found), expected \(expected)"
    case .expression(let error): error.message
    case .wrongType(let expected, let found): "expected \(expected), but the expression gives \(found)"
    case .unknownParameter(let name, let suggestion): "no parameter '\(name)'\(hint(suggestion))"
    case .parameterValue(let value, let expected): "'\(value)' does not fit: expected \(expected)"
    case .noStageKind(let allowed): "a stage needs one of the keys \(list(allowed))"
    case .stageKinds(let found): "a stage is of one kind, but has \(list(found))"
    case .emptyList(let what): "\(what) is empty"
    case .score(let fault): fault.message
    case .levelOrder(let text): "levels must stand in ascending order of 'from': \(text)"
    case .ownRows(let name): "a join cannot look up '\(name)', which comes from the rows that it joins"
    case .columnTwice(let name): "the result would have two columns named '\(name)'"
    case .unusedInput(let name): "no stage reads the input '\(name)'"
    case .fileMissing(let path): "no such file: \(path)"
    case .noSource: "a pipeline needs at least one source with a mark"
    case .incomplete(let text): text
    }
  }

  private func hint(_ suggestion: String?) -> String { suggestion.map { ", did you mean '\($0)'?" } ?? "" }

  private func list(_ names: [String]) -> String { names.joined(separator: ", ") }
}
