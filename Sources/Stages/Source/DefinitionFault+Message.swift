import Expressions
import Tables

extension DefinitionFault: CustomStringConvertible {
  /// "file:line:column: sentence".
  package var description: String {
    let alias = location.aliasLine.map { " (through the alias in line \($0))" } ?? ""
    return "\(location): \(message)\(alias)"
  }

  /// What is wrong and what to do, in one or two sentences.
  package var message: String { sentence.shortened(to: DefinitionLimits.messageLength) }

  private var sentence: String {
    switch kind {
    case .fileMissing(let path, let suggestion): "no such file or folder: \(path)\(hint(suggestion))"
    case .noPipelineFile(let folder, let pipelines):
      "the folder '\(folder)' holds no pipeline.yaml"
        + (pipelines.isEmpty ? "" : "; name one of the pipelines in it: \(list(pipelines))")
    case .unreadable(let reason): "the file cannot be read: \(reason)"
    case .unopened(let reason): "the file cannot be read: \(reason)"
    case .syntax(let reason): "not valid YAML: \(reason)"
    case .unknownKey(let key, let owner, let suggestion):
      "unknown key '\(key)' in \(owner)\(hint(suggestion))"
        + (key.contains(" ") ? "; within {…} a text that holds a comma must be quoted" : "")
    case .missingKey(let key, let owner): "\(owner) lacks the key '\(key)'"
    case .unfitKey(let key, let needs): "'\(key)' goes only with \(needs)"
    case .wrongShape(let expected): "expected \(expected)"
    case .emptyList(let what): "\(what): nothing is written; fill it in or remove the key"
    case .noSource: "a pipeline needs at least one source with a mark"
    case .noStageKind(let allowed): "a stage needs one of the keys \(list(allowed))"
    case .stageKinds(let found): "a stage is of one kind, but has \(list(found))"
    case .unknownValue(let value, let allowed, let suggestion):
      "'\(value)' is not one of \(list(allowed))\(hint(suggestion))"
    case .badValue(let value, let expected): "'\(value)' does not fit: expected \(expected)"
    case .emptyRange(let minimum, let maximum):
      "no value fits: the minimum \(minimum) is above the maximum \(maximum)"
    case .badRange(let text):
      "'\(text)' is not a range of columns: write it as i01..i07, same letters and width on both sides, "
        + "at most \(DefinitionLimits.columns) columns"
    case .tooMany(let what, let limit): "more than \(limit) \(what)"
    case .badPlaceholder(let header):
      "the header '\(header)' has a sign in braces that is not filled in; in a range such as i01..i07 write {n}, {nn} or {n.n}"
    case .badName(let name):
      "'\(name)' is not a name: use at most 60 small letters, digits and '_', beginning with a letter"
    case .reservedName(let name): "'\(name)' is a word of the rule language and cannot be a name"
    case .predefined(let name):
      "the parameter '\(name)' is always there and cannot be declared; a run sets it with --as-of"
    case .reservedFile(let name): "an output cannot be named '\(name)': choose another file name"
    case .duplicate(let name, let what): "there is already \(what) named '\(name)'"
    case .columnTwice(let name): "the result would have two columns named '\(name)'"
    case .headerTwice(let header, let column):
      "the header '\(header)' already stands for the column '\(column)'"
    case .unknownRelation(let name, let suggestion): "no input or stage '\(name)'\(hint(suggestion))"
    case .laterRelation(let name):
      "stage '\(name)' does not stand above; a stage reads only inputs and the stages above it"
    case .unknownColumn(let name, let owner, let suggestion):
      "no column '\(name)' in \(owner)\(hint(suggestion))"
    case .unknownFile(let name, let suggestion): "no file or input '\(name)' in this run\(hint(suggestion))"
    case .unknownParameter(let name, let suggestion): "no parameter '\(name)'\(hint(suggestion))"
    case .unknownPipeline(let name, let suggestion): "no pipeline '\(name)'\(hint(suggestion))"
    case .unlistedPipeline(let name, let suggestion): "the list runs no pipeline '\(name)'\(hint(suggestion))"
    case .unknownOutput(let name, let pipeline, let suggestion):
      "'\(pipeline)' writes no table '\(name)'\(hint(suggestion))"
    case .ownResult(let name): "'\(name)' would read what comes of its own result"
    case .unused(let name, let what): "nothing reads the \(what) '\(name)'"
    case .columnType(let name, let expected, let found):
      "column '\(name)' is of type \(found), expected \(expected)"
    case .expression(let error): error.message
    case .wrongType(let expected, let found): "expected \(expected), but the expression gives \(found)"
    case .rule(let text): text
    case .incomplete(let text): text
    }
  }

  private func hint(_ suggestion: String?) -> String { suggestion.map { ", did you mean '\($0)'?" } ?? "" }

  private func list(_ names: [String]) -> String { names.joined(separator: ", ") }
}
