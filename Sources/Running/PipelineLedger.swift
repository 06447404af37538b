import Ingestion
import Reporting
import Tables

extension InputResult {
  /// The lines of this input in the ledger: every record and every baht that was read, by where it went.
  var ledgerLines: [LedgerLine] {
    summary.files.enumerated().flatMap { position, file in lines(of: file, at: position) }
  }

  private func lines(of file: FileSummary, at position: Int) -> [LedgerLine] {
    let records = file.records
    let left = outOfScope.records[position] ?? 0
    let leftMoney = outOfScope.money[position] ?? [:]
    func line(
      _ item: LedgerItem, _ count: Int, _ reason: FindingCode? = nil,
      _ money: (AmountBalance) -> Number? = { _ in nil }
    ) -> LedgerLine {
      LedgerLine(
        input: summary.input, file: file.name, item: item, reason: reason, records: count,
        money: summary.moneyColumns.compactMap { column in
          guard let amounts = file.amounts[column], let baht = money(amounts) else { return nil }
          return LedgerLine.Money(column: column, baht: baht)
        })
    }
    func used(_ column: String, _ amounts: AmountBalance) -> Number? {
      amounts.used.number?.subtracting(leftMoney[column] ?? .zero)
    }
    var lines = [line(.read, records.read, nil) { $0.read.number }]
    lines.append(
      LedgerLine(
        input: summary.input, file: file.name, item: .used, records: records.used - left,
        money: summary.moneyColumns.compactMap { column in
          file.amounts[column].flatMap { used(column, $0) }.map { LedgerLine.Money(column: column, baht: $0) }
        }))
    let reasons = records.rejected.sorted { $0.key.rawValue < $1.key.rawValue }
    for reason in reasons { lines.append(line(.rejected, reason.value, reason.key)) }
    // The reader keeps the money of all rejected records together.
    lines.append(line(.rejected, 0) { $0.rejected.number })
    lines.append(line(.duplicate, records.duplicates) { $0.duplicates.number })
    lines.append(line(.totalRow, records.totals) { $0.totals.number })
    lines.append(line(.title, records.titles))
    lines.append(line(.repeatedHeader, records.repeatedHeaders))
    lines.append(line(.blank, records.blanks))
    lines.append(line(.footnote, records.footnotes) { $0.footnotes.number })
    lines.append(
      LedgerLine(
        input: summary.input, file: file.name, item: .outOfScope, records: left,
        money: summary.moneyColumns.compactMap { column in
          leftMoney[column].map { LedgerLine.Money(column: column, baht: $0) }
        }))
    return lines
  }
}
