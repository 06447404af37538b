import Foundation
import Stages
import Tables
import Testing

@testable import Pipelines

@Suite("Headings that pipelines share") struct SharedHeadingsTests {
  /// A folder of pipelines with one pipeline and a file of headings.
  private func headers(_ columns: String, headings: String?) throws -> [[String]] {
    let folder = try TemporaryFolder()
    try folder.write(
      "rules/marks/pipeline.yaml",
      """
      title: {th: ก, en: a}
      sources: [{mark: local, about: {th: ก, en: a}}]
      inputs:
        marks:
          label: {th: ก, en: a}
          columns:
            \(columns.replacing("\n", with: "\n      "))
      stages:
        all: {derive: marks, columns: {one: 1}}
      outputs:
        all: {from: all}
      """)
    if let headings { try folder.write("rules/headings.yaml", headings) }
    let definition = try DefinitionReader.read(path: folder.path + "/rules/marks")
    _ = try PipelineBinder.bind(definition)
    return definition.inputs[0].columns.map { $0.headers.map(\.value) }
  }

  private let headings = """
    village_code: [รหัสหมู่บ้าน, VILL_ID]
    round: [ครั้งที่, รอบ]
    i01: [ข้อแรก]
    """

  @Test("A column takes those of its name, of the name under same_as, and its own first")
  func taken() throws {
    let columns = """
      round: {type: integer, headers: [คราว, รอบ]}
      before: {type: area village, same_as: village_code, headers: [บ้านเดิม]}
      i01..i02: {type: answer, headers: ["ตัวชี้วัด {n}"]}
      """
    #expect(
      try headers(columns, headings: headings) == [
        ["คราว", "รอบ", "ครั้งที่"], ["บ้านเดิม", "รหัสหมู่บ้าน", "VILL_ID"], ["ตัวชี้วัด 1", "ข้อแรก"], ["ตัวชี้วัด 2"],
      ])
  }

  @Test("A pipeline without such a file beside it knows its own")
  func without() throws {
    #expect(try headers("round: {type: integer, headers: [คราว]}", headings: nil) == [["คราว"]])
  }

  @Test(
    "A heading of two columns of one input, an unknown name and a fault in the file are told with their places"
  )
  func faults() throws {
    let clash = #expect(throws: DefinitionFaults.self) {
      try headers(
        "code: {type: text, headers: [รหัส หมู่บ้าน]}\nvillage_code: {type: area village}", headings: headings)
    }
    #expect(clash?.sorted.map(\.message) == ["the header 'รหัสหมู่บ้าน' already stands for the column 'code'"])
    #expect(clash?.sorted.first?.location.line == 8)
    let unknown = #expect(throws: DefinitionFaults.self) {
      try headers("code: {type: text, same_as: vilage_code}", headings: headings)
    }
    #expect(unknown?.sorted.first?.message.contains("did you mean 'village_code'?") == true)
    let broken = #expect(throws: DefinitionFaults.self) {
      try headers("code: {type: text}", headings: "village_code: {a: b}")
    }
    #expect(broken?.sorted.first?.location.file.hasSuffix("rules/headings.yaml") == true)
  }

  @Test("Every name of the shipped file is a column of some pipeline")
  func used() throws {
    let folder = ShippedPipelinesTests.folder
    let shared = try SharedHeadings.read(DefinitionFile(path: "\(folder)/headings.yaml").text())
    let columns = try DefinitionFile.pipelines(in: folder).flatMap { name in
      try DefinitionReader.read(path: "\(folder)/\(name)").inputs.flatMap { $0.columns.map(\.name.value) }
    }
    #expect(Set(shared.names).subtracting(columns) == [])
    #expect(DefinitionCheck.faults(at: "\(folder)/headings.yaml").isEmpty)
  }
}
