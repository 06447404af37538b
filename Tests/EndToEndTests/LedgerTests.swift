import Foundation
import Testing

/// Nothing is lost: each ledger, read back from its file, balances in records and in satang.
@Suite("Ledgers")
struct LedgerTests {
  /// Each pipeline of each job.
  struct Result: Sendable, CustomTestStringConvertible {
    var job: SampleJob
    var pipeline: String

    var testDescription: String { "\(job.testDescription) \(pipeline)" }
  }

  static let results: [Result] = SampleJob.allCases.flatMap { job in
    job.pipelines.map { Result(job: job, pipeline: $0) }
  }

  @Test("all pipelines of the project are among them")
  func complete() { #expect(Set(Self.results.map(\.pipeline)).count == 34) }

  /// One line of ledger.csv.
  struct Line {
    var place: String
    var item: String
    var column: String
    /// Records, or satang of a money column.
    var amount: Int

    init(_ record: [String: String]) throws {
      place = try #require(record["input"]) + " " + #require(record["file"])
      item = try #require(record["item"])
      column = try #require(record["column"])
      amount = try column.isEmpty ? #require(Int(record["records"] ?? "")) : Self.satang(record["baht"] ?? "")
    }

    private static func satang(_ text: String) throws -> Int {
      let parts = text.split(separator: ".", omittingEmptySubsequences: false)
      try #require(parts.count == 2 && parts[1].count == 2, "\(text) baht have two decimals")
      return try #require(Int(parts.joined()))
    }
  }

  static func lines(_ month: SampleJob, _ pipeline: String) throws -> [Line] {
    try month.output.records("\(pipeline)/ledger.csv").map { try Line($0) }
  }

  @Test(
    "what was read is what was used, rejected and set aside", arguments: results)
  func balance(_ result: Result) throws {
    let (month, pipeline) = (result.job, result.pipeline)
    let lines = try Self.lines(month, pipeline)
    #expect(!lines.isEmpty)
    for (place, group) in Dictionary(grouping: lines, by: { "\($0.place) \($0.column)" }) {
      let read = group.filter { $0.item == "read" }
      try #require(read.count == 1, "\(place)")
      let others = group.filter { $0.item != "read" }.reduce(0) { $0 + $1.amount }
      #expect(read[0].amount == others, "\(place)")
    }
  }

  @Test("the lines for all files are the sums of the files", arguments: results)
  func sums(_ result: Result) throws {
    let (month, pipeline) = (result.job, result.pipeline)
    let lines = try Self.lines(month, pipeline)
    let inputs = Dictionary(grouping: lines) { $0.place.split(separator: " ")[0] }
    for (input, group) in inputs {
      let isSum = { (line: Line) in line.place.hasSuffix(" all") }
      #expect(
        Self.amounts(group.filter(isSum)) == Self.amounts(group.filter { !isSum($0) }), "\(pipeline) \(input)"
      )
    }
  }

  private static func amounts(_ lines: [Line]) -> [String: Int] {
    Dictionary(lines.map { ("\($0.item) \($0.column)", $0.amount) }, uniquingKeysWith: +).filter {
      $0.value != 0
    }
  }

  @Test("rejects.csv has one row for each rejected record", arguments: results)
  func rejects(_ result: Result) throws {
    let (month, pipeline) = (result.job, result.pipeline)
    let rejected = try Self.lines(month, pipeline)
      .filter { $0.item == "rejected" && $0.column.isEmpty && !$0.place.hasSuffix(" all") }
      .reduce(0) { $0 + $1.amount }
    let rows = try month.output.records("\(pipeline)/rejects.csv")
    #expect(Set(rows.map { "\($0["file"] ?? "") \($0["record"] ?? "")" }).count == rejected)
  }

  @Test(
    "records set aside stand in findings.csv, each under its name", arguments: results)
  func setAside(_ result: Result) throws {
    let (month, pipeline) = (result.job, result.pipeline)
    let names = [
      "title": "record.title", "repeated_header": "header.repeated", "total_row": "record.total",
      "blank": "record.blank", "footnote": "record.footnote", "duplicate": "record.duplicate",
      "out_of_scope": "record.out_of_scope",
    ]
    let counted = try Self.lines(month, pipeline)
      .filter { $0.column.isEmpty && !$0.place.hasSuffix(" all") && names[$0.item] != nil && $0.amount > 0 }
      .map { (names[$0.item] ?? "", $0.amount) }
    let told = try month.output.records("\(pipeline)/findings.csv")
      .filter { $0["outcome"] == "set_aside" }.map { ($0["code"] ?? "", 1) }
    #expect(Dictionary(told, uniquingKeysWith: +) == Dictionary(counted, uniquingKeysWith: +))
  }

  @Test("run.json counts the records of all ledgers", arguments: SampleJob.allCases)
  func manifest(_ month: SampleJob) throws {
    let json = try #require(month.output["run.json"])
    let manifest = try #require(JSONSerialization.jsonObject(with: json) as? [String: Any])
    let records = try #require(manifest["records"] as? [String: Int])
    let lines = try month.pipelines.flatMap { try Self.lines(month, $0) }
      .filter { $0.column.isEmpty && $0.place.hasSuffix(" all") }
    let count = { (item: String) in lines.filter { $0.item == item }.reduce(0) { $0 + $1.amount } }
    let (read, used, rejected) = (count("read"), count("used"), count("rejected"))
    #expect(
      records == ["read": read, "used": used, "rejected": rejected, "set_aside": read - used - rejected])
  }
}
