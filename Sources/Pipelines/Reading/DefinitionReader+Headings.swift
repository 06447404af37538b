import Stages
import Tables

extension DefinitionReader {
  static func headings(_ source: SourceText) throws(DefinitionFaults) -> SharedHeadings {
    var reader = DefinitionReader(source)
    let entries = reader.root().flatMap { root in
      reader.entries(root, "headings") { reader, key, node in
        (name: reader.name(key).value, texts: reader.texts(node, "headings of '\(key.value)'"))
      }
    }
    guard let entries, reader.faults.isEmpty else { throw reader.faults }
    return SharedHeadings(
      Dictionary(entries.map { ($0.name, $0.texts.map(\.value)) }, uniquingKeysWith: +), text: source.text)
  }

  /// The headings of a column: its own, and what it shares with columns of other pipelines.
  mutating func headings(
    of name: NumberedName, at place: SourceLocation, _ own: [Located<String>], sameAs: Located<String>?,
    in list: SharedHeadings
  ) -> [Located<String>] {
    let shared = list[sameAs?.value ?? name.text]
    if let sameAs, shared == nil { faults.addUnknown(sameAs, allowed: list.names) }
    let written = own.map { Located(name.fill($0.value), at: $0.location) }
    let known = Set(written.map(\.value))
    return written + (shared ?? []).filter { !known.contains($0) }.map { Located($0, at: place) }
  }
}
