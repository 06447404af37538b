import Auditing
import Selection
import Tables

extension StageFindings {
  mutating func add(_ faults: [SelectionFault], of stage: String, in table: Table) {
    for fault in faults {
      switch fault {
      case .repeatedKey(let key, let rows):
        note(.selectionRepeated, rows.first ?? 0, in: table, [stage, Self.text(key), String(rows.count)])
      case .groupUnknown(let row): note(.selectionGroup, row, in: table, stage)
      case .quotaMissing(let group): note(.quotaMissing, group, [stage, Self.text(group)])
      case .quotaRepeated(let group, let rows):
        note(.quotaRepeated, group, [stage, Self.text(group), String(rows.count)])
      case .quotaUnusable(let group): note(.quotaUnusable, group, [stage, Self.text(group)])
      case .adviceExceeded(let advice, let key, let chosen, let atMost):
        note(
          .adviceExceeded, key,
          [stage, advice.thai, advice.english, Self.text(key), String(chosen), String(atMost)])
      }
    }
  }

  mutating func add(
    _ faults: [DeadlineFault], of stage: String, expected: Table,
    arrivals: (findings: StageFindings, table: Table)
  ) {
    func arrived(_ code: FindingCode, _ row: Int) -> Finding {
      let key = key(row, in: arrivals.table)
      let place = arrivals.findings.place(row, in: arrivals.table)
      return Finding(code, .noted, at: place, value: key, details: [stage, key])
    }
    for fault in faults {
      switch fault {
      case .repeatedKey(let rows):
        let row = rows.first ?? 0
        note(.deadlineRepeated, row, in: expected, [stage, key(row, in: expected), String(rows.count)])
      case .conditionUnknown(let row, let deadline):
        note(.deadlineUnclear, row, in: expected, [stage, deadline, key(row, in: expected)])
      case .undated(let row): list.append(arrived(.arrivalUndated, row))
      case .periodUnknown(let row): list.append(arrived(.arrivalPeriod, row))
      case .unexpected(let row): list.append(arrived(.arrivalUnexpected, row))
      case .afterAsOf(let row): list.append(arrived(.arrivalAfter, row))
      }
    }
  }

  mutating func add(_ faults: [ReconciliationFault], of stage: String, in table: Table) {
    for fault in faults {
      switch fault {
      case .differs(let identity, let key, let stated, let computed):
        let difference = stated.subtracting(computed)?.description ?? ""
        note(
          .identityDiffers, key,
          [stage, identity, Self.text(key), stated.description, computed.description, difference])
      case .unknown(let identity, let key, let missing):
        note(.identityUnknown, key, [stage, identity, Self.text(key), String(missing)])
      case .overflow(let identity, let key): note(.numberOverflow, key, [stage, identity])
      case .repeatedKey(let key, let rows):
        note(.identityRepeated, rows.first ?? 0, in: table, [stage, Self.text(key), String(rows.count)])
      case .withoutWhole(let key, let parts):
        note(.identityOrphan, key, [stage, Self.text(key), String(parts.count)])
      case .ownParent(let row): note(.identityOwnParent, row, in: table, stage)
      }
    }
  }

  /// A finding about a row, whose facts are the stage and what names the row, or as given.
  private mutating func note(_ code: FindingCode, _ row: Int, in table: Table, _ stage: String) {
    note(code, row, in: table, [stage, key(row, in: table)])
  }

  private mutating func note(_ code: FindingCode, _ row: Int, in table: Table, _ details: [String]) {
    list.append(
      Finding(code, .noted, at: place(row, in: table), value: key(row, in: table), details: details))
  }

  /// A finding about a group or key, which stands in no one place.
  private mutating func note(_ code: FindingCode, _ key: [Cell], _ details: [String]) {
    list.append(
      Finding(code, .noted, at: Finding.Place(input: source), value: Self.text(key), details: details))
  }

  private static func text(_ key: [Cell]) -> String { key.map(\.text).joined(separator: " ") }
}
