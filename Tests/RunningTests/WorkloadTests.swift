import Ingestion
import Pipelines
import Tables
import Testing

@testable import Running

@Suite("Workloads")
struct WorkloadTests {
  private let folder: RuleFolder

  init() throws { folder = try RuleFolder() }

  private func workload() throws -> Workload {
    var request = InputRequest(pipelines: [folder.list])
    request.from = folder.path("data")
    request.jobs = 2
    return try InputResolver(request).workload()
  }

  @Test("settled inputs hold the tables of others whole, in memory alone")
  func settled() throws {
    let before = try folder.names
    let inputs = try workload().settled()
    #expect(inputs.map(\.pipeline.definition.name) == ["visits", "people"])
    let fed = try #require(inputs[0].files["poor"]?.first)
    #expect(fed.isResult && fed.name == "people/poor.csv")
    // With the citizen number unmasked: keys must fit together.
    #expect(
      fed.bytes.map { String(decoding: $0, as: UTF8.self) }
        == "person,is_poor,where_asked\n1234567890121,1,x\nb,0,x\nc,1,x\n")
    #expect(try folder.names == before)
    let ubon = try #require(Code("34"))
    #expect(inputs.allSatisfy { $0.areas[ubon] == "อุบลราชธานี" && $0.options.jobs == 2 })
  }

  @Test("a run of settled inputs gives what the run of the list gives")
  func run() throws {
    let inputs = try #require(try workload().settled().first)
    let rows = try PipelineRun(inputs).run(findings: NoFindings()).relations["visited"]?.collected()
    #expect(rows?.rowCount == 2)
  }

  @Test("who reads of a pipeline that fails is not run, and every cause is told once")
  func failed() throws {
    try folder.write("", to: "data/people-2.csv")
    let workload = try workload()
    do throws(RunError) {
      _ = try workload.settled()
      Issue.record("settled")
    } catch {
      guard case .inputs(let errors) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(errors.map(\.file) == ["people-2.csv"])
    }
  }

  @Test("entries of a wave do not need each other; a circle ends the waiting")
  func waves() throws {
    var workload = try workload()
    #expect(workload.waves == [[1], [0]])
    let table = OutputReference(pipeline: "visits", table: "visits")
    workload.entries[1].sources["people"] = .result(table)
    #expect(workload.waves == [[0, 1]])
    workload.entries[0].sources["poor"] = .files([])
    #expect(workload.waves == [[0], [1]])
    #expect(workload.fed(by: "visits") == ["visits"] && workload.fed(by: "people") == [])
  }

  @Test("standard input is known as what can be read once")
  func stream() throws {
    var workload = try workload()
    #expect(workload.stream == nil)
    workload.entries[1].sources["people"] = .files([InputFile("-")])
    #expect(workload.stream?.path == "-")
  }
}
