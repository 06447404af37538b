import Foundation
import Testing

/// `explain` as its users call it: what it prints, and the status that it ends with.
@Suite("The command explain")
struct ExplainCommandTests {
  private static func explain(_ entity: String, _ options: [String] = []) throws -> ChiwatProgram.Outcome {
    try ChiwatProgram.run(
      [
        "explain", "Pipelines/village-levels", "--entity", entity, "--input",
        "assessments=Samples/monthly-2563-06/village-levels.csv", "--areas",
        "Samples/monthly-2563-06/areas.csv",
      ] + options)
  }

  @Test("the level of a village, its margin and the way up, in Thai")
  func village() throws {
    let outcome = try Self.explain("34010102")
    #expect(outcome.status == 0 && outcome.error == "")
    let lines = outcome.output.split(separator: "\n").map(String.init)
    #expect(lines.first == "ระดับหมู่บ้านเศรษฐกิจพอเพียง: 34010102 บ้านตัวอย่าง 2")
    let second = try #require(lines.firstIndex(of: "ครั้งที่ 2 · แฟ้ม village-levels.csv บรรทัด 5"))
    #expect(
      lines[(second + 1)...(second + 5)] == [
        "ระดับ 1 พออยู่ พอกิน: ผ่าน 16 จาก 23 ตัวชี้วัด (ระดับนี้ 10 ถึง 16)",
        "  • ระดับจะลดลงเมื่อไม่ผ่านอีก 7 ข้อ: ข้อใดก็ได้ 7 จาก 16 ข้อ (i01 i02 i03 i05 i06 i07 i09 i10 i11 i12 i15 i17 i19 i20 i21 i22)",
        "  • ไม่มีข้อมูล 1 ข้อ (i23) นับว่าไม่ผ่าน: ถ้าที่จริงผ่าน ระดับอาจเป็น 2 (i23)",
        "  • ขึ้นระดับ 2 อยู่ดี กินดี: ต้องผ่านเพิ่มอีก 1 ข้อ: ข้อใดก็ได้ 1 จาก 7 ข้อ (i04 i08 i13 i14 i16 i18 i23)",
        "  • ขึ้นระดับ 3 มั่งมี ศรีสุข: ต้องผ่านเพิ่มอีก 7 ข้อ: i04 i08 i13 i14 i16 i18 i23",
      ])
  }

  @Test("with declared efforts the way up is the one of the least effort")
  func effort() throws {
    let folder = try TemporaryFolder()
    let rule = try String(
      contentsOf: Repository.root.appending(path: "Pipelines/village-levels/pipeline.yaml"), encoding: .utf8)
    try folder.write(
      rule.replacing(
        "    score: assessments\n", with: "    score: assessments\n    effort: {i01..i19: 3, i20: 2}\n"),
      to: "village-levels/pipeline.yaml")
    let arguments = [
      "explain", folder.path("village-levels"), "--entity", "47010101", "--input",
      "assessments=Samples/monthly-2563-06/village-levels.csv",
    ]
    let outcome = try ChiwatProgram.run(arguments + ["--lang", "en"])
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(
      outcome.output.contains("To level 1, enough to live and eat: least effort 3: i20 i22"),
      "\(outcome.output)")
    let thai = try ChiwatProgram.run(arguments).output
    #expect(thai.contains("ขึ้นระดับ 1 พออยู่ พอกิน: แรงรวมน้อยที่สุด 3: i20 i22"))
    #expect(try ChiwatProgram.run(["check", folder.path("village-levels")]).status == 0)
  }

  @Test("the same bytes for any number of threads", arguments: ["34010102", "3401", "47"])
  func threads(_ entity: String) throws {
    let one = try Self.explain(entity, ["--jobs", "1"])
    #expect(one.status == 0)
    #expect(try Self.explain(entity, ["--jobs", "4"]).output == one.output)
  }

  @Test("JSON can be read, and names the sets one by one when they are few")
  func json() throws {
    let outcome = try Self.explain("34010102", ["--format", "json"])
    let pages = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]])
    let rows = try #require(pages.first?["rows"] as? [[String: Any]])
    let verdict = try #require(rows.last { $0["verdict"] is [String: Any] }?["verdict"] as? [String: Any])
    #expect(verdict["level"] as? Int == 1)
    let steps = try #require(verdict["steps"] as? [[String: Any]])
    let sets = try #require((steps.first?["sets"] as? [String: Any])?["sets"] as? [[String]])
    #expect(sets == [["i04"], ["i08"], ["i13"], ["i14"], ["i16"], ["i18"], ["i23"]])
  }

  @Test("Markdown has titles and tables")
  func markdown() throws {
    let outcome = try Self.explain("3401", ["--format", "markdown", "--lang", "en"])
    #expect(outcome.output.hasPrefix("# Levels of sufficiency-economy villages: 3401 "))
    #expect(outcome.output.contains("\n| --- | ---: |"))
  }

  @Test("the yearly list explains a district's rank as run gives it")
  func list() throws {
    let outcome = try ChiwatProgram.run([
      "explain", "Pipelines/yearly.yaml", "--entity", "4701", "--from", "Samples/yearly-2563", "--settings",
      "Samples/yearly-2563/settings.yaml", "--as-of", "2564-10-15", "--lang", "en", "--format", "json",
    ])
    let pages = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]])
    let page = try #require(pages.first { $0["pipeline"] as? String == "district-ranking" })
    let rows = try #require(page["rows"] as? [[String: Any]])
    let values = rows.flatMap { $0["values"] as? [[String: Any]] ?? [] }
    let shown = Dictionary(
      values.compactMap { value -> (String, String)? in
        guard let name = value["name"] as? String, let text = value["value"] as? [String: String] else {
          return nil
        }
        return (name, text["en"] ?? "")
      }, uniquingKeysWith: { first, _ in first })
    let run = try #require(
      try SampleJob.yearly.output.records("district-ranking/districts.csv")
        .first { $0["area_code"] == "4701" || $0["district_code"] == "4701" })
    #expect(shown["rank"] == "1" && run["rank"] == "1")
    #expect(shown["score"] == run["score"])
  }

  @Test("a row that is joined to the result of a stage over many rows has the reason of that stage")
  func reconciled() throws {
    let outcome = try ChiwatProgram.run([
      "explain", "Pipelines/plan-register", "--list", "Pipelines/yearly.yaml", "--from",
      "Samples/yearly-2563",
      "--entity", "south-tourism-63", "--lang", "en",
    ])
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(
      outcome.output.contains(
        "budget_baht = 9000000 against budget_baht = 9036000 (number of parts: 3): -36000 apart, more than 0"),
      "\(outcome.output)")
  }

  @Test("a product that is in a segment is explained, and nothing is suggested")
  func midway() throws {
    let outcome = try ChiwatProgram.run([
      "explain", "Pipelines/product-segments", "--entity", "OT001", "--input",
      "products=Samples/yearly-2563/product-items.csv", "--lang", "en",
    ])
    #expect(outcome.status == 0 && outcome.error == "")
    #expect(outcome.output.contains("product-items.csv, line 2"))
  }

  @Test("an unknown code is wrong usage, and the nearest one is named")
  func unknown() throws {
    let outcome = try Self.explain("3401010")
    #expect(outcome.status == 2 && outcome.output == "")
    #expect(outcome.error.contains("did you mean '34010101'?"))
  }

  @Test("a file that cannot be read ends with 3")
  func unreadable() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("ก,ข\n1,2\n", to: "a.csv")
    let outcome = try ChiwatProgram.run([
      "explain", "Pipelines/village-levels", "--entity", "34010102", "--input", "assessments=" + file,
    ])
    #expect(outcome.status == 3)
  }
}
