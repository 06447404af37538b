package import Tables

/// How many records of one file went one way, and how much money they carried.
package struct LedgerLine: Sendable, Hashable {
  package var input: String
  package var file: String
  package var item: LedgerItem
  /// Why, for rejected records: one line a reason.
  package var reason: FindingCode?
  package var records: Int
  /// The sums of the money columns, in the order of the columns.
  package var money: [Money]

  package init(
    input: String, file: String, item: LedgerItem, reason: FindingCode? = nil, records: Int,
    money: [Money] = []
  ) {
    self.input = input
    self.file = file
    self.item = item
    self.reason = reason
    self.records = records
    self.money = money
  }

  /// The sum of one money column in baht.
  package struct Money: Sendable, Hashable {
    package var column: String
    package var baht: Number

    package init(column: String, baht: Number) {
      self.column = column
      self.baht = baht
    }
  }

  /// These records and those of another line of the same item.
  func adding(_ other: LedgerLine) -> LedgerLine {
    var sum = self
    sum.records += other.records
    for money in other.money {
      if let index = sum.money.firstIndex(where: { $0.column == money.column }) {
        sum.money[index].baht = sum.money[index].baht.saturatingSum(money.baht)
      } else {
        sum.money.append(money)
      }
    }
    return sum
  }
}

extension Number {
  /// The sum, kept at the end of the range: no ledger with such a figure can balance by chance.
  func saturatingSum(_ other: Number) -> Number {
    adding(other) ?? Number(scaled: other.scaled < 0 ? .min : .max)
  }
}
