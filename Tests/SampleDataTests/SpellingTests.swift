import Tables
import Testing

@testable import SampleData

@Suite("Spellings")
struct SpellingTests {
  @Test(
    "A day is written in every way of the offices",
    arguments: [
      (DateSpelling.slashes, "30/06/2563"), (.thaiDigits, "๓๐ มิถุนายน ๒๕๖๓"), (.short, "30 มิ.ย. 63"),
      (.buddhistISO, "2563-06-30"), (.commonISO, "2020-06-30"), (.long, "30 มิถุนายน 2563"),
    ])
  func dates(spelling: DateSpelling, text: String) throws {
    #expect(spelling.text(try #require(Day(year: 2020, month: 6, day: 30))) == text)
  }

  @Test(
    "Money is grouped and keeps its satang",
    arguments: [
      (0, "0"), (99_900, "999"), (3_800_000, "38,000"), (100_000_005, "1,000,000.05"), (150, "1.50"),
      (-125_050, "-1,250.50"),
    ])
  func money(satang: Int, text: String) {
    #expect(Spelling(groupsThousands: true).text(.money(satang: satang), row: 1) == text)
  }

  @Test("Answers have three states and a blank")
  func answers() {
    let spelling = Spelling(yes: "ผ่าน", no: "ไม่ผ่าน", dashEvery: 2)
    #expect(spelling.text(.answer(.yes), row: 1) == "ผ่าน")
    #expect(spelling.text(.answer(.no), row: 1) == "ไม่ผ่าน")
    #expect(spelling.text(.answer(.notApplicable), row: 1) == "-")
    #expect(spelling.text(.answer(.missing), row: 1) == "")
    #expect(spelling.text(.answer(.missing), row: 2) == "-")
  }

  @Test("Thai digits are for numbers and village codes, not for longer codes")
  func thaiDigits() {
    let spelling = Spelling(groupsThousands: true, thaiDigitsEvery: 1)
    #expect(spelling.text(.money(satang: 3_800_000), row: 0) == "๓๘,๐๐๐")
    #expect(spelling.text(.code("47020610"), row: 0) == "๔๗๐๒๐๖๑๐")
    #expect(spelling.text(.code("47020610001"), row: 0) == "47020610001")
  }

  @Test("Typing leaves doubled vowels, hidden spaces and outer spaces")
  func noises() {
    #expect(TextNoise.doubledVowel.applied(to: "กุสุมาลย์") == "กุุสุุมาลย์")
    #expect(Array(TextNoise.zeroWidthSpace.applied(to: "ตลาด").unicodeScalars).count == 5)
    #expect(TextNoise.noBreakSpace.applied(to: "ก 1") == "ก\u{A0}1")
    #expect(TextNoise.outerSpaces.applied(to: "ก") == " ก ")
  }

  @Test("A field is quoted when it must be")
  func quoting() {
    #expect(Dialect.clean.record(["a", "b,c", "d\"e", "f\ng"]) == "a,\"b,c\",\"d\"\"e\",\"f\ng\"")
    #expect(Dialect(delimiter: "|", delimiterTrails: true).record(["a", "b,c"]) == "a|b,c|")
  }

  @Test("Bytes follow the encoding")
  func encodings() {
    #expect(SampleEncoding.windows874.bytes("กA๙") == [0xA1, 0x41, 0xF9])
    #expect(
      Dialect(encoding: .utf16LittleEndian, hasByteOrderMark: true).bytes("ก") == [0xFF, 0xFE, 0x01, 0x0E])
    #expect(Dialect(hasByteOrderMark: true).bytes("a") == [0xEF, 0xBB, 0xBF, 0x61])
  }
}
