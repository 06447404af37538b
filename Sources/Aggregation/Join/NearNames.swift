import Tables

/// The names of a small table, among which one that was mistyped is looked for.
struct NearNames: Sendable {
  /// In larger tables nothing is suggested: every mistyped name is held against all of them.
  private static let most = 1000
  private let names: [String]

  /// Nil where there are too many names.
  init?(_ column: Column, rows: [Int]) {
    guard rows.count <= Self.most, case .texts(let texts) = column else { return nil }
    names = Set(rows.compactMap { texts[$0] }).sorted()
  }

  /// The name that a mistyped one most likely means.
  func closest(to name: String) -> String? { Suggestion.closest(to: name, among: names, sameNumbers: true) }
}
