import Tables

/// Reads definition files into their declared form, collecting every fault on the way.
package struct DefinitionReader {
  let source: SourceText
  var faults = DefinitionFaults()
  /// Words of what could not be read: they may name a stage or parameter, which is then not unused.
  var mentioned: Set<String> = []
  /// Names of parameters, inputs and stages that stand in the file but could not be read.
  var unread: Set<String> = []

  init(_ source: SourceText) { self.source = source }

  /// The definition at a path: a folder with a pipeline.yaml, or the file itself.
  package static func read(path: String) throws(DefinitionFaults) -> PipelineDefinition {
    let file = try DefinitionFile(path: path)
    return try read(file.text(), name: file.folder)
  }

  /// The definition in a text.
  package static func read(
    yaml: String, name: String, file: String
  ) throws(DefinitionFaults) -> PipelineDefinition {
    try read(SourceText(yaml, file: file), name: name)
  }

  /// Throws the faults of form together with those that the binder finds in what could be read.
  private static func read(_ source: SourceText, name: String) throws(DefinitionFaults) -> PipelineDefinition
  {
    var reader = DefinitionReader(source)
    let definition = reader.root().flatMap { reader.pipeline($0, name: name) }
    if let definition {
      if reader.faults.isEmpty { return definition }
      reader.faults.add(Binder.faults(of: definition))
    }
    throw reader.faults
  }

  /// The root of the file; nil, with a fault, when it is no YAML.
  mutating func root() -> YAMLNode? {
    var composer = YAMLComposer(source)
    let root = composer.compose()
    faults.add(composer.faults)
    return root
  }
}

// MARK: - Shapes

extension DefinitionReader {
  /// A mapping with known keys.
  mutating func mapping<Value>(
    _ node: YAMLNode?, _ owner: String, _ read: (inout Self, inout MappingReader) -> Value?
  ) -> Value? {
    guard let node else { return nil }
    guard var keys = MappingReader(node, owner: owner) else {
      reject(node, expected: "a mapping (\(owner))")
      return nil
    }
    let value = read(&self, &keys)
    for fault in keys.faults { faults.add(fault) }
    for pair in keys.strangers { mention(pair.value) }
    return value
  }

  /// A mapping whose keys are names, in the order of the file; nil when it is none.
  mutating func entries<Value>(
    _ node: YAMLNode?, _ owner: String, _ read: (inout Self, Located<String>, YAMLNode) -> Value?
  ) -> [Value]? {
    guard let node else { return [] }
    guard !node.isEmpty else {
      faults.add(.emptyList(owner), at: node.location)
      return nil
    }
    guard case .mapping(let pairs) = node.content else {
      reject(node, expected: "a mapping (\(owner))")
      return nil
    }
    return pairs.compactMap { read(&self, $0.key, $0.value) }
  }

  /// A list.
  mutating func list<Value>(
    _ node: YAMLNode?, _ what: String, _ read: (inout Self, YAMLNode) -> Value?
  ) -> [Value] {
    guard let node else { return [] }
    guard !node.isEmpty else {
      faults.add(.emptyList(what), at: node.location)
      return []
    }
    guard case .list(let elements) = node.content else {
      reject(node, expected: "a list (\(what))")
      return []
    }
    return elements.compactMap { read(&self, $0) }
  }

  /// Reports a node of the wrong shape and remembers its words.
  mutating func reject(_ node: YAMLNode, expected: String) {
    faults.add(.wrongShape(expected: expected), at: node.location)
    mention(node)
  }

  /// Remembers the words of a node that is not used.
  mutating func mention(_ node: YAMLNode) {
    for text in node.texts { mentioned.formUnion(text.words) }
  }
}

// MARK: - Scalars

extension DefinitionReader {
  mutating func text(_ node: YAMLNode?, _ what: String) -> Located<String>? {
    guard let node else { return nil }
    if let text = node.text, !text.value.isEmpty { return text }
    reject(node, expected: what)
    return nil
  }

  mutating func whole(_ node: YAMLNode?, _ what: String, in range: ClosedRange<Int>) -> Located<Int>? {
    guard let text = text(node, what) else { return nil }
    if let value = Int(text.value), range.contains(value) { return Located(value, at: text.location) }
    let most = range.upperBound == Int.max ? " or more" : " to \(range.upperBound)"
    faults.add(
      .badValue(text.value, expected: "a whole number, \(range.lowerBound)\(most)"), at: text.location)
    return nil
  }

  mutating func flag(_ node: YAMLNode?, _ what: String) -> Bool? {
    guard let text = text(node, what) else { return nil }
    if ["true", "false"].contains(text.value) { return text.value == "true" }
    faults.add(.badValue(text.value, expected: "true or false"), at: text.location)
    return nil
  }

  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ node: YAMLNode?, _ type: Choice.Type, _ what: String
  ) -> Choice? where Choice.RawValue == String {
    text(node, what).flatMap { faults.choice($0, type) }
  }

  /// A list of texts; one text alone counts as a list of one.
  mutating func texts(_ node: YAMLNode?, _ what: String) -> [Located<String>] {
    if let text = node?.text, node?.isNull == false { return [text] }
    return list(node, what) { reader, element in reader.text(element, what) }
  }

  /// Columns as a range, a name, or a list of them.
  mutating func columns(_ node: YAMLNode?, _ what: String) -> [Located<String>] {
    texts(node, what).flatMap(\.parts)
  }

  /// A text in Thai and English: `{th: …, en: …}`; empty, with a fault, when it is there and no such text.
  mutating func bilingual(_ node: YAMLNode?, _ owner: String) -> Bilingual? {
    mapping(node, "\(owner) {th, en}") { reader, keys in
      let thai = reader.text(keys.need("th"), "Thai text")
      let english = reader.text(keys.need("en"), "English text")
      return Bilingual(thai: thai?.value ?? "", english: english?.value ?? "")
    }
  }

  /// A name of our own: small letters, digits and "_", beginning with a letter.
  mutating func name(_ key: Located<String>) -> Located<String> {
    let scalars = key.value.unicodeScalars
    let fits = scalars.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "_" }
    if !fits || scalars.count > 60 || !(scalars.first.map { ("a"..."z").contains($0) } ?? false) {
      faults.add(.badName(key.value), at: key.location)
    }
    return key
  }
}

extension DefinitionFaults {
  /// The choice that a text names; a fault with a suggestion when it names none.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ text: Located<String>, _ type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    if let value = Choice(rawValue: text.value) { return value }
    addUnknown(text, allowed: Choice.allCases.map(\.rawValue))
    return nil
  }

  mutating func addUnknown(_ text: Located<String>, allowed: [String]) {
    let suggestion = Suggestion.closest(to: text.value, among: allowed)
    add(.unknownValue(text.value, allowed: allowed, suggestion: suggestion), at: text.location)
  }
}

extension String {
  /// The words of a text that could be names.
  var words: Set<String> {
    Set(split { !($0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "_") }.map(String.init))
  }
}
