package import Expressions
package import Tables

/// A bound check of declared identities: two figures that must be equal.
package struct Reconciliation: Sendable {
  /// A figure as it is stated, and what it must be equal to.
  package struct Identity: Sendable {
    package let name: String
    package let stated: BoundExpression
    /// The other side in the same row, or the figure of one part, whose sum it is.
    package let computed: BoundExpression

    package init(_ name: String, stated: BoundExpression, computed: BoundExpression) {
      self.name = name
      self.stated = stated
      self.computed = computed
    }
  }

  /// Where the parts of a stated figure stand.
  package enum Parts: Sendable, Hashable {
    /// In the same row: both sides are expressions of it.
    case sameRow
    /// In the rows of the table that name this row as their parent.
    case children(parent: Int)
    /// In the rows of another table, under its name, with the same key.
    case otherTable(String, keys: [Int])
  }

  /// What names the rows with the stated figures.
  package let keys: [Int]
  package let parts: Parts
  package let identities: [Identity]
  /// How far the two may be apart.
  package let tolerance: Number
  let input: Schema
  package let output: Schema

  /// - Parameter input: the columns of the table of stated figures.
  package init(
    input: Schema, keys: [Int], parts: Parts, identities: [Identity], tolerance: Number = .zero
  ) {
    self.input = input
    self.keys = keys
    self.parts = parts
    self.identities = identities
    self.tolerance = tolerance
    output = Schema(keys.map { input.columns[$0] } + Figure.allCases.map(\.schema))
  }

  /// One row for each identity of each row with a stated figure, in ascending order of the keys.
  ///
  /// `difference` is stated less computed. With a part missing, `computed` is what the others sum up to and the
  /// identity is unknown; a part that is not applicable counts as nothing. Rows of a tree without children have
  /// nothing to check; rows of totals without parts are unknown, and so are parts without a total.
  /// - Parameter parts: the table of the parts, where they stand in another.
  package func check(
    _ table: Table, parts others: Table? = nil, faults: inout [EvaluationFault]
  ) -> (rows: Table, faults: [ReconciliationFault]) {
    let (balances, pairing) = balances(table, parts: others, faults: &faults)
    return (rows(of: balances), pairing + balances.flatMap { $0.faults(self) })
  }

  /// Each stated figure beside the sum of its parts, in the order of the rows, and what could not be paired.
  func balances(
    _ table: Table, parts others: Table?, faults: inout [EvaluationFault]
  ) -> (balances: [Balance], faults: [ReconciliationFault]) {
    let pairing = Pairing(self, table, parts: others)
    let sides = identities.map { identity in
      (
        stated: identity.stated.evaluate(table, faults: &faults).asNumbers,
        parts: identity.computed.evaluate(others ?? table, faults: &faults).asNumbers
      )
    }
    let balances = pairing.groups.flatMap { group in
      sides.enumerated().map { identity, sides in
        let stated = group.stated.map {
          sides.stated[$0].map(Cell.number) ?? .absent(sides.stated.presence[$0])
        }
        return Balance(
          identity: identity, key: group.key, stated: stated ?? .absent(.missing), parts: group.parts,
          of: sides.parts)
      }
    }
    return (balances, pairing.faults)
  }

  private func rows(of balances: [Balance]) -> Table {
    var table = Table(schema: output)
    for balance in balances {
      let cells = balance.key + Figure.allCases.map { balance.cell($0, self) }
      for (index, cell) in cells.enumerated() { table.columns[index].append(cell) }
    }
    table.rowCount = balances.count
    return table
  }
}

/// Whether an identity holds.
package enum IdentityStatus: String, Sendable, CaseIterable {
  case holds, differs, unknown
}

/// An identity that does not hold, or what could not be compared.
package enum ReconciliationFault: Sendable, Hashable {
  /// The two figures are further apart than the tolerance.
  case differs(identity: String, key: [Cell], stated: Number, computed: Number)
  /// The stated figure or some of the parts are missing.
  case unknown(identity: String, key: [Cell], missingParts: Int)
  /// The sum or the difference is outside the range of numbers.
  case overflow(identity: String, key: [Cell])
  /// Several rows with stated figures have one key: none is compared.
  case repeatedKey(key: [Cell], rows: [Int])
  /// Parts whose key has no row of its own with stated figures.
  case withoutWhole(key: [Cell], parts: [Int])
  /// A row that names itself as its parent: it is no part.
  case ownParent(row: Int)
}
