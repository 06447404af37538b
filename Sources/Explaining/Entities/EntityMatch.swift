import Ingestion
import Pipelines
import Stages
import Tables

/// How the rows of a relation stand to an entity.
struct EntityMatch: Sendable {
  /// The code as somebody wrote it, perhaps out of a spreadsheet.
  let typed: String
  let code: String
  /// The code as an area's; nil when it cannot be one.
  let area: Code?
  /// The code as a number; nil when it is none.
  private let number: Number?
  /// The code as a citizen number's digits, by which a key is known in any spelling; nil when it is none.
  private let citizen: [Int]?

  init(_ typed: String) {
    self.typed = typed
    let code = foldedKey(typed)
    self.code = code
    area =
      AreaLevel(digits: code.utf8.count) == nil || !code.utf8.allSatisfy { (0x30...0x39).contains($0) }
      ? nil : Code(code)
    number = Number(code)
    citizen = CitizenNumber.digits(of: code)
  }

  /// The rows that are the entity: a key of theirs is its code.
  ///
  /// A number names rows only where nothing else does: the number of a round or an item is no entity's.
  func own(_ table: Table, _ naming: RowNaming) -> [Int] {
    var rows: Set<Int> = []
    let columns = naming.keys.compactMap { table[$0] }
    for column in columns {
      switch column {
      case .codes(let codes):
        guard let wanted = Code(code) else { continue }
        for row in 0..<table.rowCount where codes[row] == wanted { rows.insert(row) }
      case .texts(let texts):
        for row in 0..<table.rowCount where texts.presence[row] == .present && isOwn(texts, row) {
          rows.insert(row)
        }
      default: continue
      }
    }
    if let number, columns.allSatisfy({ !$0.isName }) {
      for case .numbers(let numbers) in columns {
        for row in 0..<table.rowCount where numbers[row] == number { rows.insert(row) }
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
  func within(_ table: Table, _ naming: RowNaming) -> [Int] {
    let inside = inside(table, naming)
    guard !inside.isEmpty else { return [] }
    let own = Set(own(table, naming))
    return inside.filter { !own.contains($0) }
  }

  /// The rows that lie in the entity's area, the entity itself among them.
  func inside(_ table: Table, _ naming: RowNaming) -> [Int] {
    guard let area, let name = naming.area, case .codes(let codes)? = table[name] else { return [] }
    return (0..<table.rowCount).filter { row in codes[row].map { $0.hasPrefix(area) } ?? false }
  }
}

extension Column {
  /// Whether its cells are codes or texts.
  fileprivate var isName: Bool {
    switch self {
    case .codes, .texts: true
    default: false
    }
  }
}
