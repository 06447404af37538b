@testable import Tables

/// Masks a text and looks for citizen numbers in what is left, with another finder than the program's.
func fuzzCitizenNumbers(_ bytes: [UInt8]) {
  let text = String(decoding: bytes, as: UTF8.self)
  let masked = CitizenNumber.masked(text)
  require(
    masked.found || masked.text.unicodeScalars.elementsEqual(text.unicodeScalars), "changed for nothing")
  require(!CitizenNumber.masked(masked.text).found, "masked twice is otherwise")
  require(!holdsNumber(masked.text), "a number is left in \(masked.text)")
}

/// Whether thirteen digits in a row, ASCII or Thai, are a citizen number.
private func holdsNumber(_ text: String) -> Bool {
  text.unicodeScalars.split { value($0) == nil }.contains { run in
    let digits = run.compactMap(value)
    guard digits.count == 13, (1...8).contains(digits[0]) else { return false }
    var sum = 0
    for place in 0..<12 { sum += digits[place] * (13 - place) }
    return (11 - sum % 11) % 10 == digits[12]
  }
}

private func value(_ scalar: Unicode.Scalar) -> Int? {
  switch scalar.value {
  case 0x30...0x39: Int(scalar.value) - 0x30
  case 0x0E50...0x0E59: Int(scalar.value) - 0x0E50
  default: nil
  }
}
