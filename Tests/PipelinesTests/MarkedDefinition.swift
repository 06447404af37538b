import Pipelines
import Stages
import Tables
import Testing

/// A definition in which 👉 stands before each place that a fault must point to.
struct MarkedDefinition: CustomTestStringConvertible {
  let yaml: String
  /// "line:column" of each mark, in order.
  let places: [String]

  /// Sections that a test does not write itself are there with nothing wrong in them.
  init(_ sections: String) {
    var text = sections.hasSuffix("\n") ? sections : sections + "\n"
    for section in Self.standard {
      let name = String(section.prefix { $0 != ":" }) + ":"
      let isThere = ("\n" + text).replacing("👉", with: "").contains("\n" + name)
      if !isThere { text += section + "\n" }
    }
    self.init(whole: text)
  }

  /// The whole text of a file.
  init(whole text: String) {
    var places: [String] = []
    var line = 1
    var column = 1
    var yaml = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "👉" {
        places.append("\(line):\(column)")
        continue
      }
      yaml.append(scalar)
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    self.yaml = String(yaml)
    self.places = places
  }

  var testDescription: String { yaml }

  func definition() throws(DefinitionFaults) -> PipelineDefinition {
    try DefinitionReader.read(yaml: yaml, name: "test", file: "rule.yaml")
  }

  func bound(settings: [Setting] = [], asOf: Day? = nil) throws(DefinitionFaults) -> BoundPipeline {
    try PipelineBinder.bind(definition(), settings: settings, asOf: asOf)
  }

  /// "line:column: message" of every fault.
  var found: [String] {
    do throws(DefinitionFaults) {
      _ = try bound()
      return []
    } catch {
      return error.sorted.map { String($0.description.trimmingPrefix("rule.yaml:")) }
    }
  }

  /// The marks with the messages that belong to them.
  func expected(_ messages: [String]) -> [String] {
    zip(places, messages).map { "\($0): \($1)" }
  }

  static let standard = [
    "title: {th: ก, en: a}",
    "sources: [{mark: local, about: {th: ก, en: a}}]",
    """
    inputs:
      records:
        label: {th: ก, en: a}
        key: [code]
        columns:
          code: {type: area village}
          amount: {type: number}
          words: {type: text}
          seen: {type: date}
          i01..i05: {type: answer}
    """,
    """
    stages:
      rows:
        derive: records
        columns: {twice: amount * 2}
    """,
    "outputs: {rows: {from: rows}}",
  ]
}

/// One fault, or several, in a definition.
struct FaultCase: CustomTestStringConvertible, Sendable {
  let sections: String
  let messages: [String]

  init(_ sections: String, _ messages: String...) { self.init(sections, messages: messages) }

  init(_ sections: String, messages: [String]) {
    self.sections = sections
    self.messages = messages
  }

  /// The same with several faults at its only mark.
  func marking(_ count: Int) -> FaultCase {
    FaultCase(sections.replacing("👉", with: String(repeating: "👉", count: count)), messages: messages)
  }

  var testDescription: String { messages.joined(separator: " | ") }

  func check(_ location: Testing.SourceLocation = #_sourceLocation) {
    let marked = MarkedDefinition(sections)
    #expect(marked.places.count == messages.count, sourceLocation: location)
    #expect(marked.found == marked.expected(messages), sourceLocation: location)
  }
}
