import Testing

@testable import Tables

struct SuggestionTests {
  @Test(
    "edits are counted",
    arguments: [
      ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("income", "income", 0), ("incme", "income", 1),
      ("icnome", "income", 1),
      ("ca", "abc", 3), ("kitten", "sitting", 3), ("รายได้", "รายได", 1), ("ศรีษะ", "ศีรษะ", 1),
    ])
  func distance(left: String, right: String, edits: Int) {
    #expect(editDistance(left, right) == edits)
    #expect(editDistance(right, left) == edits)
  }

  @Test(
    "the nearest name is suggested, or none",
    arguments: [
      ("incme", "income"), ("memebrs", "members"), ("outgoing", nil), ("xyz", nil), ("", nil),
      ("รหัสหมูบ้าน", "รหัสหมู่บ้าน"),
    ] as [(String, String?)])
  func nearest(name: String, expected: String?) {
    let names = ["members", "income", "village_code", "รหัสหมู่บ้าน", "id"]
    #expect(suggestion(for: name, among: names) == expected)
  }

  @Test("of equally near names the order of candidates decides nothing")
  func ties() {
    #expect(suggestion(for: "i03", among: ["i02", "i01", "i13"]) == "i01")
    #expect(suggestion(for: "i03", among: ["i13", "i01", "i02"]) == "i01")
  }
}
