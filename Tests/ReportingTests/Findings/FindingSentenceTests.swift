import Tables
import Testing

@testable import Reporting

/// How a sentence is put together; those of all kinds are pinned where the whole program is tested.
@Suite struct FindingSentenceTests {
  @Test func `A finding on a result names the stage, one without a line its record`() {
    let result = Finding(NoNumber(), .noted, at: Finding.Place(input: "areas"))
    #expect(FindingSentence(result).place == Bilingual(thai: "ผลของ areas", english: "result of areas"))
    let record = Finding(
      BlankLine(), .setAside, at: Finding.Place(input: "areas", file: "a.csv", record: 7), column: "x")
    #expect(
      FindingSentence(record).place
        == Bilingual(thai: "a.csv ระเบียนที่ 7 คอลัมน์ “x”", english: "a.csv record 7 column “x”"))
  }

  @Test func `Long values are cut, line breaks shown, citizen numbers masked in value and facts`() {
    let finding = Finding(
      Conflict(key: "a\r\nb \(citizenNumber)", others: ["3"]), .rejected,
      at: Finding.Place(input: "i", file: "\(citizenNumber).csv"))
    let sentence = FindingSentence(finding)
    #expect(sentence.masked)
    #expect(sentence.statement.english.contains("“a⏎b xxxxxxxxx\(citizenNumber.suffix(4))”"))
    #expect(!sentence.text.thai.contains(citizenNumber) && !sentence.text.english.contains(citizenNumber))
    let long = Finding(
      NoNumber(), .noted, at: Finding.Place(input: "i"), value: String(repeating: "ก", count: 300))
    #expect(
      FindingSentence(long).statement.thai == "พบ “\(String(repeating: "ก", count: 59))…” แต่ต้องเป็นตัวเลข")
  }

  @Test func `A list is cut as a whole, after each of its facts`() {
    let place = Finding.Place(input: "i")
    let long = FindingSentence(
      Finding(Conflict(key: "k", others: Array(repeating: "ab", count: 100)), .noted, at: place))
    #expect(long.statement.thai.hasPrefix("k: ab, ab, "))
    #expect(long.statement.thai.hasSuffix("ab,…"))
    let personal = FindingSentence(
      Finding(Conflict(key: "k", others: ["a", citizenNumber]), .noted, at: place))
    #expect(personal.masked)
    #expect(personal.statement.thai == "k: a, xxxxxxxxx\(citizenNumber.suffix(4))")
  }
}
