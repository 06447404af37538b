import Foundation
import Testing

/// Citizen numbers in every place of an input and a call: none comes out anywhere.
@Suite("Planted citizen numbers")
struct PlantedNumberTests {
  /// A pipeline with a file of one of its inputs, and what else it needs.
  struct Sample: Sendable, CustomTestStringConvertible {
    var pipeline: String
    var input: String
    var file: String
    var more: [String] = []
    var testDescription: String { "\(pipeline): \(input)" }

    var records: CSVRecords {
      get throws {
        CSVRecords(
          try Data(contentsOf: Repository.root.appending(path: "Samples/monthly-2563-06/\(file)")))
      }
    }
  }

  private static let month = "Samples/monthly-2563-06"

  static let samples = [
    Sample(
      pipeline: "savings-groups", input: "funds", file: "savings-groups.csv",
      more: ["--param", "level_2_from=13", "--param", "level_3_from=18"]),
    Sample(
      pipeline: "market-sales", input: "markets", file: "markets.csv",
      more: ["--input", "market_days=\(month)/market-days.csv"]),
    Sample(pipeline: "village-levels", input: "assessments", file: "village-levels.csv"),
    Sample(pipeline: "poverty-funds", input: "funds", file: "poverty-funds.csv"),
    Sample(pipeline: "household-practice", input: "practice", file: "practice.csv"),
  ]

  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The sample with a record a spelling and column, in a file that is named after a number, under a title that holds one.
  private func plant(_ sample: Sample, _ numbers: inout PlantedNumbers) throws -> (
    path: String, keys: [String]
  ) {
    let records = try sample.records
    var lines = ["แบบรายงานของ \(numbers.next())"]
    lines.append((records.header + ["ผู้บันทึก \(numbers.next())"]).joined(separator: ","))
    var keys: [String] = []
    for column in records.header.indices {
      for (place, spelling) in PlantedNumbers.spellings.enumerated() {
        var record = records.rows[(column * 7 + place) % records.rows.count]
        let number = spelling(numbers.next())
        record[column] = "\"\(number)\""
        if column == 0 { keys.append(number) }
        lines.append((record + [numbers.next()]).joined(separator: ","))
      }
    }
    // A short record, and one that is there twice.
    lines += ["\(numbers.next()),1", lines[3], "รวม \(numbers.next())", "หมายเหตุ \(numbers.next())"]
    let path = try folder.write(lines.joined(separator: "\n") + "\n", to: "\(numbers.next()).csv")
    return (path, keys)
  }

  private func expectNothing(
    _ numbers: PlantedNumbers, in outcome: ChiwatProgram.Outcome, _ what: String
  ) {
    for (stream, text) in [("output", outcome.output), ("error", outcome.error)] {
      #expect(numbers.found(in: Data(text.utf8)) == [], "\(what): \(stream): \(text.prefix(2000))")
    }
  }

  @Test("no column, title, heading, file name or key lets a number out", arguments: samples)
  func run(_ sample: Sample) throws {
    var numbers = PlantedNumbers(seed: 7)
    let (path, keys) = try plant(sample, &numbers)
    let input = ["--input", "\(sample.input)=\(path)"] + sample.more
    let outcome = try ChiwatProgram.run(
      ["run", "Pipelines/\(sample.pipeline)", "--output", folder.path("out")] + input)
    #expect(outcome.status == 1, "\(outcome.error)")
    expectNothing(numbers, in: outcome, "run")
    let files = try FolderFiles(folder.url.appending(path: "out"))
    #expect(files.names.count > 5)
    for name in files.names {
      let found = numbers.found(in: files[name] ?? Data(), isTable: name.hasSuffix(".csv"))
      #expect(found == [], "\(name)")
    }

    for (place, key) in keys.enumerated() where place % 24 == 0 {
      for format in ["text", "markdown", "json"] {
        let page = try ChiwatProgram.run(
          ["explain", "Pipelines/\(sample.pipeline)", "--entity", key, "--format", format] + input)
        expectNothing(numbers, in: page, "explain \(format)")
      }
    }
    let again = try ChiwatProgram.run(["verify", folder.path("out"), "--from", folder.path("")])
    expectNothing(numbers, in: again, "verify")
  }

  @Test("an explanation is found by the number as it is typed, in any spelling, and shows it masked")
  func entity() throws {
    let answers = (1...21).map { "ข้อ \($0)" }
    let file = try folder.write(
      "fund_code,village_code,fund_name,\(answers.joined(separator: ","))\n1101700207030,47010101,นายดำ 3813441284353"
        + String(repeating: ",1", count: 21) + "\n", to: "a.csv")
    for entity in ["1101700207030", "1-1017-00207-03-0", "๑๑๐๑๗๐๐๒๐๗๐๓๐"] {
      let outcome = try ChiwatProgram.run([
        "explain", "Pipelines/savings-groups", "--entity", entity, "--input", "funds=\(file)",
      ])
      #expect(outcome.status == 0, "\(outcome.error)")
      #expect(outcome.output.contains("บรรทัด 2"), "\(outcome.output)")
      #expect(CitizenNumberTests.numbers(in: outcome.output) == [])
    }
  }

  @Test("what is typed comes back masked in every message")
  func messages() throws {
    var numbers = PlantedNumbers(seed: 11)
    let (plain, printed) = (numbers.next(), PlantedNumbers.grouped(numbers.next(), by: "-"))
    let header = try folder.write("รหัส \(plain),\(printed)\n1,2\n", to: "header.csv")
    let rules = try folder.write(
      "title: {th: \(plain), en: a}\n\(plain): 1\nstages: {a: {derive: '\(printed)'}}\n",
      to: "\(plain)/pipeline.yaml")
    let funds = "Pipelines/savings-groups"
    let calls = [
      ["run", funds, "--input", "funds=\(plain).csv", "--output", folder.path("o")],
      ["run", funds, "--input", "\(plain)=a.csv", "--output", folder.path("o")],
      ["run", funds, "--input", "funds=\(header)", "--output", folder.path("o")],
      ["run", funds, "--input", "funds=\(header)", "--output", folder.path("o"), "--as-of", printed],
      ["run", funds, "--param", "\(plain)=1", "--output", folder.path("o")],
      ["run", funds, "--param", "level_2_from=\(printed)", "--output", folder.path("o")],
      ["run", funds, "--lang", plain, "--output", folder.path("o")], ["run", "--\(plain)"], [plain],
      ["run", "Pipelines/\(plain)", "--output", folder.path("o")],
      ["explain", funds, "--entity", printed, "--input", "funds=Samples/monthly-2563-06/savings-groups.csv"],
      ["check", rules], ["check", rules, "--format", "json"], ["describe", rules], ["describe", plain],
      ["describe", funds, "--template", plain], ["test", plain], ["test", funds, "--filter", plain],
      ["verify", plain], ["diff", plain, printed], ["diff", funds, "HEAD:\(plain)"],
    ]
    for call in calls {
      let outcome = try ChiwatProgram.run(call)
      #expect(outcome.status != 0 || call[0] == "test", "\(call)")
      expectNothing(numbers, in: outcome, call.joined(separator: " "))
    }
  }

  @Test("a comparison of rules shows no key", arguments: ["text", "markdown", "json"])
  func diff(_ format: String) throws {
    var numbers = PlantedNumbers(seed: 5)
    let sample = Self.samples[0]
    let (path, _) = try plant(sample, &numbers)
    let rule = try String(
      contentsOf: Repository.root.appending(path: "Pipelines/savings-groups/pipeline.yaml"), encoding: .utf8)
    try folder.write(
      rule.replacing("mandatory_cap: 1", with: "mandatory_cap: 2"), to: "new/savings-groups/pipeline.yaml")
    let outcome = try ChiwatProgram.run(
      [
        "diff", "Pipelines/savings-groups", folder.path("new/savings-groups"), "--input", "funds=\(path)",
        "--param", "mandatory=i01,i02", "--csv", folder.path("moved.csv"), "--format", format,
      ] + sample.more)
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.output.contains("xxxx"))
    expectNothing(numbers, in: outcome, "diff")
    let csv = try Data(contentsOf: folder.url.appending(path: "moved.csv"))
    #expect(numbers.found(in: csv) == [])
    #expect(String(decoding: csv, as: UTF8.self).contains("xxxx"))
  }

  @Test("cases that fail show no number of theirs", arguments: ["text", "json", "junit"])
  func cases(_ format: String) throws {
    var numbers = PlantedNumbers(seed: 3)
    let rule = try String(
      contentsOf: Repository.root.appending(path: "Pipelines/savings-groups/pipeline.yaml"), encoding: .utf8)
    try folder.write(rule, to: "savings-groups/pipeline.yaml")
    try folder.write(
      """
      base: {funds: {fund_code: A1, village_code: "10010101", i01..i21: 0}}
      cases:
        - name: {th: "ของ \(numbers.next())", en: "of \(PlantedNumbers.grouped(numbers.next(), by: "."))"}
          parameters: {level_2_from: 13, level_3_from: 18}
          given:
            funds:
              - {fund_code: "\(numbers.next())", fund_name: "\(PlantedNumbers.grouped(numbers.next(), by: "–"))"}
              - {fund_code: B, fund_name: "\(PlantedNumbers.grouped(numbers.next(), by: "  ", [6, 7]))"}
          expect:
            funds_scored:
              - {fund_code: B, fund_name: "\(PlantedNumbers.grouped(numbers.next(), by: "\\n", [5, 8]))", level: 3}
              - {fund_code: "\(numbers.next())", level: 3}
      """, to: "savings-groups/cases.yaml")
    for more in [["--format", format], ["--list"]] {
      let outcome = try ChiwatProgram.run(["test", folder.path("savings-groups"), "--lang", "en"] + more)
      #expect(outcome.status == (more == ["--list"] ? 0 : 1), "\(outcome.error)")
      #expect(outcome.output.contains("xxx"))
      expectNothing(numbers, in: outcome, "test")
    }
  }
}
