package import Tables

/// The account of every record read: used, or not used by reason, or set aside by name.
///
/// For each file, records read = the sum of all other items, and the same for each money column in baht.
package struct Ledger: Sendable, Hashable {
  package var lines: [LedgerLine]

  package static let fileName = "ledger.csv"
  /// Stands in the column `file` for all files of an input together.
  package static let allFiles = "all"

  package init(lines: [LedgerLine] = []) { self.lines = lines }

  /// The inputs, in the order in which they come.
  package var inputs: [String] { lines.map(\.input).firstOccurrences }

  /// The sums over all files of an input, item by item.
  package func totals(of input: String) -> [LedgerLine] {
    var sums: [LedgerLine] = []
    for line in lines where line.input == input {
      if let index = sums.firstIndex(where: { $0.item == line.item && $0.reason == line.reason }) {
        sums[index] = sums[index].adding(line)
      } else {
        var first = line
        first.file = Self.allFiles
        sums.append(first)
      }
    }
    return sums.sorted(by: LedgerLine.precedes)
  }

  /// The records of an item over all files of an input.
  package func records(_ item: LedgerItem, of input: String) -> Int {
    lines.reduce(0) { $0 + ($1.input == input && $1.item == item ? $1.records : 0) }
  }

  /// Every file, and every money column of it, that does not balance.
  package var imbalances: [LedgerImbalance] {
    inputs.flatMap { input in
      files(of: input).flatMap { file in
        Self.imbalances(input: input, file: file, lines.filter { $0.input == input && $0.file == file })
      }
    }
  }

  /// The table of ledger.csv: a row for the records of each item and one for each of its money columns.
  package var table: Table {
    var table = Table(schema: Self.schema)
    for input in inputs {
      let blocks = files(of: input).map { file in
        lines.filter { $0.input == input && $0.file == file }.sorted(by: LedgerLine.precedes)
      }
      for line in blocks.joined() + totals(of: input) { line.append(to: &table) }
    }
    return table
  }

  private static let schema = Schema([
    ColumnSchema("input", .text), ColumnSchema("file", .text), ColumnSchema("item", .text),
    ColumnSchema("item_th", .text), ColumnSchema("reason", .text),
    ColumnSchema("records", .number, decimals: 0),
    ColumnSchema("column", .text), ColumnSchema("baht", .number, decimals: 2),
  ])

  private func files(of input: String) -> [String] {
    lines.filter { $0.input == input }.map(\.file).firstOccurrences
  }

  private static func imbalances(input: String, file: String, _ lines: [LedgerLine]) -> [LedgerImbalance] {
    let columns = lines.flatMap { $0.money.map(\.column) }.firstOccurrences
    return ([nil] + columns.map(Optional.some)).compactMap { column in
      var read = Number.zero
      var accounted = Number.zero
      for line in lines {
        let figure = line.figure(column)
        if line.item == .read {
          read = read.saturatingSum(figure)
        } else {
          accounted = accounted.saturatingSum(figure)
        }
      }
      guard read != accounted else { return nil }
      return LedgerImbalance(input: input, file: file, column: column, read: read, accounted: accounted)
    }
  }
}

extension LedgerLine {
  /// The sum of a money column, or the count of records for nil.
  fileprivate func figure(_ column: String?) -> Number {
    guard let column else { return Number(records) }
    return money.first { $0.column == column }?.baht ?? .zero
  }

  fileprivate static func precedes(_ left: LedgerLine, _ right: LedgerLine) -> Bool {
    left.rank != right.rank ? left.rank < right.rank : left.reasonName < right.reasonName
  }

  private var rank: Int { LedgerItem.allCases.firstIndex(of: item) ?? 0 }
  private var reasonName: String { reason?.rawValue ?? "" }

  /// Rejected records are counted by reason, their money is not: it has a line of its own.
  private var holdsOnlyMoney: Bool { item == .rejected && reason == nil && records == 0 }

  fileprivate func append(to table: inout Table) {
    if !holdsOnlyMoney {
      append(
        records: .number(Number(records)), column: .absent(.missing), baht: .absent(.missing), to: &table)
    }
    for money in money {
      append(records: .absent(.missing), column: .text(money.column), baht: .number(money.baht), to: &table)
    }
  }

  private func append(records: Cell, column: Cell, baht: Cell, to table: inout Table) {
    let cells: [Cell] = [
      .text(input), .text(file), .text(item.rawValue), .text(item.label.thai),
      reason.map { .text($0.rawValue) } ?? .absent(.missing), records, column, baht,
    ]
    for (index, cell) in cells.enumerated() { table.columns[index].append(cell) }
    table.rowCount += 1
  }
}

extension [String] {
  /// The elements without their repetitions, in order.
  fileprivate var firstOccurrences: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
