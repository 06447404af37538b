import Expressions
import Stages
import TableSamples
import Tables
import Testing

@testable import Aggregation

/// Who of those that should report has.
@Suite struct UnitCoverageTests {
  private static let columns: [(String, ValueType)] = [("village", .code), ("paid", .number)]
  private let reports = table(
    Self.columns,
    [
      [.code("34010101"), 1], [.code("34010101"), .missing], [.code("47010101"), 2],
      [.code("47010101"), 3], [.code("47020101"), 0],
    ])
  private let register = table(
    [("name", .text), ("village", .code)],
    [
      ["ก", .code("34010101")], ["ข", .code("34010102")], ["ค", .code("47010101")],
      ["ค ซ้ำ", .code("47010101")],
    ])

  private func rule(_ condition: String? = nil, whole: String? = "present(paid)") throws -> UnitCoverage {
    let bound = { (text: String?) in
      try text.map { try Expression.parse($0).bound(in: Scope(schema: reports.schema)) }
    }
    return UnitCoverage(
      columns: [reports.schema.columns[0], register.schema.columns[0]],
      keys: [NamedColumn("village", column: 0)],
      register: UnitCoverage.Register(name: "register", keys: [1], kept: [0]),
      condition: try bound(condition), whole: try bound(whole), area: 0,
      name: Bilingual(thai: "หมู่บ้าน", english: "Villages"))
  }

  private func units(_ rule: UnitCoverage, registered: Table?) -> Table {
    var faults: [EvaluationFault] = []
    let units = rule.units(of: reports, registered: registered, faults: &faults)
    #expect(faults.isEmpty)
    return units
  }

  @Test("each unit of the register has a row and a state, and so has one that is not in it")
  func states() throws {
    let units = units(try rule(), registered: register)
    #expect(
      units.cells("village") == [
        .code("34010101"), .code("34010102"), .code("47010101"), .code("47020101"),
      ])
    #expect(units.cells("name") == ["ก", "ข", "ค", .missing])
    #expect(units.cells("reports") == [2, 0, 2, 1])
    #expect(units.cells("state") == ["partly", "silent", "reported", "not_registered"])
  }

  @Test("rows that are no reports do not count")
  func condition() throws {
    let units = units(try rule("paid > 1"), registered: register)
    #expect(units.cells("state") == ["silent", "silent", "reported"])
  }

  @Test("nobody is silent where nobody says who should report")
  func withoutRegister() throws {
    let rule = try rule()
    let units = units(rule, registered: nil)
    #expect(units.cells("state") == ["partly", "reported", "reported"])
    #expect(units.cells("name") == [.missing, .missing, .missing])
    let areas = rule.areas(of: units, hasRegister: false)
    #expect(areas.cells("reported")[0] == 2 && areas.cells("partly")[0] == 1)
    for column in ["registered", "silent", "not_registered", "reported_rate"] {
      #expect(areas.cells(column)[0] == .missing)
    }
  }

  @Test("areas count their units; the share is of registered ones")
  func areas() throws {
    let rule = try rule()
    let areas = rule.areas(of: units(rule, registered: register), hasRegister: true)
    let rows = zip(areas.cells("area_level"), areas.cells("area_code")).map { "\($0.text) \($1.text)" }
    #expect(
      rows == [
        "total -", "province 34", "province 47", "district 3401", "district 4701", "district 4702",
        "tambon 340101", "tambon 470101", "tambon 470201",
      ])
    #expect(areas.cells("registered").prefix(3) == [3, 2, 1])
    #expect(areas.cells("silent").prefix(3) == [1, 1, 0])
    #expect(areas.cells("not_registered").prefix(3) == [1, 0, 1])
    #expect(areas.cells("reported_rate")[1] == 50)
    #expect(areas.cells("reported_rate")[5] == .absent(.notApplicable))
  }

  @Test("each state says why, and is reached")
  func reasons() throws {
    let rule = try rule()
    let units = units(rule, registered: register)
    let verdicts = rule.verdicts(of: StageRun(source: reports, others: ["register": register], result: units))
    #expect(
      (0..<4).map { verdicts.reason(for: rule.stateColumn, row: $0).sentence.english } == [
        "reports: 2, not all of them whole", "in the register, and no report", "reports: 2",
        "reports: 1, and not in the register",
      ])
    #expect(verdicts.reached == Set(UnitState.allCases.map { UnitCoverage.point($0) }))
  }
}
