import Tables

/// The texts of a finding as a sentence may show them: masked, on one line, cut to a length.
struct ShownFinding {
  let place: FindingPlace
  /// Whether a citizen number was masked in what was shown so far.
  private(set) var masked: Bool
  /// In quotation marks.
  private let value: String

  /// Characters of a value inside a sentence.
  static let length = 60

  init(_ finding: Finding) {
    var masked = false
    let shown = { (text: String, length: Int) in
      let safe = ShownText(text, length: length)
      masked = masked || safe.masked
      return safe.text
    }
    value = "“\(finding.value.map { shown($0, Self.length) } ?? "")”"
    place = FindingPlace(
      finding.place, file: shown(finding.place.file, ShownText.cellLength),
      input: shown(finding.place.input, Self.length),
      column: finding.column.map { shown($0, Self.length) } ?? "")
    self.masked = masked
  }

  mutating func text(_ phrase: FindingPhrase) -> Bilingual {
    Bilingual(thai: text(phrase.thai), english: text(phrase.english))
  }

  private mutating func text(_ text: FindingText) -> String {
    var shown = ""
    for part in text.parts {
      switch part {
      case .literal(let text): shown += text
      case .fact(let fact): shown += self.shown(fact)
      case .list(let facts): shown += self.shown(facts.map { self.shown($0) }.joined(separator: ", "))
      case .value: shown += value
      }
    }
    return shown
  }

  private mutating func shown(_ fact: String) -> String {
    let safe = ShownText(fact)
    masked = masked || safe.masked
    return safe.text
  }
}
