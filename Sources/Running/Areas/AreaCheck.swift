import Ingestion
import Tables

/// Looks whether the areas of an input's rows are in the official register.
///
/// A code is told once an input, column and file, with the place of its first row and how many rows have it.
struct AreaCheck: Sendable {
  private let official: OfficialAreas
  /// The columns of area codes.
  private let columns: [Int]

  /// Nil where the input has no column of area codes.
  init?(_ schema: InputSchema, _ official: OfficialAreas?) {
    guard let official else { return nil }
    columns = schema.columns.indices.filter {
      if case .area = schema.columns[$0].kind { true } else { false }
    }
    self.official = official
    if columns.isEmpty { return nil }
  }

  /// The odd codes of a worker's rows.
  struct Seen: Sendable {
    struct Key: Hashable {
      var column: Int
      var file: Int
      var oddity: OfficialAreas.Oddity
    }

    fileprivate var odd: [Key: (count: Int, first: RowOrigin)] = [:]
    /// Codes that are known to be fine, so that each is looked up once.
    fileprivate var fine: Set<Code> = []

    mutating func merge(_ other: Seen) {
      odd.merge(other.odd) { mine, others in
        (mine.count + others.count, mine.first.record < others.first.record ? mine.first : others.first)
      }
    }
  }

  func look(at table: Table, _ seen: inout Seen) {
    guard !table.origins.isEmpty else { return }
    for column in columns {
      guard case .codes(let codes) = table.columns[column] else { continue }
      var last: (code: Code, oddity: OfficialAreas.Oddity?)?
      for row in codes.values.indices where codes.presence[row] == .present {
        // The last two digits of a village are its own.
        let code = codes.values[row].prefix(6)
        if last?.code != code { last = (code, oddity(of: code, &seen)) }
        guard let oddity = last?.oddity else { continue }
        let origin = table.origins[row]
        seen.odd[Seen.Key(column: column, file: Int(origin.file), oddity: oddity), default: (0, origin)]
          .count += 1
      }
    }
  }

  private func oddity(of code: Code, _ seen: inout Seen) -> OfficialAreas.Oddity? {
    if seen.fine.contains(code) { return nil }
    let oddity = official.oddity(of: code)
    if oddity == nil { seen.fine.insert(code) }
    return oddity
  }

  /// What is told of them, by column, file and code.
  func findings(_ seen: [Seen], of schema: InputSchema, files: [String]) -> [Finding] {
    let all = seen.reduce(into: Seen()) { $0.merge($1) }
    let sorted = all.odd.sorted { left, right in
      (left.key.column, left.key.file, left.key.oddity.code) < (
        right.key.column, right.key.file, right.key.oddity.code
      )
    }
    return sorted.map { key, rows in
      let place = Finding.Place(
        input: schema.name, file: files[key.file], record: rows.first.record, line: Int(rows.first.line))
      return Finding(
        kind(key.oddity, count: rows.count), .noted, at: place, column: schema.columns[key.column].name,
        value: key.oddity.code.description)
    }
  }

  private func kind(_ oddity: OfficialAreas.Oddity, count: Int) -> any FindingKind {
    switch oddity {
    case .unknown: return AreaUnknown(rows: count)
    case .past(let code):
      let area = official.pastArea(code)
      return AreaAbolished(
        name: area?.name ?? "", until: area?.until, now: area?.now,
        nameNow: area?.now.flatMap { official.name(of: $0) }, rows: count)
    }
  }
}
