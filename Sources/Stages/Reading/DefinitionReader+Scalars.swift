package import Tables

extension DefinitionReader {
  package mutating func text(_ node: YAMLNode?, _ what: String) -> Located<String>? {
    guard let node else { return nil }
    if let text = node.text, !text.value.isEmpty { return text }
    reject(node, expected: what)
    return nil
  }

  package mutating func whole(_ node: YAMLNode?, _ what: String, in range: ClosedRange<Int>) -> Located<Int>?
  {
    guard let text = text(node, what) else { return nil }
    if let value = Int(text.value), range.contains(value) { return Located(value, at: text.location) }
    let most = range.upperBound == Int.max ? " or more" : " to \(range.upperBound)"
    faults.add(
      .badValue(text.value, expected: "a whole number, \(range.lowerBound)\(most)"), at: text.location)
    return nil
  }

  package mutating func flag(_ node: YAMLNode?, _ what: String) -> Bool? {
    guard let text = text(node, what) else { return nil }
    if ["true", "false"].contains(text.value) { return text.value == "true" }
    faults.add(.badValue(text.value, expected: "true or false"), at: text.location)
    return nil
  }

  package mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ node: YAMLNode?, _ type: Choice.Type, _ what: String
  ) -> Choice? where Choice.RawValue == String {
    text(node, what).flatMap { faults.choice($0, type) }
  }

  /// A list of texts; one text alone counts as a list of one.
  package mutating func texts(_ node: YAMLNode?, _ what: String) -> [Located<String>] {
    if let text = node?.text, node?.isNull == false { return [text] }
    return list(node, what) { reader, element in reader.text(element, what) }
  }

  /// Columns as a range, a name, or a list of them.
  package mutating func columns(_ node: YAMLNode?, _ what: String) -> [Located<String>] {
    texts(node, what).flatMap { $0.parts(in: source) }
  }

  /// A text in Thai and English: `{th: …, en: …}`; empty, with a fault, when it is there and no such text.
  ///
  /// - Parameter isCell: whether the Thai text becomes a cell of a result, as the name of a level does; otherwise both
  ///   are wording.
  package mutating func bilingual(_ node: YAMLNode?, _ owner: String, isCell: Bool = false) -> Bilingual? {
    mapping(node, "\(owner) {th, en}") { reader, keys in
      let (thai, english) = (keys.need("th"), keys.need("en"))
      if !isCell { reader.noteWording(thai) }
      reader.noteWording(english)
      return Bilingual(
        thai: reader.text(thai, "Thai text")?.value ?? "",
        english: reader.text(english, "English text")?.value ?? "")
    }
  }

  /// A name of our own: small letters, digits and "_", beginning with a letter.
  package mutating func name(_ key: Located<String>) -> Located<String> {
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
  package mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ text: Located<String>, _ type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    if let value = Choice(rawValue: text.value) { return value }
    addUnknown(text, allowed: Choice.allCases.map(\.rawValue))
    return nil
  }

  package mutating func addUnknown(_ text: Located<String>, allowed: [String]) {
    let suggestion = Suggestion.closest(to: text.value, among: allowed)
    add(.unknownValue(text.value, allowed: allowed, suggestion: suggestion), at: text.location)
  }
}

extension String {
  /// The words of a text that could be names.
  package var words: Set<String> {
    Set(split { !($0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "_") }.map(String.init))
  }
}
