import Pipelines
import Stages
import Tables
import Testing

@Suite("YAML as it may be written")
struct YAMLTests {
  @Test("anchors, aliases and merge keys work, and own keys win over merged ones")
  func merge() throws {
    let bound = try MarkedDefinition(
      """
      stages:
        rows:
          rollup: records
          by: [code]
          measures: &figures {n: count(), most: max(amount)}
        more:
          rollup: records
          measures:
            least: min(amount)
            <<: *figures
            most: sum(amount)
        both:
          rollup: records
          measures:
            <<: [*figures, {n: count(i01), last: max(seen)}]
        same:
          rollup: records
          measures: *figures
      outputs: {rows: {from: rows}, more: {from: more}, both: {from: both}, same: {from: same}}
      """
    ).bound()
    #expect(
      bound.stages.map(\.schema.names) == [
        ["code", "n", "most"], ["least", "n", "most"], ["n", "most", "last"], ["n", "most"],
      ])
  }

  @Test("a fault behind an alias stands where the text stands and names the alias's line")
  func aliasPlaces() {
    FaultCase(
      """
      stages:
        rows:
          rollup: records
          measures: &figures
            n: count()
            most: max(amount)
        sums:
          rollup: rows
          measures:
            *figures
      outputs: {rows: {from: rows}, sums: {from: sums}}
      """.replacing("max(amount)", with: "max(👉amount)"),
      "there is no column or parameter 'amount'; check its spelling or declare it (through the alias in line 10)"
    ).check()
  }

  @Test("a fault at an anchor and behind its aliases is reported once")
  func aliasOnce() {
    FaultCase(
      """
      stages:
        rows: {rollup: records, measures: &figures {n: count(👉amont)}}
        sums: {rollup: records, measures: *figures}
      outputs: {rows: {from: rows}, sums: {from: sums}}
      """, "there is no column or parameter 'amont'; did you mean 'amount'?"
    ).check()
  }

  @Test(
    "the place in an expression is exact in every style and behind Thai text",
    arguments: [
      "a: amount + 👉amont",
      "a: if(words = 'ครัวเรือนที่ผ่าน', 👉amont, 1)".replacing("a: ", with: "a: \"").replacing(
        ", 1)", with: ", 1)\""),
      "a: 'amount + if(words = ''น้ำ'', 👉amont, 1)'",
      "a: \"amount + if(words = \\\"น้ำ\\\", 👉amont, 1)\"",
      "a: \"\\u0061mount + if(words = '\\x41\\t', 👉amont, 1)\"",
      "a: amount +\n        👉amont + 1",
      "a: \"amount +\\\n        amount\n\n        + 👉amont\"",
      "a: |\n        amount +\n          👉amont",
      "a: |-  # ผลรวม\n\n        if(words = 'น้ำ',\n           👉amont, 1)",
      "a: >\n        amount\n        + 👉amont\n        + 1",
      "a: >2-\n          amount + 👉amont",
      "a: &sum amount + 👉amont",
      "a: !!str amount + 👉amont",
      "a: {value: \"amount + 👉amont\"}",
    ])
  func expressionPlaces(_ column: String) {
    FaultCase(
      """
      stages:
        rows:
          derive: records
          columns:
            \(column)
      """, "there is no column or parameter 'amont'; did you mean 'amount'?"
    ).check()
  }

  @Test("an expression that ends too early points behind its last sign")
  func ends() {
    let message = "the expression ends where a value, a column or '(' is expected; add it"
    FaultCase("stages: {rows: {derive: records, columns: {a: amount +👉}}}", message).check()
    FaultCase("stages: {rows: {derive: records, columns: {a: 'amount +👉  '}}}", message).check()
    FaultCase("stages:\n  rows:\n    derive: records\n    columns:\n      a: |\n        amount +👉\n", message)
      .check()
  }

  @Test("line ends of other systems and a byte order mark do not shift places")
  func lineEnds() throws {
    let marked = MarkedDefinition("stages: {rows: {derive: records, columns: {\n  a: 👉amont}}}")
    for end in ["\r\n", "\r", "\u{85}", "\u{2028}"] {
      let faults = #expect(throws: DefinitionFaults.self) {
        try PipelineBinder.bind(
          DefinitionReader.read(yaml: marked.yaml.replacing("\n", with: end), name: "test", file: "rule.yaml")
        )
      }
      #expect(faults?.sorted.map { "\($0.location)" } == ["rule.yaml:\(marked.places[0])"])
    }
  }

  @Test("what is no YAML says so in its place")
  func syntax() {
    #expect(
      MarkedDefinition(whole: "title:\n\tth: ก").found == [
        "2:1: not valid YAML: a tab cannot indent; use spaces"
      ])
    #expect(
      MarkedDefinition(whole: "title: {th: ก\nstages: a").found == [
        "2:7: not valid YAML: did not find expected ',' or '}'"
      ])
    #expect(MarkedDefinition(whole: "title: *ก").found.count == 1)
    #expect(
      MarkedDefinition(whole: "title: *none").found == ["1:8: not valid YAML: found undefined alias"])
    #expect(
      MarkedDefinition(whole: "a: 1\n---\nb: 2").found == ["2:1: not valid YAML: but found another document"])
    #expect(MarkedDefinition(whole: "? [a]\n: b").found == ["1:3: expected a plain key"])
    #expect(
      MarkedDefinition(whole: "title: \u{1}").found == [
        "1:8: not valid YAML: control characters are not allowed"
      ])
    #expect(
      MarkedDefinition(whole: "title: {<<: word}").found == ["1:13: expected a mapping to merge"])
  }

  @Test("deep and endless YAML is refused, not followed")
  func limits() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(MarkedDefinition(whole: "title: " + deep).found.count == 1)
    let nested = String(repeating: "[", count: 150) + String(repeating: "]", count: 150)
    #expect(
      MarkedDefinition(whole: "title: " + nested).found == [
        "1:108: not valid YAML: nested more than 100 levels deep"
      ])
    let laughs = (1...30).map { "a\($0): &a\($0) [\($0 == 1 ? "x, x" : "*a\($0 - 1), *a\($0 - 1)")]" }
    let found = MarkedDefinition(whole: laughs.joined(separator: "\n")).found
    #expect(found.count == 1)
    #expect(found.first?.contains("more than 100000 values, counting what aliases repeat") == true)
    let indented = (0..<3000).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n")
    #expect(MarkedDefinition(whole: indented).found.count == 1)
  }

  @Test("hundreds of stages are read, and a key that stands often is reported each time")
  func large() {
    let stages = (1...300).map {
      "  s\($0): {derive: \($0 == 1 ? "records" : "s\($0 - 1)"), where: amount > \($0)}"
    }
    let text = "stages:\n" + stages.joined(separator: "\n") + "\noutputs: {rows: {from: s300}}"
    #expect(MarkedDefinition(text).found == [])
    let doubles = text + "\nlabels:\n" + String(repeating: "  amount: {th: ก, en: a}\n", count: 6)
    #expect(MarkedDefinition(doubles).found.count == 5)
  }
}
