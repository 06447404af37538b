package import Tables

extension Cell: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral, ExpressibleByBooleanLiteral {
  package init(integerLiteral value: Int) { self = .number(Number(value)) }
  package init(stringLiteral value: String) { self = .text(value) }
  package init(booleanLiteral value: Bool) { self = .truth(value) }

  package static let missing = Cell.absent(.missing)
  package static let notApplicable = Cell.absent(.notApplicable)

  package static func code(_ text: String) -> Cell { Code(text).map(Cell.code) ?? .missing }

  /// A number written with decimals.
  package static func decimal(_ text: String) -> Cell { Number(text).map(Cell.number) ?? .missing }
}
