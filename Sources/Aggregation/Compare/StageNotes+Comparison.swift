import Stages
import Tables

extension StageNotes {
  /// Tells what a comparison could not use.
  mutating func add(_ faults: [ComparisonFault], in table: Table) {
    for fault in faults {
      switch fault {
      case .repeated(let key, let rows):
        let text = Self.text(key)
        add(.comparisonRepeated, .named(rows.first ?? 0, text), [text, String(rows.count)])
      case .roundUnknown(let row), .monthUnknown(let row):
        add(.comparisonUnplaced, .row(row), [Self.key(row, in: table)])
      case .outsidePeriod(let row): add(.comparisonOutside, .row(row), [Self.key(row, in: table)])
      case .overflow(let key, let column): add(.numberOverflow, .key(Self.text(key)), [column])
      }
    }
  }
}
