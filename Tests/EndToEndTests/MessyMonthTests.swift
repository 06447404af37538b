import Foundation
import Testing

/// The month as offices send it says the same as the clean one, and tells every planted fault once.
@Suite("The messy month")
struct MessyMonthTests {
  /// The pipeline that reads each file; the register of area names is no pipeline's input.
  static let pipelines = [
    "households-34.csv": "household-needs", "households-47.csv": "household-needs",
    "practice.csv": "household-practice", "village-register.csv": "household-practice",
    "village-levels.csv": "village-levels", "savings-groups.csv": "savings-groups",
    "poverty-funds.csv": "poverty-funds", "market-days.csv": "market-sales", "markets.csv": "market-sales",
  ]

  /// What a run says of one record.
  struct Fault: Hashable, Comparable, CustomStringConvertible {
    var file: String
    var line: Int
    var column: String
    var code: String
    /// As PLANTED.csv writes it.
    var outcome: String

    init(_ record: [String: String], outcome: String? = nil) {
      file = record["file"] ?? ""
      line = record["line"].flatMap { Int($0) } ?? 0
      column = record["column"] ?? ""
      code = record["code"] ?? ""
      self.outcome = outcome ?? record["outcome"] ?? ""
      if self.outcome == "set_aside" { self.outcome = "setAside" }
    }

    var description: String { "\(file):\(line) \(column) \(code) \(outcome)" }

    static func < (left: Fault, right: Fault) -> Bool {
      (left.file, left.line, left.column, left.code) < (right.file, right.line, right.column, right.code)
    }
  }

  /// Everything that rejects.csv and findings.csv of a pipeline say.
  ///
  /// But for three tambons of the made-up months that were abolished in 2006, which are told once a file.
  static func told(_ output: FolderFiles, _ pipeline: String) -> [Fault] {
    output.records("\(pipeline)/rejects.csv").map { Fault($0, outcome: "rejected") }
      + output.records("\(pipeline)/findings.csv").map { Fault($0) }.filter { $0.code != "area.abolished" }
  }

  static var planted: [Fault] {
    get throws {
      let file = SampleJob.messy.folder.appending(path: "PLANTED.csv")
      return try CSVRecords(Data(contentsOf: file)).records.map { Fault($0) }.filter {
        $0.file != "areas.csv"
      }
    }
  }

  @Test("the list of planted faults names only files that a pipeline reads")
  func files() throws {
    let files = Set(try Self.planted.map(\.file))
    #expect(files == Set(Self.pipelines.keys))
  }

  @Test("every planted fault of a record is told once, and nothing else", arguments: pipelines.keys.sorted())
  func faults(in file: String) throws {
    let pipeline = try #require(Self.pipelines[file])
    let told = Self.told(try SampleJob.messy.output, pipeline).filter { $0.file == file }
    let planted = try Self.planted.filter { $0.file == file }
    let isOfRecord = { (fault: Fault) in fault.code != "rule.check" }
    #expect(told.filter(isOfRecord).sorted() == planted.filter(isOfRecord).sorted())
  }

  @Test("a declared check speaks of the same rows as in the clean month and of the planted ones")
  func checks() throws {
    for pipeline in Set(Self.pipelines.values).sorted() {
      let files = Set(Self.pipelines.filter { $0.value == pipeline }.keys)
      let planted = try Self.planted.filter { files.contains($0.file) && $0.code == "rule.check" }
      let check = { (fault: Fault) in fault.code == "rule.check" }
      let clean = Self.told(try SampleJob.clean.output, pipeline).filter(check)
      let messy = Self.told(try SampleJob.messy.output, pipeline).filter(check)
      #expect(messy.count == clean.count + planted.count, "\(pipeline)")
      let lines = Set(messy.map { "\($0.file):\($0.line)" })
      #expect(planted.allSatisfy { lines.contains("\($0.file):\($0.line)") }, "\(pipeline)")
    }
  }

  @Test("the clean month has nothing but declared checks to tell", arguments: Set(pipelines.values).sorted())
  func clean(pipeline: String) throws {
    #expect(Self.told(try SampleJob.clean.output, pipeline).allSatisfy { $0.code == "rule.check" })
  }

  /// Files that speak of the input and so differ between the months.
  static let ofInput: Set<String> = [
    "findings.csv", "rejects.csv", "ledger.csv", "report.md", "run.json",
  ]

  @Test("every table is the clean month's; only two names of groups have a number more")
  func tables() throws {
    let isTable = { (name: String) in
      !Self.ofInput.contains(name.split(separator: "/").last.map(String.init) ?? "")
    }
    let clean = try SampleJob.clean.output
    let messy = try SampleJob.messy.output
    #expect(clean.names == messy.names)
    let tables = Set(messy.names.filter(isTable))
    #expect(tables.count >= 20)

    let withNames: Set = ["savings-groups/funds.csv", "savings-groups/to_strengthen.csv"]
    let others = tables.subtracting(withNames)
    #expect(messy.only(others).differences(from: clean.only(others)) == [])
    for table in withNames {
      var found = messy.records(table)
      for (row, record) in clean.records(table).enumerated() where found[row] != record {
        let name = try #require(record["fund_name"])
        let shown = try #require(found[row]["fund_name"])
        #expect(shown.hasPrefix(name + " ("))
        switch record["fund_code"] {
        case "3402010301": #expect(shown.contains("(x-xxxx-xxxx"), "a citizen number that no output may show")
        case "3499000201": #expect(!shown.contains("x"), "thirteen digits that are no citizen number stay")
        default: Issue.record("\(shown) is not \(name)")
        }
        found[row]["fund_name"] = name
      }
      #expect(found == clean.records(table))
    }
  }
}
