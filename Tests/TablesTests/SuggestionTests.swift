import Testing

@testable import Tables

struct SuggestionTests {
  @Test(
    "the nearest name is suggested, or none",
    arguments: [
      ("incme", "income"), ("memebrs", "members"), ("icnome", "income"), ("incomes", "income"),
      ("ncmoe", nil), ("รหัสหมู่บ่าน", "รหัสหมู่บ้าน"), ("outgoing", nil), ("xyz", nil), ("", nil),
      ("รหัสหมูบ้าน", "รหัสหมู่บ้าน"),
    ] as [(String, String?)])
  func nearest(name: String, expected: String?) {
    let names = ["members", "income", "village_code", "รหัสหมู่บ้าน", "id"]
    #expect(Suggestion.closest(to: name, among: names) == expected)
  }

  @Test("another number names another thing, where that is asked for")
  func numbers() {
    let names = ["ตัวชี้วัดที่ 12", "ตัวชี้วัดที่ 2", "i02"]
    #expect(Suggestion.closest(to: "ตัวชี้วัด 2", among: names, sameNumbers: true) == "ตัวชี้วัดที่ 2")
    #expect(Suggestion.closest(to: "i2", among: names, sameNumbers: true) == "i02")
    #expect(Suggestion.closest(to: "i03", among: names, sameNumbers: true) == nil)
    #expect(Suggestion.closest(to: "470101", among: ["470102"], sameNumbers: true) == "470102")
  }

  @Test("of equally near names the order of candidates decides nothing")
  func ties() {
    #expect(Suggestion.closest(to: "i03", among: ["i02", "i01", "i13"]) == "i01")
    #expect(Suggestion.closest(to: "i03", among: ["i13", "i01", "i02"]) == "i01")
  }
}
