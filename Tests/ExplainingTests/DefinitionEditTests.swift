import Pipelines
import Testing

@testable import Explaining

/// What of an edited definition may change a result, and what only says something.
@Suite("Edits of a definition")
struct DefinitionEditTests {
  private static let yaml = """
    title: {th: ทดสอบ, en: test}
    sources:
      - mark: local
        about: {th: ทดสอบ, en: test}
    parameters:
      least: {type: number, label: {th: ต่ำสุด, en: least}, note: {th: จด, en: noted}, default: 3}
    inputs:
      a:
        label: {th: ก, en: a}
        key: [id]
        columns:
          id: {type: text, need: filled}
          x: {type: number}
    stages:
      checks:
        derive: a
        columns:
          name: "x > least"
          label: "x > 4"
          note: x + 5
          say: x + 6
          decimals: "x * 7"
          th: {value: x / 8, decimals: 2}
        checks:
          many: {when: x > 90, say: {th: มาก, en: many}}
      ranked:
        rank: checks
        key: [id]
        measures:
          x: {value: x, decimals: 1}
        grades:
          - {name: {th: ดี, en: good}, top: 50}
          - {name: {th: พอใช้, en: fair}, top: 100}
      picked:
        select: checks
        key: [id]
        order: [-x, id]
        tiers:
          - {name: {th: หนึ่ง, en: one}, when: x > 11}
        quota: 12
    outputs:
      ranked: {from: ranked}
      picked: {from: picked}
    """

  /// The edits that replacing a text makes.
  private static func edits(_ old: String, _ new: String) throws -> [DefinitionEdit] {
    try #require(yaml.contains(old))
    func text(_ yaml: String) -> DefinitionVersions.Text {
      DefinitionVersions.Text(yaml: yaml, name: "p", file: "p.yaml")
    }
    return try DefinitionVersions(old: text(yaml), new: text(yaml.replacing(old, with: new))).edits
  }

  @Test(
    "a column or stage may be called as wording is",
    arguments: [
      ("x > least", "x > least + 1", "stages.checks.columns.name"),
      ("x > 4", "x > 5", "stages.checks.columns.label"),
      ("x + 5", "x + 6", "stages.checks.columns.note"),
      ("x + 6", "x + 7", "stages.checks.columns.say"),
      ("\"x * 7\"", "'x * 8'", "stages.checks.columns.decimals"),
      ("x / 8", "x / 9", "stages.checks.columns.th.value"),
      ("      name: \"x > least\"\n", "      name: x < least\n", "stages.checks.columns.name"),
      ("default: 3", "default: 4", "parameters.least.default"),
      ("decimals: 1", "decimals: 2", "stages.ranked.measures.x.decimals"),
    ])
  func results(_ old: String, _ new: String, _ path: String) throws {
    let edits = try Self.edits(old, new)
    #expect(edits.map(\.path) == [path] && edits.map(\.isWording) == [false])
  }

  @Test(
    "labels, notes, printed decimals and checks are wording, and what no stage reads",
    arguments: [
      ("ต่ำสุด", "น้อยสุด"), ("noted", "\"well noted\""), ("{th: จด, en: noted}", "\n      {th: จำ, en: kept}"),
      (" note: {th: จด, en: noted},", ""), ("en: a}", "en: b}"), ("decimals: 2", "decimals: 3"),
      ("x > 90", "x > 91"), ("มาก", "\"มากไป\""), ("    checks:\n      many", "    checks:\n      few"),
      ("    checks:\n      many: {when: x > 90, say: {th: มาก, en: many}}\n", ""), ("en: test", "en: tested"),
      ("en: one", "en: first"), ("en: good", "en: well"),
    ])
  func wording(_ old: String, _ new: String) throws {
    let edits = try Self.edits(old, new)
    #expect(!edits.isEmpty && edits.allSatisfy(\.isWording), "\(edits)")
  }

  @Test(
    "a name that becomes a cell is a result, and so is which comes first",
    arguments: [
      ("ดี", "ดีมาก", "stages.ranked.grades[1].name.th"), ("หนึ่ง", "แรก", "stages.picked.tiers[1].name.th"),
      ("[-x, id]", "[id, -x]", "stages.picked.order"), ("top: 50", "top: 60", "stages.ranked.grades[1].top"),
      (
        "{name: {th: ดี, en: good}, top: 50}\n      - {name: {th: พอใช้, en: fair}, top: 100}",
        "{name: {th: พอใช้, en: fair}, top: 100}\n      - {name: {th: ดี, en: good}, top: 50}",
        "stages.ranked.grades"
      ),
    ])
  func cells(_ old: String, _ new: String, _ path: String) throws {
    let edits = try Self.edits(old, new)
    #expect(edits.map(\.path) == [path] && edits.map(\.isWording) == [false])
  }

  @Test(
    "an edit of which a part is no wording is none, and one behind an alias is what it is where it is read")
  func both() throws {
    let short = try Self.edits("{value: x / 8, decimals: 2}", "x / 8")
    #expect(short.map(\.isWording) == [false])
    let alias = try Self.edits(
      "label: {th: ต่ำสุด, en: least}, note: {th: จด, en: noted}", "label: &l {th: จด, en: noted}, note: *l")
    #expect(alias.map(\.path) == ["parameters.least.label.th", "parameters.least.label.en"])
    #expect(alias.map(\.isWording) == [true, true])
  }
}
