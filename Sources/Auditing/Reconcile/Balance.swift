import Tables

/// A stated figure and the sum of its parts.
struct Balance {
  let identity: Int
  let key: [Cell]
  let stated: Cell
  let partCount: Int
  let missingParts: Int
  /// The sum of the parts that are there; nil outside the range of numbers.
  private let sum: Number?
  private let presence: Presence

  init(identity: Int, key: [Cell], stated: Cell, parts: [Int], of figures: NumberColumn) {
    self.identity = identity
    self.key = key
    self.stated = stated
    partCount = parts.count
    missingParts = parts.count { figures.presence[$0] == .missing }
    let kinds = parts.map { figures.presence[$0] }
    presence =
      kinds.contains(.present) ? .present : kinds.contains(.notApplicable) ? .notApplicable : .missing
    sum = parts.reduce(.some(.zero)) { sum, row in figures[row].map { sum?.adding($0) } ?? sum }
  }

  /// The sum of the parts that are there; not applicable, or missing, where there is none.
  var computed: Cell {
    guard presence == .present else { return .absent(presence) }
    return sum.map(Cell.number) ?? .absent(.missing)
  }

  var difference: Number? {
    guard missingParts == 0, case .number(let stated) = stated, case .number(let computed) = computed else {
      return nil
    }
    return stated.subtracting(computed)
  }

  func status(_ tolerance: Number) -> IdentityStatus {
    // Nothing to measure on both sides is an agreement.
    if missingParts == 0, stated.kind == .notApplicable, presence == .notApplicable { return .holds }
    guard let difference else { return .unknown }
    return difference.scaled.magnitude <= tolerance.scaled.magnitude ? .holds : .differs
  }

  /// What the result says of it.
  func cell(_ figure: Reconciliation.Figure, _ rule: Reconciliation) -> Cell {
    switch figure {
    case .identity: .text(rule.identities[identity].name)
    case .stated: stated
    case .computed: computed
    case .difference: difference.map(Cell.number) ?? .absent(.missing)
    case .parts: .number(Number(partCount))
    case .missingParts: .number(Number(missingParts))
    case .status: .text(status(rule.tolerance).rawValue)
    }
  }

  func faults(_ rule: Reconciliation) -> [ReconciliationFault] {
    let name = rule.identities[identity].name
    switch status(rule.tolerance) {
    case .holds: return []
    case .differs:
      guard case .number(let stated) = stated, case .number(let computed) = computed else { return [] }
      return [.differs(identity: name, key: key, stated: stated, computed: computed)]
    case .unknown:
      let isKnown = stated.kind == .present && missingParts == 0 && presence == .present
      return [
        isKnown
          ? .overflow(identity: name, key: key)
          : .unknown(identity: name, key: key, missingParts: missingParts)
      ]
    }
  }
}
