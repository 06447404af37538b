import Foundation
package import Tables
package import Yams

/// Reads a pipeline.yaml into its declared form, collecting every fault on the way.
package struct DefinitionReader {
  /// The file's name in messages.
  package let file: String
  package var faults = DefinitionFaults()

  /// A reader of another kind of file in the same language.
  package init(file: String) { self.file = file }

  /// The definition at a path: a folder with a pipeline.yaml, or the file itself.
  package static func read(path: String) throws(DefinitionFaults) -> PipelineDefinition {
    var isFolder: ObjCBool = false
    let there = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    let file = there && isFolder.boolValue ? path + (path.hasSuffix("/") ? "" : "/") + "pipeline.yaml" : path
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent().lastPathComponent
    return try read(yaml: text(of: file), name: folder, file: file)
  }

  /// The definition in a text.
  package static func read(yaml: String, name: String, file: String) throws(DefinitionFaults)
    -> PipelineDefinition
  {
    var reader = DefinitionReader(file: file)
    let root = try reader.compose(yaml)
    let definition = reader.pipeline(root, name: name)
    guard let definition, reader.faults.isEmpty else { throw reader.faults }
    return definition
  }

  /// The text of a UTF-8 file.
  package static func text(of file: String) throws(DefinitionFaults) -> String {
    var faults = DefinitionFaults()
    let start = SourceLocation(file: file, line: 1, column: 1)
    guard let data = FileManager.default.contents(atPath: file) else {
      faults.add(.fileMissing(file), at: start)
      throw faults
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      faults.add(.unreadable("not UTF-8"), at: start)
      throw faults
    }
    return text
  }

  package mutating func compose(_ yaml: String) throws(DefinitionFaults) -> Node {
    do {
      if let node = try Yams.compose(yaml: yaml) { return node }
      faults.add(.syntax("the file is empty"), at: SourceLocation(file: file, line: 1, column: 1))
    } catch let error as YamlError {
      add(error)
    } catch {
      faults.add(.syntax("\(error)"), at: SourceLocation(file: file, line: 1, column: 1))
    }
    throw faults
  }

  private mutating func add(_ error: YamlError) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      faults.add(.syntax(problem), at: SourceLocation(file: file, line: mark.line, column: mark.column))
    case .duplicatedKeysInMapping(let duplicates, let context):
      let place = SourceLocation(file: file, line: context.mark.line, column: context.mark.column)
      faults.add(.duplicate(duplicates.map { "\($0)" }.joined(separator: ", "), what: "a key"), at: place)
    default:
      faults.add(.syntax("\(error)"), at: SourceLocation(file: file, line: 1, column: 1))
    }
  }
}

// MARK: - Scalars and lists

extension DefinitionReader {
  package mutating func text(_ node: Node?, _ what: String) -> Located<String>? {
    guard let node else { return nil }
    if let text = node.text(in: file) { return text }
    faults.add(.wrongShape(expected: what), at: node.location(in: file))
    return nil
  }

  package mutating func whole(_ node: Node?, _ what: String) -> Located<Int>? {
    guard let text = text(node, what) else { return nil }
    if let value = Int(text.value) { return Located(value, at: text.location) }
    faults.add(.wrongShape(expected: "\(what) (a whole number)"), at: text.location)
    return nil
  }

  mutating func flag(_ node: Node?, _ what: String) -> Bool? {
    guard let text = text(node, what) else { return nil }
    if ["true", "false"].contains(text.value) { return text.value == "true" }
    faults.add(.wrongShape(expected: "\(what) (true or false)"), at: text.location)
    return nil
  }

  /// A sequence of texts; one text alone counts as a sequence of one.
  package mutating func texts(_ node: Node?, _ what: String) -> [Located<String>] {
    guard let node else { return [] }
    guard case .sequence(let sequence) = node else { return text(node, what).map { [$0] } ?? [] }
    var found: [Located<String>] = []
    for element in sequence {
      if let text = text(element, what) { found.append(text) }
    }
    return found
  }

  /// A list of columns: a range, a name, or a sequence of them, kept as one text with commas.
  mutating func columnList(_ node: Node?, _ what: String) -> Located<String>? {
    guard let node else { return nil }
    let parts = texts(node, what)
    guard let first = parts.first else {
      faults.add(.emptyList(what), at: node.location(in: file))
      return nil
    }
    return Located(parts.map(\.value).joined(separator: ", "), at: first.location)
  }

  /// A text in Thai and English: `{th: …, en: …}`.
  package mutating func bilingual(_ node: Node?, _ owner: String) -> Bilingual? {
    guard let node, var keys = MappingReader(node, owner: "\(owner) {th, en}", file: file, faults: &faults)
    else {
      return nil
    }
    let thai = text(keys.need("th", faults: &faults), "Thai text")
    let english = text(keys.need("en", faults: &faults), "English text")
    keys.finish(faults: &faults)
    guard let thai, let english else { return nil }
    return Bilingual(thai: thai.value, english: english.value)
  }

  /// A name of our own: small letters, digits and "_", beginning with a letter.
  mutating func name(_ key: Located<String>) -> Located<String> {
    let scalars = key.value.unicodeScalars
    let letters = scalars.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "_" }
    if !letters || !(scalars.first.map { ("a"..."z").contains($0) } ?? false) {
      faults.add(.badName(key.value), at: key.location)
    }
    return key
  }
}
