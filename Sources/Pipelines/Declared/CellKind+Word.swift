package import Ingestion
import Tables

extension CellKind {
  /// Those that are one word or two, in the order of their names.
  private static let written: [(word: String, kind: CellKind)] = [
    ("answer", .answer), ("area district", .area(.district)), ("area province", .area(.province)),
    ("area tambon", .area(.tambon)), ("area village", .area(.village)), ("code", .code(digits: nil)),
    ("date", .date), ("flag", .flag), ("integer", .integer), ("money", .money), ("month", .month),
    ("number", .number), ("text", .text),
  ]

  /// What can be written under `type`, for messages.
  static var words: [String] { written.map(\.word) + ["code 6"] }

  /// Reads "money", "area village", "code 6" and so on.
  init?(word: String) {
    let words = word.split(separator: " ")
    let known = Self.written.first { $0.word.split(separator: " ") == words }?.kind
    let digits = words.count == 2 && words[0] == "code" ? Int(words[1]) : nil
    guard let kind = known ?? digits.flatMap({ (1...8).contains($0) ? .code(digits: $0) : nil }) else {
      return nil
    }
    self = kind
  }

  /// As it is written in a definition.
  package var word: String {
    if case .code(let digits?) = self { return "code \(digits)" }
    return Self.written.first { $0.kind == self }?.word ?? ""
  }
}
