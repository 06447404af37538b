import Foundation
import Ingestion
import Pipelines
import Stages
import Tables

extension InputResolver {
  /// Puts to each file what options and settings say of how it is written.
  ///
  /// What is said of one file holds before what is said of all, and options before settings. A file is named by its
  /// path or the last part of it, or by its input, alone or behind the pipeline's name and a dot.
  func applyDialects(
    _ settings: Settings?, to plans: inout [Plan], areas: inout [InputFile]
  ) throws(ResolvingError) {
    let entries = try dialectEntries(settings)
    var known = knownFiles
    func apply(_ inputs: [String], _ file: inout InputFile) {
      let names = inputs + [file.path, file.name]
      known.formUnion(names)
      for entry in entries where entry.file.map({ Self.isFile($0, names) }) ?? true {
        file.dialect[entry.key] = entry.value
      }
    }
    for place in plans.indices {
      let pipeline = plans[place].name
      for (input, source) in plans[place].sources {
        guard case .files(var files) = source else { continue }
        for file in files.indices { apply([input, "\(pipeline).\(input)"], &files[file]) }
        plans[place].sources[input] = .files(files)
      }
    }
    for file in areas.indices { apply(["areas"], &areas[file]) }
    let folders = Set((plans.flatMap(\.files) + areas).map(\.folder))
    for entry in entries { try refuseUnknown(entry, known: known, folders: folders) }
  }

  /// Whether a name of an option is one of a file's names, or a part of its path from behind.
  private static func isFile(_ name: String, _ names: [String]) -> Bool {
    names.contains { $0 == name || $0.hasSuffix("/" + name) || name == "./" + $0 }
  }

  /// One thing that is said of a file, or of all where none is named.
  private struct DialectEntry {
    var file: String?
    var key: Dialect.Key
    var value: String
    /// Where it stands in settings; nil for an option.
    var place: SourceLocation?
  }

  /// Settings may be those of a whole office: only what looks mistyped and names no file beside the others is a fault there.
  private func refuseUnknown(
    _ entry: DialectEntry, known: Set<String>, folders: Set<String>
  ) throws(ResolvingError) {
    guard let file = entry.file, !Self.isFile(file, Array(known)) else { return }
    guard let place = entry.place else {
      throw .unknownFile(
        file, of: entry.key, suggestion: Suggestion.closest(to: file, among: known))
    }
    guard let suggestion = Suggestion.closest(to: file, among: known),
      !folders.contains(where: { FileManager.default.fileExists(atPath: $0 + file) })
    else { return }
    try stop(at: [DefinitionFault(.unknownFile(file, suggestion: suggestion), at: place)])
  }

  /// Files that are not of this job but may be named all the same.
  private var knownFiles: Set<String> {
    Set(request.otherInputs.flatMap { [$0.name, $0.value, InputFile($0.value).name] })
  }

  /// What is said, in the order in which later ones hold.
  private func dialectEntries(_ settings: Settings?) throws(ResolvingError) -> [DialectEntry] {
    var entries: [DialectEntry] = []
    for file in settings?.files ?? [] {
      for setting in file.settings { entries.append(try entry(file.name.value, setting)) }
    }
    for option in request.dialects {
      guard option.key.knows(option.value) else { throw .unknownDialect(option.value, of: option.key) }
      entries.append(DialectEntry(file: option.file, key: option.key, value: option.value))
    }
    return entries.filter { $0.file == nil } + entries.filter { $0.file != nil }
  }

  private func entry(_ file: String, _ setting: Setting) throws(ResolvingError) -> DialectEntry {
    let name = setting.name
    guard let key = Dialect.Key(rawValue: name.value) else {
      let keys = Dialect.Key.allCases.map(\.rawValue)
      let suggestion = Suggestion.closest(to: name.value, among: keys)
      throw fault(.unknownKey(name.value, in: "'\(file)'", suggestion: suggestion), at: name.location)
    }
    let value = setting.texts.count == 1 ? setting.texts[0].value : ""
    guard key.knows(value) else {
      let suggestion = Suggestion.closest(to: value, among: key.values)
      throw fault(.unknownValue(value, allowed: key.values, suggestion: suggestion), at: setting.place)
    }
    return DialectEntry(file: file, key: key, value: value, place: setting.place)
  }

  private func fault(_ kind: DefinitionFault.Kind, at place: SourceLocation) -> ResolvingError {
    .definitions(DefinitionFaults([DefinitionFault(kind, at: place)]))
  }
}

extension InputResolver.Plan {
  fileprivate var files: [InputFile] { sources.keys.flatMap(files(of:)) }
}

extension InputFile {
  /// The path of its folder, with a slash at the end; empty for the current one.
  fileprivate var folder: String { path.lastIndex(of: "/").map { String(path[...$0]) } ?? "" }
}

extension Dialect.Key {
  fileprivate func knows(_ value: String) -> Bool {
    var probe = Dialect()
    probe[self] = value
    return probe[self] != nil
  }
}
