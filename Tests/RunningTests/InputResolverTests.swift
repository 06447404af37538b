import Ingestion
import Pipelines
import Stages
import Tables
import Testing

@testable import Running

@Suite("Requests become workloads")
struct InputResolverTests {
  private let folder: RuleFolder

  init() throws { folder = try RuleFolder() }

  /// A request for the list on the data.
  private var request: InputRequest {
    var request = InputRequest(pipelines: [folder.list])
    request.from = folder.path("data")
    return request
  }

  private func resolve(_ change: (inout InputRequest) -> Void) throws -> Workload {
    var request = self.request
    change(&request)
    return try InputResolver(request).workload()
  }

  /// Why a request is none; nil when it is one.
  private func failure(_ change: (inout InputRequest) -> Void) -> ResolvingError? {
    do { _ = try resolve(change) } catch { return error as? ResolvingError }
    return nil
  }

  private static func files(_ entry: Workload.Entry?) -> [String: [String]] {
    (entry?.files ?? [:]).mapValues { $0.map(\.name) }
  }

  @Test("a list finds files in the order of their names, tables of others, and the register of areas")
  func list() throws {
    let workload = try resolve { _ in }
    #expect(workload.entries.map(\.name) == ["visits", "people"])
    #expect(workload.entries[0].feeds == ["poor": OutputReference(pipeline: "people", table: "poor")])
    #expect(Self.files(workload.entries[0]) == [:])
    #expect(Self.files(workload.entries[1]) == ["people": ["people-1.csv", "people-2.csv"]])
    #expect(workload.areaFiles.map(\.name) == ["areas.csv"])
    #expect(workload.title?.english == "A list")
    #expect(workload.waves == [[1], [0]])
  }

  @Test(
    "a file that is named takes the place of those of the list, and of a table", arguments: ["", "visits."])
  func given(_ pipeline: String) throws {
    let file = try folder.write("person,is_poor\nd,1\n", to: "own.csv")
    let workload = try resolve { $0.inputs = [InputRequest.Pair(name: pipeline + "poor", value: file)] }
    #expect(workload.entries[0].feeds.isEmpty)
    #expect(Self.files(workload.entries[0]) == ["poor": ["own.csv"]])
  }

  @Test("a pipeline under a list reads what the list says, and brings those that it reads from")
  func underList() throws {
    let workload = try resolve {
      $0.list = $0.pipelines[0]
      $0.pipelines = [folder.path("rules/visits")]
    }
    #expect(workload.entries.map(\.name) == ["visits", "people"])
    #expect(workload.entries.map(\.isAsked) == [true, false])
    #expect(workload.areaFiles.map(\.name) == ["areas.csv"])
    #expect(try workload.settled().map(\.pipeline.definition.name) == ["visits"])
  }

  @Test("a pipeline that the list does not have is told with the one that may be meant")
  func unlisted() throws {
    try folder.write(
      "title: {th: ก, en: A}\npipelines: {people: {inputs: {people: people*.csv}}}\n", to: "rules/other.yaml")
    guard
      case .unlistedPipeline("visits", _, nil) = failure({
        $0.list = folder.path("rules/other.yaml")
        $0.pipelines = [folder.path("rules/visits")]
      })
    else { return #expect(Bool(false), "no error") }
  }

  @Test("values hold in the order: default, settings, options")
  func settings() throws {
    let file = try folder.write("people: {line: 6, place: a}\n", to: "settings.yaml")
    let workload = try resolve {
      $0.settings = file
      $0.parameters = [InputRequest.Pair(name: "people.place", value: "b")]
    }
    let people = try #require(workload.entries.last)
    #expect(people.pipeline.parameters.map { $0.value?.text } == ["6", "b"])
    #expect(people.settings.map(\.name.value) == ["line", "place", "place"])
  }

  @Test("what is said of one file holds before what is said of all, and options before settings")
  func dialects() throws {
    let file = try folder.write(
      "files: {people-1.csv: {delimiter: tab, quote: single}}\n", to: "settings.yaml")
    let workload = try resolve {
      $0.settings = file
      $0.dialects = [
        InputRequest.DialectOption(file: "people-1.csv", key: .quote, value: "double"),
        InputRequest.DialectOption(file: nil, key: .delimiter, value: "semicolon"),
      ]
    }
    let files = try #require(workload.entries[1].files["people"])
    #expect(files.map { $0.dialect[.delimiter] } == ["tab", "semicolon"])
    #expect(files.map { $0.dialect[.quote] } == ["double", nil])
  }

  @Test("what is not there is told by its kind")
  func absent() throws {
    guard case .absent(_, isFolder: true) = failure({ $0.from = folder.path("none") }) else {
      return #expect(Bool(false), "no folder")
    }
    guard case .absent(_, isFolder: false) = failure({ $0.areas = [folder.path("none.csv")] }) else {
      return #expect(Bool(false), "no register")
    }
    guard case .noFile("people", _, "people", nil) = failure({ $0.from = nil }) else {
      return #expect(Bool(false), "no input")
    }
    guard case .repeatedPipeline("visits") = failure({ $0.pipelines += $0.pipelines }) else {
      return #expect(Bool(false), "named twice")
    }
    guard
      case .unknownInput("peopl", suggestion: "people") = failure({
        $0.inputs = [InputRequest.Pair(name: "peopl", value: "a.csv")]
      })
    else { return #expect(Bool(false), "unknown input") }
    guard
      case .unknownFile("people-1.cvs", of: .encoding, suggestion: "people-1.csv") = failure({
        $0.dialects = [InputRequest.DialectOption(file: "people-1.cvs", key: .encoding, value: "utf-8")]
      })
    else { return #expect(Bool(false), "unknown file") }
    guard
      case .definitions(let faults) = failure({
        $0.parameters = [InputRequest.Pair(name: "lin", value: "1")]
      })
    else { return #expect(Bool(false), "unknown parameter") }
    #expect(faults.sorted.map(\.description).joined().contains("did you mean 'line'?"))
  }

  @Test("another version of the rule is bound with the values that were given, as far as it has them")
  func under() throws {
    let workload = try resolve {
      $0.parameters = [
        InputRequest.Pair(name: "line", value: "6"), InputRequest.Pair(name: "place", value: "b"),
      ]
      $0.asOf = Day(year: 2020, month: 9, day: 30)
    }
    let inputs = try #require(try workload.settled().last)
    let yaml = inputs.pipeline.definition.text
      .replacing("  place: {type: text, default: x, label: {th: ที่, en: Place}}\n", with: "")
      .replacing("where_asked: place", with: "where_asked: \"'z'\"")
    let definition = try DefinitionReader.read(yaml: yaml, name: "people", file: "v.yaml")
    let changed = try inputs.under(definition)
    #expect(changed.pipeline.parameters.map { $0.value?.text } == ["6"])
    #expect(changed.pipeline.asOf == inputs.pipeline.asOf && changed.pipeline.asOf != nil)
    #expect(changed.files == inputs.files)
    // Nothing is lost on the way back.
    let again = try changed.under(inputs.pipeline.definition)
    #expect(again.pipeline.parameters.map { $0.value?.text } == ["6", "b"])
  }
}
