import Stages
import Tables

extension RoundComparison {
  /// The columns that a comparison of rounds makes besides figures and answers.
  enum Column: String {
    case rounds, movement
  }

  /// What is shown of a figure.
  enum Side: String, CaseIterable {
    case before, after, change

    func name(of figure: String) -> String { "\(figure)_\(rawValue)" }

    fileprivate var label: Bilingual {
      switch self {
      case .before: Bilingual(thai: "ครั้งก่อน", english: "before")
      case .after: Bilingual(thai: "ครั้งหลัง", english: "after")
      case .change: Bilingual(thai: "เปลี่ยนไป", english: "change")
      }
    }
  }

  static let rounds = ColumnSchema(
    Column.rounds.rawValue, .text,
    meaning: ColumnMeaning(
      Bilingual(thai: "ผลที่มี", english: "Rounds there are"),
      words: KnownRounds.allCases.words(\.label)))

  static let movement = ColumnSchema(
    Column.movement.rawValue, .text,
    meaning: ColumnMeaning(
      Bilingual(thai: "การเปลี่ยนระดับ", english: "Movement"), words: Movement.allCases.words(\.label)))

  /// How many answers have changed in a way.
  static func count(_ change: AnswerChange) -> ColumnSchema {
    ColumnSchema(change.rawValue, .number, meaning: ColumnMeaning(change.label))
  }

  /// How an answer has changed; who stays as he was is no news.
  static func answer(_ indicator: String) -> ColumnSchema {
    ColumnSchema(
      indicator, .text,
      meaning: ColumnMeaning(
        nil, words: AnswerChange.allCases.words(\.label),
        quiet: [AnswerChange.kept.rawValue, AnswerChange.stillFailing.rawValue]))
  }

  /// The values before and after and their difference, as the figure is printed.
  static func sides(of figure: NamedColumn, in input: Schema) -> [ColumnSchema] {
    let column = input.columns[figure.column]
    return Side.allCases.map { side in
      ColumnSchema(
        side.name(of: figure.name), .number, decimals: column.decimals,
        meaning: ColumnMeaning(column.label(figure.name, side.label)))
    }
  }

  static func rounds(_ rounds: KnownRounds) -> RulePoint {
    .value(.stage, Column.rounds.rawValue, rounds.rawValue)
  }

  static func movement(_ movement: Movement) -> RulePoint {
    .value(.stage, Column.movement.rawValue, movement.rawValue)
  }
}

extension ColumnSchema {
  /// The heading of what is made of a figure: what it is called, and what is made of it.
  func label(_ figure: String, _ made: Bilingual) -> Bilingual {
    let own = meaning?.label ?? Bilingual(thai: figure, english: figure)
    return Bilingual(thai: "\(own.thai): \(made.thai)", english: "\(own.english): \(made.english)")
  }
}

extension Array where Element: RawRepresentable<String> {
  /// Words that stand for the values.
  fileprivate func words(_ word: (Element) -> Bilingual) -> [String: Bilingual] {
    Dictionary(map { ($0.rawValue, word($0)) }) { first, _ in first }
  }
}
