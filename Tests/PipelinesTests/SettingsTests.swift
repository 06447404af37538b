import Expressions
import Pipelines
import Shaping
import Stages
import Tables
import Testing

@Suite("Settings, options and the day of the run")
struct SettingsTests {
  private static let definition = MarkedDefinition(
    """
    parameters:
      line: {type: number, default: 5, label: {th: ก, en: a}}
      core: {type: indicator list, label: {th: ก, en: a}}
      mode: {type: choice, one_of: [all, some], default: all, label: {th: ก, en: a}}
      until: {type: month, default: 2563-09, label: {th: ก, en: a}}
      day: {type: date, label: {th: ก, en: a}}
      strict: {type: flag, default: false, label: {th: ก, en: a}}
      note: {type: text, label: {th: ก, en: a}}
    stages:
      used: {derive: records, where: amount > line and mode = words and strict and seen > day and until = month(seen) and note = words}
      rows: {score: used, indicators: i01..i05, mandatory: core}
    """)

  /// The settings for "test" in a file of the given text.
  private func settings(_ text: String) throws -> Settings {
    let folder = try TemporaryFolder()
    let path = try folder.write("settings.yaml", text)
    return try DefinitionReader.readSettings(path: path)
  }

  private func faults(_ text: String) throws -> [String] {
    let settings = try settings(text)["test"]
    let faults = #expect(throws: DefinitionFaults.self) { try Self.definition.bound(settings: settings) }
    return faults?.sorted.map { $0.description.replacing(/^.*settings.yaml:/, with: "") } ?? []
  }

  @Test("values of every type are read")
  func values() throws {
    let settings = try settings(
      """
      other: {line: 1}
      test:
        line: "38,000"
        core: [i01, i03..i04]
        mode: some
        until: 2563-06
        day: 2563-06-30
        strict: true
        note: ก, ข
      """)
    let bound = try Self.definition.bound(settings: settings["test"])
    #expect(
      bound.parameters.map { $0.value?.text } == [
        "38000", "i01, i03, i04", "some", "2563-06", "2020-06-30", "1", "ก, ข",
      ])
    #expect(bound.parameters.map(\.isSet) == Array(repeating: true, count: 7))
    #expect(
      settings.unknownPipelines(known: ["test", "others"]).map(\.message) == [
        "no pipeline 'other', did you mean 'others'?"
      ])
  }

  @Test("an unknown parameter and a bad value are reported in the settings file")
  func places() throws {
    #expect(
      try faults(
        "test:\n  lin: 4\n  line: much\n  core: [i01, i09]\n  mode: \"none\"\n  until: 2563-6\n  strict: []")
        == [
          "2:3: no parameter 'lin', did you mean 'line'?", "3:9: 'much' does not fit: expected a number",
          "4:15: no column 'i09' in 'used', did you mean 'i01'?",
          "5:10: 'none' does not fit: expected one of all, some",
          "6:10: '2563-6' does not fit: expected a month such as 2563-06",
          "7:11: '' does not fit: expected one value",
        ])
    #expect(
      try faults("test: {core: 'i01, i02..i3'}").first?.hasPrefix("1:20: 'i02..i3' is not a range") == true)
    #expect(try faults("test: {as_of: 2563-01-01}") == ["1:8: no parameter 'as_of'"])
  }

  @Test("a settings file of another shape is refused")
  func shapes() throws {
    #expect(throws: DefinitionFaults.self) { try settings("test: 5") }
    #expect(throws: DefinitionFaults.self) { try settings("- test") }
    #expect(throws: DefinitionFaults.self) { try settings("test: {line: {a: b}}") }
  }

  @Test("an option is named as it was typed, and wins over the file")
  func options() throws {
    let place = SourceLocation.option("--param line=much")
    let option = { (value: String) in
      Setting(name: Located("line", at: place), texts: [Located(value, at: place)], place: place)
    }
    let file = try settings("test: {line: 7}")["test"]
    #expect(try Self.definition.bound(settings: file).parameters[0].value == .cell(.number(Number(7))))
    let bound = try Self.definition.bound(settings: file + [option("8")])
    #expect(bound.parameters[0].value == .cell(.number(Number(8))))
    let faults = #expect(throws: DefinitionFaults.self) {
      try Self.definition.bound(settings: [option("much")])
    }
    #expect(
      faults?.sorted.map(\.description) == ["--param line=much: 'much' does not fit: expected a number"])
  }

  @Test(
    "a number of a setting has commas between thousands or none, as a cell has",
    arguments: [
      ("38000", "38000"), ("38,000", "38000"), ("1,234,567.5", "1234567.5"), ("-1,000", "-1000"),
      ("1,5", nil),
      ("1,50", nil), ("15,00", nil), ("1500,000", nil), (",500", nil), ("1,000,5", nil), ("1,,000", nil),
      ("1,000,", nil), ("1.000,5", nil), ("", nil),
    ] as [(String, String?)])
  func numbers(text: String, expected: String?) throws {
    let place = SourceLocation.option("--param line=\(text)")
    let setting = Setting(
      name: Located("line", at: place), texts: [Located(text, at: place)], place: place)
    do throws(DefinitionFaults) {
      let bound = try Self.definition.bound(settings: [setting])
      #expect(bound.parameters[0].value == expected.flatMap { Number($0) }.map { .cell(.number($0)) })
    } catch {
      #expect(expected == nil)
      #expect(error.list.map(\.message) == ["'\(text)' does not fit: expected a number"])
    }
  }

  @Test("as_of is the day of the run, and missing without one")
  func dayOfRun() throws {
    let definition = MarkedDefinition(
      "stages: {rows: {derive: records, columns: {age: 'days_between(seen, as_of)', day: as_of}}}")
    let day = try #require(Day(year: 2020, month: 6, day: 30))
    for (given, expected) in [(day, Cell.date(day)), (nil, .absent(.missing))] {
      let bound = try definition.bound(asOf: given)
      let derivation = try #require(bound.stages[0].kind.rule as? Derivation)
      #expect(derivation.columns[1].value.constant == expected)
      #expect(bound.stages[0].schema["age"]?.type == .number)
      #expect(bound.parameters.isEmpty)
    }
  }
}
