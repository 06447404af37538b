package import Tables

/// A bound join: columns of a small table are put beside each row whose key it has.
package struct Join: Sendable {
  /// Two columns that must be equal.
  package struct Key: Sendable, Hashable {
    package var left: Int
    package var right: Int

    package init(left: Int, right: Int) {
      self.left = left
      self.right = right
    }
  }

  package let keys: [Key]
  /// The columns taken from the right table.
  package let columns: [NamedColumn]
  /// The name of a column that says whether there is a partner.
  package let found: String?
  /// The columns of the rows that come out: those of the left side, those taken, and whether there is a partner.
  package let output: Schema

  package init(
    left: Schema, right: Schema, keys: [Key], columns: [NamedColumn], found: String? = nil
  ) {
    self.keys = keys
    self.columns = columns
    self.found = found
    output = left.appending(
      columns.map { right.column($0) } + (found.map { [ColumnSchema($0, .flag)] } ?? []))
  }
}

/// The right side of a join, ready to be asked.
///
/// A key that stands there more than once has no partner to give, and a key with a missing cell has none either;
/// what is not applicable on both sides agrees. Texts are names: where none is equal, the only one that says the same
/// without spaces and the word for what it names ("อ.เมือง", "เมือง") is the partner.
package struct JoinPartners: Sendable {
  private let join: Join
  private let exact: KeyRows
  /// By the bare names, where the key has texts.
  private let bare: KeyRows?
  private let names: NearNames?
  /// The columns taken, with one more row that is missing.
  private let columns: [Column]
  private let rowCount: Int
  /// Whether there is a right table at all.
  package let isGiven: Bool

  /// - Parameter isGiven: false where there is no right table at all: whether a row is in it is not known.
  package init(_ join: Join, right: Table, isGiven: Bool = true) {
    self.isGiven = isGiven
    self.join = join
    rowCount = right.rowCount
    columns = join.columns.map { right.columns[$0.column].withAbsentRow() }
    let keyColumns = join.keys.map { right.columns[$0.right] }
    let known = (0..<right.rowCount).filter { row in
      keyColumns.allSatisfy { $0.presence(row) != .missing }
    }
    exact = KeyRows(of: keyColumns, rows: known)
    let hasNames = keyColumns.contains { if case .texts = $0 { true } else { false } }
    bare =
      hasNames
      ? KeyRows(of: keyColumns.map { $0.bareNames(known) }, rows: Array(known.indices), named: known) : nil
    names = hasNames && keyColumns.count == 1 ? NearNames(keyColumns[0], rows: known) : nil
  }

  /// The rows of the right table that share their key, for each such key, in order of the keys.
  package var ambiguous: [[Int]] { exact.keys.sortedOrder().map { exact.rows[$0] }.filter { $0.count > 1 } }

  /// The rows of the right table whose key no row has asked for, in their order.
  package func unused(_ asked: JoinUse) -> [Int] { (0..<rowCount).filter { !asked.isAsked($0) } }

  /// The rows of a batch of the left side with what is taken from their partners.
  package func join(_ batch: Table, asked: inout JoinUse) -> JoinedRows {
    let keyColumns = join.keys.map { batch.columns[$0.left] }
    let runs = KeyRuns(of: keyColumns, rowCount: batch.rowCount)
    let numbers = exact.keys.find(RowKeys(of: keyColumns, rows: runs.starts))
    let bareNumbers = bare.map { $0.numbers(of: keyColumns, rows: runs.starts, unless: numbers) }
    var partners: [Int] = []
    var unmatched: [Int] = []
    var ambiguous: [Int] = []
    var isFound: [Truth] = []
    for (run, number) in numbers.enumerated() {
      let found = number.map { exact.rows[$0] } ?? bareNumbers?[run].flatMap { bare?.rows[$0] } ?? []
      for row in found { asked.ask(row) }
      if found.isEmpty { unmatched += runs[run] }
      if found.count > 1 { ambiguous += runs[run] }
      let partner = found.count == 1 ? found[0] : rowCount
      partners.append(contentsOf: repeatElement(partner, count: runs[run].count))
      if join.found != nil {
        let isKnown = isGiven && keyColumns.allSatisfy { $0.presence(runs[run].lowerBound) != .missing }
        let truth = isKnown ? Truth(!found.isEmpty) : .missing
        isFound.append(contentsOf: repeatElement(truth, count: runs[run].count))
      }
    }
    let joined = Table(
      schema: join.output,
      columns: batch.columns + columns.map { $0.picking(partners) }
        + (join.found == nil ? [] : [.truths(isFound)]),
      rowCount: batch.rowCount, origins: batch.origins)
    return JoinedRows(table: joined, unmatched: unmatched, ambiguous: ambiguous)
  }

  /// The key of a row as it is written.
  package func text(of row: Int, in batch: Table) -> String {
    join.keys.map { batch.columns[$0.left][row].text }.joined(separator: " ")
  }

  /// The name of the right side that a row without a partner may have meant.
  package func near(_ row: Int, in batch: Table) -> String? {
    guard let names, let key = join.keys.first, case .text(let name) = batch.columns[key.left][row] else {
      return nil
    }
    return names.closest(to: name)
  }
}

/// A batch after a join.
package struct JoinedRows: Sendable {
  package var table: Table
  /// The rows whose key is not on the right side; what is taken is missing.
  package var unmatched: [Int]
  /// The rows whose key is there more than once; what is taken is missing.
  package var ambiguous: [Int]
}

/// The rows of the right side whose keys rows have asked for.
package struct JoinUse: Sendable {
  private var asked: Set<Int> = []

  package init() {}

  package mutating func merge(_ other: JoinUse) { asked.formUnion(other.asked) }

  mutating func ask(_ row: Int) { asked.insert(row) }

  func isAsked(_ row: Int) -> Bool { asked.contains(row) }
}
