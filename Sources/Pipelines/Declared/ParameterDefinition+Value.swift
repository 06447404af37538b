package import Stages
import Tables

extension ParameterDefinition {
  /// Reads a value from a definition, a settings file or the command line.
  ///
  /// A list of indicators may come as several texts or as one with commas; ranges are written out.
  /// - Parameters:
  ///   - place: where the texts stand, for the fault when there are none.
  ///   - source: the text in which they are written, where that is at hand.
  package func value(
    reading texts: [Located<String>], at place: SourceLocation, in source: SourceText? = nil
  ) throws(DefinitionFault) -> ParameterValue {
    if type == .indicators { return .columns(try Self.members(texts, in: source).map(\.value)) }
    guard let text = texts.first, texts.count == 1 else {
      let found = texts.map(\.value).joined(separator: ", ")
      throw DefinitionFault(
        .badValue(found, expected: "one value"), at: texts.dropFirst().first?.location ?? place)
    }
    guard let cell = cell(text.value) else {
      throw DefinitionFault(.badValue(text.value, expected: expectation), at: text.location)
    }
    return .cell(cell)
  }

  /// The columns of a list, each where it stands.
  static func members(
    _ texts: [Located<String>], in source: SourceText? = nil
  ) throws(DefinitionFault) -> [Located<String>] {
    var members: [Located<String>] = []
    for part in texts.flatMap({ $0.parts(in: source) }) {
      guard members.count <= DefinitionLimits.columns else {
        throw DefinitionFault(
          .tooMany("columns in a list", limit: DefinitionLimits.columns), at: part.location)
      }
      guard part.value.contains("..") else {
        members.append(part)
        continue
      }
      guard let range = NumberedName.range(part.value) else {
        throw DefinitionFault(.badRange(part.value), at: part.location)
      }
      members += range.map { Located($0.text, at: part.location) }
    }
    return members
  }

  private func cell(_ text: String) -> Cell? {
    switch type {
    case .number: Number(grouped: text).map(Cell.number)
    case .text: .text(text)
    case .choice: choices.contains(text) ? .text(text) : nil
    case .flag: ["true", "false"].contains(text) ? .truth(text == "true") : nil
    case .date: Day(iso: text).map(Cell.date)
    case .month: Code(text).flatMap { Day(firstOf: $0) == nil ? nil : .code($0) }
    case .indicators: nil
    }
  }

  private var expectation: String {
    switch type {
    case .number: "a number"
    case .text: "a text"
    case .choice: "one of \(choices.joined(separator: ", "))"
    case .flag: "true or false"
    case .date: "a date such as 2563-06-30"
    case .month: "a month such as 2563-06"
    case .indicators: "indicators such as i01, i03..i05"
    }
  }
}
