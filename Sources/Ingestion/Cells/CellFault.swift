/// What is wrong or odd in a cell by itself; `ColumnBuilder.finding` has the facts.
package enum CellFault: UInt8, Sendable, Hashable {
  case valueMissing, valueNotListed, spreadsheetError
  case numberInvalid, numberNotWhole, numberDecimals, numberRange
  case dateInvalid, dateEra
  case answerInvalid, answerDash
  case codeInvalid, keyDigitsLost
}
