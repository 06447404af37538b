import Ingestion
import Pipelines
import Stages
import Tables

/// How the rows of a relation stand to an entity.
struct EntityMatch: Sendable {
  let code: String
  /// The code as an area's; nil when it cannot be one.
  let area: Code?
  /// The code as a citizen number's digits, by which a key is known in any spelling; nil when it is none.
  private let citizen: [Int]?

  /// - Parameter typed: the code as somebody wrote it, perhaps out of a spreadsheet.
  init(_ typed: String) {
    let code = foldedKey(typed)
    self.code = code
    area =
      AreaLevel(digits: code.utf8.count) == nil || !code.utf8.allSatisfy { (0x30...0x39).contains($0) }
      ? nil : Code(code)
    citizen = CitizenNumber.digits(of: code)
  }

  /// The rows that are the entity: a key of theirs is its code.
  func own(_ table: Table, _ naming: RowNames.Naming) -> [Int] {
    var rows: Set<Int> = []
    for key in naming.keys {
      switch table[key] {
      case .codes(let codes)?:
        guard let wanted = Code(code) else { continue }
        for row in 0..<table.rowCount where codes[row] == wanted { rows.insert(row) }
      case .texts(let texts)?:
        for row in 0..<table.rowCount where texts.presence[row] == .present && isOwn(texts, row) {
          rows.insert(row)
        }
      default: continue
      }
    }
    return rows.sorted()
  }

  private func isOwn(_ texts: TextColumn, _ row: Int) -> Bool {
    let bytes = texts.bytes[texts.range(row)]
    if bytes.count == code.utf8.count, bytes.elementsEqual(code.utf8) { return true }
    guard let citizen, bytes.count >= citizen.count, let text = texts[row] else { return false }
    return CitizenNumber.digits(of: text) == citizen
  }

  /// The rows that lie in the entity's area and are not the entity itself.
  func within(_ table: Table, _ naming: RowNames.Naming) -> [Int] {
    guard let area, let name = naming.area, case .codes(let codes)? = table[name] else { return [] }
    let own = Set(own(table, naming))
    return (0..<table.rowCount).filter { row in
      codes[row].map { $0.hasPrefix(area) } ?? false && !own.contains(row)
    }
  }
}
