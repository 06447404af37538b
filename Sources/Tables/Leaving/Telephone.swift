/// Thai telephone numbers: nine digits of a fixed line, ten of a mobile one, or 66 in place of the first zero.
enum Telephone {
  /// Whether digits are a number as it is dialled inside the country.
  static func isNational(_ digits: ArraySlice<Int>) -> Bool {
    guard digits.first == 0, let second = digits.dropFirst().first else { return false }
    switch digits.count {
    case 9: return [2, 3, 4, 5, 7].contains(second)
    case 10: return [6, 8, 9].contains(second)
    default: return false
    }
  }
}
