@testable import Tables

/// Lets a text leave and looks for citizen numbers and unseen signs in what leaves, with other finders than the program's.
func fuzzCitizenNumbers(_ bytes: [UInt8]) {
  let text = String(decoding: bytes, as: UTF8.self)
  for form in [Outgoing.Form.line, .cell, .message, .page] {
    let left = Outgoing(text, as: form).text
    require(!holdsNumber(left), "a number is left in \(left)")
    require(!left.unicodeScalars.contains { isUnseen($0, isLine: form == .line) }, "an unseen sign is left")
    if Outgoing.isPlain(text.utf8.span) {
      require(left.utf8.elementsEqual(text.utf8), "changed although it is plain")
    }
  }
}

/// Whether thirteen digits in a row are a citizen number.
private func holdsNumber(_ text: String) -> Bool {
  text.unicodeScalars.split { value($0) == nil }.contains { run in
    let digits = run.compactMap(value)
    guard digits.count == 13 else { return false }
    var sum = 0
    for place in 0..<12 { sum += digits[place] * (13 - place) }
    return (11 - sum % 11) % 10 == digits[12]
  }
}

/// ASCII, Thai and full-width digits.
private func value(_ scalar: Unicode.Scalar) -> Int? {
  for zero in [0x30, 0x0E50, 0xFF10] where (zero...zero + 9).contains(Int(scalar.value)) {
    return Int(scalar.value) - zero
  }
  return nil
}

/// Signs that steer a terminal or turn text around.
private func isUnseen(_ scalar: Unicode.Scalar, isLine: Bool) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A, 0x0D: isLine
  case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
  default: false
  }
}
