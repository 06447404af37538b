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

  @Test("of equally near names the order of candidates decides nothing")
  func ties() {
    #expect(Suggestion.closest(to: "yean", among: ["yeat", "year", "yeam"]) == "yeam")
    #expect(Suggestion.closest(to: "yean", among: ["yeam", "yeat", "year"]) == "yeam")
  }
}
