package import Tables

/// One cell of a sample sheet, before anybody decides how it is spelled.
package enum SampleCell: Sendable, Hashable {
  case blank
  case code(String)
  case text(String)
  case count(Int)
  /// Money in satang: a hundredth of a baht.
  case money(satang: Int)
  case percent(Int)
  case answer(Truth)
  case flag(Bool)
  case day(Day)

  /// A count, or blank for nil.
  static func count(_ number: Int?) -> SampleCell { number.map(SampleCell.count) ?? .blank }

  /// Whole baht, or blank for nil.
  static func baht(_ amount: Int?) -> SampleCell { amount.map { .money(satang: $0 * 100) } ?? .blank }
}
