/// The six types of the rule language and of every column.
package enum ValueType: String, Sendable, Hashable, CaseIterable {
  /// An exact decimal.
  case number
  /// UTF-8 text in NFC.
  case text
  /// A calendar day.
  case date
  /// Up to eight ASCII characters that nest by prefix: area codes, months.
  case code
  /// An indicator's answer: pass, fail, not applicable, missing; written 1, 0, "-" and blank.
  case answer
  /// A condition; written as an answer is.
  case flag
}
