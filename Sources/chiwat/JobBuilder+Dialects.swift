import Foundation
import Ingestion
import Pipelines
import Stages
import Tables

extension JobBuilder {
  /// Puts to each file what options and settings say of how it is written.
  ///
  /// What is said of one file holds before what is said of all, and options before settings. A file is named by its
  /// path or the last part of it, or by its input, alone or behind the pipeline's name and a dot.
  func applyDialects(to requests: inout [Request], areas: inout [InputFile]) throws(UsageError) {
    let entries = try dialectEntries()
    var known = try knownFiles()
    func apply(_ inputs: [String], _ file: inout InputFile) {
      let names = inputs + [file.path, file.name]
      known.formUnion(names)
      for entry in entries where entry.file.map({ Self.isFile($0, names) }) ?? true {
        file.dialect[entry.key] = entry.value
      }
    }
    for request in requests.indices {
      let pipeline = requests[request].definition.name
      for (input, files) in requests[request].files {
        for file in files.indices {
          apply([input, "\(pipeline).\(input)"], &requests[request].files[input, default: []][file])
        }
      }
    }
    for file in areas.indices { apply(["areas"], &areas[file]) }
    let folders = Set((requests.flatMap { $0.files.values.joined() } + areas).map(\.folder))
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
  ) throws(UsageError) {
    guard let file = entry.file, !Self.isFile(file, Array(known)) else { return }
    guard let place = entry.place else {
      throw UsageError(
        "\(entry.key.option): ไม่มีแฟ้มหรือข้อมูลเข้าชื่อ '\(file)' · no file or input '\(file)'"
          + hint(file, among: known))
    }
    guard let suggestion = Suggestion.closest(to: file, among: known),
      !folders.contains(where: { FileManager.default.fileExists(atPath: $0 + file) })
    else { return }
    try stop(at: [DefinitionFault(.unknownFile(file, suggestion: suggestion), at: place)])
  }

  /// Files that are not of this job but may be named all the same.
  private func knownFiles() throws(UsageError) -> Set<String> {
    var known: Set<String> = []
    for text in command.otherInputs {
      let (input, path) = try pair(text, option: "--input")
      known.formUnion([input, path, InputFile(path).name])
    }
    return known
  }

  /// What is said, in the order in which later ones hold.
  private func dialectEntries() throws(UsageError) -> [DialectEntry] {
    var entries: [DialectEntry] = []
    for file in try readSettings()?.files ?? [] {
      for setting in file.settings { entries.append(try entry(file.name.value, setting)) }
    }
    for (key, text) in command.dialects {
      let parts = text.lastIndex(of: "=").map { (text[..<$0], text[text.index(after: $0)...]) }
      let value = parts.map { String($0.1) } ?? text
      guard key.knows(value) else {
        let known = key.values.joined(separator: ", ")
        throw UsageError("ไม่รู้จัก\(key.label) '\(value)' · unknown \(key.rawValue), one of \(known)")
      }
      entries.append(DialectEntry(file: parts.map { String($0.0) }, key: key, value: value))
    }
    return entries.filter { $0.file == nil } + entries.filter { $0.file != nil }
  }

  private func entry(_ file: String, _ setting: Setting) throws(UsageError) -> DialectEntry {
    let name = setting.name
    guard let key = Dialect.Key(rawValue: name.value) else {
      let keys = Dialect.Key.allCases.map(\.rawValue)
      let suggestion = Suggestion.closest(to: name.value, among: keys)
      throw UsageError(
        DefinitionFault(
          .unknownKey(name.value, in: "'\(file)'", suggestion: suggestion), at: name.location))
    }
    let value = setting.texts.count == 1 ? setting.texts[0].value : ""
    guard key.knows(value) else {
      let suggestion = Suggestion.closest(to: value, among: key.values)
      throw UsageError(
        DefinitionFault(
          .unknownValue(value, allowed: key.values, suggestion: suggestion), at: setting.place))
    }
    return DialectEntry(file: file, key: key, value: value, place: setting.place)
  }
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

  /// The option that says it of a file.
  fileprivate var option: String { self == .header ? "--no-header" : "--\(rawValue)" }

  fileprivate var label: String {
    switch self {
    case .encoding: "รหัสอักขระ"
    case .delimiter: "ตัวคั่น"
    case .quote: "เครื่องหมายคำพูด"
    case .header: "คำบอกเรื่องหัวตาราง"
    }
  }
}
