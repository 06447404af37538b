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
/// A key that stands there more than once has a partner to give only where all its rows say the same in what is taken,
/// and a key with a missing cell has none; what is not applicable on both sides agrees. Texts are names: where none is
/// equal, the only one that says the same without spaces and the word for what it names ("อ.เมือง", "เมือง") is the
/// partner.
package struct JoinPartners: Sendable {
  private let join: Join
  private let exact: KeyPartners
  /// By the bare names, where the key has texts.
  private let bare: KeyPartners?
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
    let taken = join.columns.map { right.columns[$0.column] }
    columns = taken.map { $0.withAbsentRow() }
    let keyColumns = join.keys.map { right.columns[$0.right] }
    let known = (0..<right.rowCount).filter { row in
      keyColumns.allSatisfy { $0.presence(row) != .missing }
    }
    exact = KeyPartners(KeyRows(of: keyColumns, rows: known), taken: taken)
    let hasNames = keyColumns.contains { if case .texts = $0 { true } else { false } }
    bare =
      hasNames
      ? KeyPartners(
        KeyRows(of: keyColumns.map { $0.bareNames(known) }, rows: Array(known.indices), named: known),
        taken: taken) : nil
    names = hasNames && keyColumns.count == 1 ? NearNames(keyColumns[0], rows: known) : nil
  }

  /// The rows of a batch of the left side with what is taken from their partners.
  package func join(_ batch: Table) -> JoinedRows {
    let keyColumns = join.keys.map { batch.columns[$0.left] }
    let runs = KeyRuns(of: keyColumns, rowCount: batch.rowCount)
    let numbers = exact.keys.find(RowKeys(of: keyColumns, rows: runs.starts))
    let bareNumbers = bare.map { $0.keyRows.numbers(of: keyColumns, rows: runs.starts, unless: numbers) }
    var partners: [Int] = []
    var told = JoinedRows.Told()
    var isFound: [Truth] = []
    for (run, number) in numbers.enumerated() {
      let found = number.map { exact[$0] } ?? bareNumbers?[run].flatMap { bare?[$0] } ?? .none
      told.add(runs[run], found)
      partners.append(contentsOf: repeatElement(found.row ?? rowCount, count: runs[run].count))
      if join.found != nil {
        let isKnown = isGiven && keyColumns.allSatisfy { $0.presence(runs[run].lowerBound) != .missing }
        let truth = isKnown ? Truth(found.count > 0) : .missing
        isFound.append(contentsOf: repeatElement(truth, count: runs[run].count))
      }
    }
    let joined = Table(
      schema: join.output,
      columns: batch.columns + columns.map { $0.picking(partners) }
        + (join.found == nil ? [] : [.truths(isFound)]),
      rowCount: batch.rowCount, origins: batch.origins)
    return JoinedRows(table: joined, told: told)
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
  /// The rows of which something is to be told.
  package var told: Told

  /// Rows without a partner, or with several.
  package struct Told: Sendable {
    /// The rows whose key is not on the right side; what is taken is missing.
    package private(set) var unmatched: [Int] = []
    /// The rows whose key is there more than once with other values; what is taken is missing.
    package private(set) var ambiguous: [Several] = []
    /// The rows whose key is there more than once, each time with the values that are taken.
    package private(set) var repeated: [Several] = []

    mutating func add(_ rows: Range<Int>, _ found: KeyPartners.Partner) {
      guard found.count != 1 else { return }
      let several = rows.lazy.map { Several(row: $0, partners: found.count) }
      if found.count == 0 {
        unmatched += rows
      } else if found.row == nil {
        ambiguous += several
      } else if found.takesSomething {
        repeated += several
      }
    }
  }

  /// A row, and how many rows of the right side have its key.
  package struct Several: Sendable, Hashable {
    package let row: Int
    package let partners: Int
  }
}
