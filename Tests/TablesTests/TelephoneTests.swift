import Testing

@testable import Tables

struct TelephoneTests {
  private func masked(_ text: String) -> String {
    var characters = Array(text.unicodeScalars)
    for chain in DigitChain.all(in: characters, atLeast: Telephone.least, isPage: false) {
      for place in Telephone.places(in: chain) { characters[place] = "x" }
    }
    return String(String.UnicodeScalarView(characters))
  }

  @Test(
    "a number is masked in its spellings",
    arguments: [
      ("0812345678", "xxxxxx5678"), ("โทร.081-234-5678", "โทร.xxx-xxx-5678"), ("๐๘๑๒๓๔๕๖๗๘", "xxxxxx๕๖๗๘"),
      ("02-141-6000", "xx-xxx-6000"), ("0-2141-6000", "x-xxxx-6000"), ("042 123 456", "xxx xx3 456"),
      ("02-141-6000-9", "xx-xxx-6000-9"), ("0812345678, 025551234", "xxxxxx5678, xxxxx1234"),
      ("+66 81 234 5678", "+xx xx xxx 5678"), ("+66812345678", "+xxxxxxx5678"),
      ("66-2-141-6000", "xx-x-xxx-6000"),
      ("+66 (0)81 234 5678", "+xx (x)xx xxx 5678"), ("0066 81 234 5678", "xxxx xx xxx 5678"),
      ("(081) 234-5678", "(xxx) xxx-5678"), ("081.234.5678 / 082.345.6789", "xxx.xxx.5678 / xxx.xxx.6789"),
    ])
  func spellings(text: String, expected: String) { #expect(masked(text) == expected) }

  @Test(
    "other digits stay",
    arguments: [
      "081234567", "08123456789", "0112345678", "1812345678", "47010101 47010", "02-05-2563 1",
      "1,081,234,567",
      "025,551,234", "2563-06-30 12:00", "660812",
    ])
  func others(text: String) { #expect(masked(text) == text) }
}
