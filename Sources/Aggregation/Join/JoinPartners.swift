import Stages
import Tables

/// The right side of a join, ready to be asked.
///
/// A key that stands there more than once has a partner to give only where all its rows say the same in what is taken,
/// and a key with a missing cell has none; what is not applicable on both sides agrees. Texts are names: where none is
/// equal, the only one that says the same without spaces and the word for what it names ("อ.เมือง", "เมือง") is the
/// partner.
struct JoinPartners: Sendable {
  private let join: Join
  private let exact: KeyPartners
  /// By the bare names, where the key has texts.
  private let bare: KeyPartners?
  private let names: NearNames?
  /// The columns taken, with one more row that is missing.
  private let columns: [Column]
  private let rowCount: Int
  /// Whether there is a right table at all.
  private let isGiven: Bool

  /// - Parameter isGiven: false where there is no right table at all: whether a row is in it is not known.
  init(_ join: Join, right: Table, isGiven: Bool = true) {
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

  /// What the rows of a batch of the left side have to take, rows of one key that follow each other together.
  func partners(of batch: Table) -> [(rows: Range<Int>, partner: KeyPartners.Partner)] {
    let keyColumns = join.keys.map { batch.columns[$0.left] }
    let runs = KeyRuns(of: keyColumns, rowCount: batch.rowCount)
    let numbers = exact.keys.find(RowKeys(of: keyColumns, rows: runs.starts))
    let bareNumbers = bare.map { $0.keyRows.numbers(of: keyColumns, rows: runs.starts, unless: numbers) }
    return numbers.enumerated().map { run, number in
      (runs[run], number.map { exact[$0] } ?? bareNumbers?[run].flatMap { bare?[$0] } ?? .none)
    }
  }

  /// The rows of a batch of the left side with what is taken from their partners.
  func join(_ batch: Table) -> JoinedRows {
    let keyColumns = join.keys.map { batch.columns[$0.left] }
    var partners: [Int] = []
    var told = JoinedRows.Told()
    var isFound: [Truth] = []
    for (rows, found) in self.partners(of: batch) {
      told.add(rows, found)
      partners.append(contentsOf: repeatElement(found.row ?? rowCount, count: rows.count))
      if join.found != nil {
        let isKnown = isGiven && keyColumns.allSatisfy { $0.presence(rows.lowerBound) != .missing }
        let truth = isKnown ? Truth(found.count > 0) : .missing
        isFound.append(contentsOf: repeatElement(truth, count: rows.count))
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
  func text(of row: Int, in batch: Table) -> String {
    join.keys.map { batch.columns[$0.left][row] }.keyText
  }

  /// The name of the right side that a row without a partner may have meant.
  func near(_ row: Int, in batch: Table) -> String? {
    guard let names, let key = join.keys.first, case .text(let name) = batch.columns[key.left][row] else {
      return nil
    }
    return names.closest(to: name)
  }
}

extension JoinPartners: RowWork {
  package var leavesOut: Bool { false }

  package func prepared(with others: StageOthers) -> any RowWork { self }

  /// The rows of a batch with what is taken from their partners.
  ///
  /// Several partners are always told of; that there is none, where the stage says so and there is another table at all.
  package func rows(of batch: Table, notes: inout StageNotes) -> Table {
    let joined = join(batch)
    tell(joined.told, in: batch, to: &notes)
    return joined.table
  }

  /// Rows with one key share what is told of them.
  private func tell(_ told: JoinedRows.Told, in batch: Table, to notes: inout StageNotes) {
    let stage = notes.stage
    func tell(_ rows: some Sequence<(Int, partners: Int)>, _ finding: (Int, String, Int) -> any FindingKind) {
      var known: [String: any FindingKind] = [:]
      for (row, partners) in rows {
        let key = text(of: row, in: batch)
        let kind = known[key] ?? finding(row, key, partners)
        known[key] = kind
        notes.add(kind, row: row, name: key)
      }
    }
    if join.reportsUnmatched && isGiven {
      tell(told.unmatched.lazy.map { ($0, 0) }) { row, key, _ in
        JoinFindings.Unmatched(stage: stage, key: key, near: near(row, in: batch))
      }
    }
    tell(told.ambiguous.lazy.map { ($0.row, $0.partners) }) {
      JoinFindings.Ambiguous(stage: stage, key: $1, partners: $2)
    }
    tell(told.repeated.lazy.map { ($0.row, $0.partners) }) {
      JoinFindings.Repeated(stage: stage, key: $1, partners: $2)
    }
  }
}
