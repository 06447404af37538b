import Foundation
import Pipelines
import Stages
import Testing

@Suite("Files of definitions")
struct FileTests {
  static let sound = MarkedDefinition("").yaml

  @Test("a pipeline is read from its folder or its file, and named after the folder")
  func paths() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("village-levels/pipeline.yaml", "\u{FEFF}" + Self.sound)
    for path in [file, folder.path + "/village-levels", folder.path + "/village-levels/"] {
      #expect(try DefinitionReader.read(path: path).name == "village-levels")
    }
    #expect(folder.faults(at: "village-levels") == [])
  }

  @Test("a byte order mark does not shift the first line")
  func byteOrderMark() throws {
    let folder = try TemporaryFolder()
    try folder.write("a/pipeline.yaml", "\u{FEFF}titel: 1\n" + Self.sound)
    #expect(
      folder.faults(at: "a") == [
        "a/pipeline.yaml:1:1: unknown key 'titel' in the pipeline, did you mean 'title'?"
      ])
  }

  @Test("what is not there is named, with what may have been meant")
  func missing() throws {
    let folder = try TemporaryFolder()
    try folder.write("village-levels/pipeline.yaml", Self.sound)
    try folder.write("empty/notes.txt", "")
    #expect(
      folder.faults(at: "vilage-levels") == [
        "vilage-levels:1:1: no such file or folder: vilage-levels, did you mean 'village-levels'?"
      ])
    #expect(
      folder.faults(at: "empty") == ["empty/pipeline.yaml:1:1: the folder 'empty' holds no pipeline.yaml"])
    #expect(
      folder.faults(at: "") == [
        "pipeline.yaml:1:1: the folder '' holds no pipeline.yaml; name one of the pipelines in it: village-levels"
      ])
  }

  @Test("a file that is not UTF-8 says from where on")
  func encoding() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "thai/pipeline.yaml", Data("title: a\nth: ก".utf8) + [0xA1, 0xD2, 0xC3] + Data("\n".utf8))
    #expect(
      folder.faults(at: "thai") == [
        "thai/pipeline.yaml:2:6: the file cannot be read: not UTF-8 from here on; save it as UTF-8"
      ])
  }

  @Test("a data file given by mistake is not read to its end")
  func large() throws {
    let folder = try TemporaryFolder()
    try folder.write("households.csv", Data(repeating: UInt8(ascii: "1"), count: 10_000_001))
    try folder.write("empty.yaml", "")
    #expect(
      folder.faults(at: "households.csv") == [
        "households.csv:1:1: the file cannot be read: larger than 10 MB; is it a data file?"
      ])
    #expect(folder.faults(at: "empty.yaml") == ["empty.yaml:1:1: not valid YAML: the file is empty"])
  }

  // MARK: - Lists

  private static let list = """
    title: {th: งานประจำเดือน, en: Monthly}
    areas: areas*.csv
    pipelines:
      first: {inputs: {records: records*.csv}}
      second:
        inputs:
          records: [a*.csv, b*.csv]
    """

  @Test("a list is known by its pipelines and read with its patterns")
  func list() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("monthly.yaml", Self.list)
    try folder.write("first/pipeline.yaml", Self.sound)
    try folder.write("second/pipeline.yaml", Self.sound)
    #expect(DefinitionReader.isList(path: path))
    #expect(!DefinitionReader.isList(path: folder.path + "/first/pipeline.yaml"))
    #expect(!DefinitionReader.isList(path: folder.path + "/first"))
    let list = try DefinitionReader.readList(path: path)
    #expect(list.areas == "areas*.csv")
    #expect(list.entries.map { list.path(of: $0) } == [folder.path + "/first", folder.path + "/second"])
    guard case .files(["a*.csv", "b*.csv"]) = list.entries.last?.inputs.first?.origin else {
      Issue.record("the patterns of the second pipeline")
      return
    }
    #expect(folder.faults(at: "monthly.yaml") == [])
  }

  @Test("a list names its own faults and those of its pipelines")
  func listFaults() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "monthly.yaml", Self.list.replacing("records: [", with: "record: [") + "\n  frst: {inputs: {a: b}}")
    try folder.write("first/pipeline.yaml", Self.sound)
    try folder.write("second/pipeline.yaml", Self.sound.replacing("amount * 2", with: "amont * 2"))
    #expect(
      folder.faults(at: "monthly.yaml") == [
        "monthly.yaml:7:7: no input or stage 'record', did you mean 'records'?",
        "monthly.yaml:8:3: no pipeline 'frst', did you mean 'first'?",
        "second/pipeline.yaml:17:22: there is no column or parameter 'amont'; did you mean 'amount'?",
      ])
    try folder.write("other.yaml", "title: {th: ก, en: a}\npipelines: {}\nfolder: x")
    #expect(
      folder.faults(at: "other.yaml") == [
        "other.yaml:2:12: pipelines: nothing is written; fill it in or remove the key",
        "other.yaml:3:1: unknown key 'folder' in the list",
      ])
  }
}

/// The faults of a path as lines.
enum DefinitionCheckText {
  static func lines(at path: String, below folder: String) -> [String] {
    DefinitionCheck.faults(at: path).map {
      $0.description.replacing(folder + "/", with: "").replacing(folder, with: "")
    }
  }
}
