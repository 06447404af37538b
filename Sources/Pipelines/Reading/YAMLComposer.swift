import Stages
import Yams

/// Reads a YAML file into nodes; the only place that knows the YAML library.
struct YAMLComposer {
  private let source: SourceText
  private(set) var faults = DefinitionFaults()
  /// What stands below the second of two equal keys, and is lost.
  private(set) var lost: [YAMLNode] = []
  /// The first letters of keys that are hidden from the library.
  private var hidden: [Unicode.Scalar] = []
  private var size = 0

  init(_ source: SourceText) { self.source = source }

  /// The root of the file; nil, with a fault, when it cannot be read at all.
  mutating func compose() -> YAMLNode? {
    do {
      let parser = try parser()
      // The names of anchors live as long as the parser.
      return try withExtendedLifetime(parser.library) {
        guard let root = parser.root else { throw syntax("the file is empty", at: .start(of: source.file)) }
        return try node(root, in: .start(of: source.file), depth: 0)
      }
    } catch let fault as DefinitionFault {
      faults.add(fault)
    } catch {
      faults.add(syntax("\(error)", at: .start(of: source.file)))
    }
    return nil
  }

  private func syntax(_ reason: String, at place: SourceLocation) -> DefinitionFault {
    DefinitionFault(.syntax(reason), at: place)
  }
}

// MARK: - The library

extension YAMLComposer {
  /// The library refuses a mapping with a key that stands twice and then reads no further; so the first of the two is
  /// hidden behind a sign of no language, and `mapping` finds the second.
  private mutating func parser() throws -> (library: Parser, root: Node?) {
    var text = source
    while true {
      do throws(any Error) {
        // No value has a type of YAML's own: what it is, the pipeline says.
        let library = try Parser(yaml: text.text, resolver: .basic)
        return (library, try library.singleRoot())
      } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
        let place = source.contents(of: location(context.mark))
        guard hidden.count < 200,
          hidden.count * text.size < DefinitionLimits.bytesReadForRepeatedKeys,
          let sign = Unicode.Scalar(UInt32(0xF0000 + hidden.count)),
          let letter = text[place.line, place.column], letter.value < 0xF0000, letter != "*"
        else {
          let some = keys.prefix(10).joined(separator: ", ") + (keys.count > 10 ? ", …" : "")
          throw DefinitionFault(.duplicate(some, what: "a key"), at: place)
        }
        hidden.append(letter)
        text[place.line, place.column] = sign
      } catch let error as YamlError {
        throw fault(error)
      }
    }
  }

  private func revealed(_ key: String) -> String {
    guard let sign = key.unicodeScalars.first, sign.value >= 0xF0000,
      hidden.indices.contains(Int(sign.value) - 0xF0000)
    else { return key }
    return String(hidden[Int(sign.value) - 0xF0000]) + String(key.unicodeScalars.dropFirst())
  }

  private func location(_ mark: Mark?) -> SourceLocation {
    SourceLocation(file: source.file, line: mark?.line ?? 1, column: mark?.column ?? 1)
  }

  private func fault(_ error: YamlError) -> DefinitionFault {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      let isTab = source[mark.line, mark.column] == "\t"
      return syntax(isTab ? "a tab cannot indent; use spaces" : problem, at: location(mark))
    case .reader(let problem, let offset, _, let yaml):
      let before = SourceText(String(yaml.prefix(offset ?? 0)), file: source.file).lines
      return syntax(
        problem,
        at: SourceLocation(file: source.file, line: before.count, column: (before.last?.count ?? 0) + 1))
    default: return syntax("\(error)", at: .start(of: source.file))
    }
  }
}

// MARK: - Nodes

extension YAMLComposer {
  /// - Parameter container: the place of the key or list that holds the node; a node that stands before it was reached
  ///   through an alias.
  private mutating func node(
    _ node: Node, in container: SourceLocation, depth: Int
  ) throws(DefinitionFault) -> YAMLNode {
    var place = location(node.mark)
    place.aliasLine =
      container.aliasLine ?? (place < container ? aliasLine(of: node, from: container) : nil)
    size += 1
    guard depth <= DefinitionLimits.nesting else {
      throw syntax("nested more than \(DefinitionLimits.nesting) levels deep", at: place)
    }
    guard size <= DefinitionLimits.values else {
      throw syntax("more than \(DefinitionLimits.values) values, counting what aliases repeat", at: place)
    }
    switch node {
    case .scalar(let scalar):
      return YAMLNode(
        content: .text(scalar.string, isPlain: scalar.style == .plain), location: source.contents(of: place))
    case .sequence(let sequence):
      var elements: [YAMLNode] = []
      for element in sequence { elements.append(try self.node(element, in: place, depth: depth + 1)) }
      return YAMLNode(content: .list(elements), location: place)
    case .mapping(let mapping):
      return YAMLNode(content: .mapping(try pairs(mapping, at: place, depth: depth)), location: place)
    case .alias: throw syntax("an alias without its anchor", at: place)
    }
  }

  private func aliasLine(of node: Node, from place: SourceLocation) -> Int {
    node.anchor.flatMap { source.line(of: "*\($0.rawValue)", from: place) } ?? place.line
  }

  private mutating func pairs(
    _ mapping: Node.Mapping, at place: SourceLocation, depth: Int
  ) throws(DefinitionFault) -> [YAMLNode.Pair] {
    var own: [(key: Located<String>, value: Node)] = []
    for (key, value) in mapping { own.append((try self.key(key, in: place, depth: depth), value)) }
    let names = Set(own.map(\.key.value))
    var pairs: [YAMLNode.Pair] = []
    var taken: Set<String> = []
    for (key, value) in own {
      let value = try node(value, in: key.location, depth: depth + 1)
      guard key.value != "<<" else {
        for pair in try merged(value) where !names.contains(pair.key.value) {
          if taken.insert(pair.key.value).inserted { pairs.append(pair) }
        }
        continue
      }
      if taken.insert(key.value).inserted {
        pairs.append(YAMLNode.Pair(key: key, value: value))
      } else {
        faults.add(.duplicate(key.value, what: "a key"), at: key.location)
        lost.append(value)
      }
    }
    return pairs
  }

  private mutating func key(
    _ node: Node, in place: SourceLocation, depth: Int
  ) throws(DefinitionFault) -> Located<String> {
    let key = try self.node(node, in: place, depth: depth + 1)
    guard let text = key.text else {
      throw DefinitionFault(.wrongShape(expected: "a plain key"), at: key.location)
    }
    return Located(revealed(text.value), at: text.location)
  }

  /// The pairs behind a merge key: of one mapping or of several, the first of which counts.
  private func merged(_ node: YAMLNode) throws(DefinitionFault) -> [YAMLNode.Pair] {
    switch node.content {
    case .mapping(let pairs): return pairs
    case .list(let elements):
      var pairs: [YAMLNode.Pair] = []
      for element in elements { pairs += try merged(element) }
      return pairs
    case .text: throw DefinitionFault(.wrongShape(expected: "a mapping to merge"), at: node.location)
    }
  }
}
