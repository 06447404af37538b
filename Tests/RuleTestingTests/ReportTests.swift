import Foundation
import FoundationXML
import Pipelines
import Tables
import Testing

@testable import RuleTesting

/// The two forms of the report for programs.
@Suite struct ReportTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// A report with everything that there can be: failures with rules, coverage and mutants.
  private func report() throws -> TestReport {
    var report = TestReport()
    let good = CaseSuite(
      try TinyPipeline.cases(
        TinyPipeline.good
          + "\nunkillable:\n  - {mutant: \"stages.graded.levels.2.to: 3 → 4\", reason: {th: ก, en: a}}\n  - {mutant: none, reason: {th: ก, en: a}}\n"
      ))
    let outcomes = try good.run(jobs: 2)
    report.add(
      good, outcomes, coverage: Coverage(good.file.definition, outcomes),
      mutation: MutationRun(good, jobs: 2)
    ) { _ in Bilingual(thai: "", english: "") }
    let bad = CaseSuite(
      try TinyPipeline.cases(
        """
        cases:
          - name: {th: "<ก> & \\"ข\\"", en: "<a> & \\"b\\""}
            given: {marks: [{id: "A,<&>", i1..i3: 0}, {id: B}]}
            expect: {graded: [{id: B, level: 9}, {id: C}], totals: 7, findings: [{code: key.conflict}]}
          - name: {th: หยุด, en: stopped}
            given: {marks: "x,y\\n1,2\\n"}
            expect: {}
        """))
    report.add(bad, try bad.run(jobs: 1)) { _ in Bilingual(thai: "อ่านไม่ได้", english: "unreadable") }
    return report
  }

  @Test("the JSON form is as its published schema says")
  func json() throws {
    let file = Self.root.appending(path: "docs/test-report.schema.json")
    let check = try SchemaCheck(Data(contentsOf: file))
    let json = try report().json
    #expect(try check.faults(of: Data(json.utf8)) == [])
    #expect(json.contains("\"kind\" : \"stopped\"") && json.contains("\"rule\" : {"))
    let wrong = json.replacing("\"version\" : 1", with: "\"version\" : 2").replacing("\"th\"", with: "\"xx\"")
    #expect(try !check.faults(of: Data(wrong.utf8)).isEmpty)
  }

  @Test("the JUnit form is well-formed, with a test a case and the failures in it")
  func junit() throws {
    let report = try report()
    let reader = JUnitReader()
    let parser = XMLParser(data: Data(report.junit(.english).utf8))
    parser.delegate = reader
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    #expect(reader.tests.count == report.summary.cases)
    #expect(reader.tests.contains { $0.name == "<a> & \"b\"" && $0.classname == "tiny" })
    #expect(reader.failures.count == report.summary.failed)
    #expect(reader.failures.contains { $0.contains("unreadable") })
    #expect(reader.suites.map { Int($0) ?? 0 }.reduce(0, +) == report.summary.cases)
  }

  @Test("the same cases give the same bytes")
  func stable() throws {
    #expect(try report().json == report().json)
  }
}

/// What a reader of JUnit files looks at.
private final class JUnitReader: NSObject, XMLParserDelegate {
  private(set) var tests: [(name: String, classname: String)] = []
  private(set) var suites: [String] = []
  private(set) var failures: [String] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    switch name {
    case "testcase": tests.append((attributes["name"] ?? "", attributes["classname"] ?? ""))
    case "testsuite": suites.append(attributes["tests"] ?? "")
    case "failure": failures.append(attributes["message"] ?? "")
    default: break
    }
  }
}

extension TestReport {
  /// As the command prints it.
  fileprivate var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }
}
