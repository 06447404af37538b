import Foundation

/// A folder with two pipelines of which one reads the other's table, the list of both, and data.
final class RuleFolder: Sendable {
  let url: URL

  private static let people = """
    title: {th: คน, en: People}
    sources: [{mark: local, about: {th: ทดสอบ, en: A test.}}]
    parameters:
      line: {type: number, default: 10, label: {th: เกณฑ์, en: Line}}
      place: {type: text, default: x, label: {th: ที่, en: Place}}
    period: {from: people, column: asked_on}
    inputs:
      people:
        label: {th: คน, en: People}
        key: [person]
        columns:
          person: {type: text}
          baht: {type: number}
          asked_on: {type: date, need: optional}
    stages:
      poor:
        derive: people
        columns: {is_poor: baht < line, where_asked: place}
    outputs:
      poor: {from: poor, columns: [person, is_poor, where_asked]}
    """

  private static let visits = """
    title: {th: เยี่ยม, en: Visits}
    sources: [{mark: local, about: {th: ทดสอบ, en: A test.}}]
    inputs:
      poor:
        label: {th: คนจน, en: The poor}
        key: [person]
        columns:
          person: {type: text}
          is_poor: {type: flag}
    stages:
      visited: {derive: poor, where: is_poor, columns: {visits: "1"}}
    outputs:
      visits: {from: visited}
    """

  private static let list = """
    title: {th: รายการ, en: A list}
    areas: areas*.csv
    pipelines:
      visits: {inputs: {poor: {from: people/poor}}}
      people: {inputs: {people: people*.csv}}
    """

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "chiwat-test-\(UUID().uuidString)")
    try write(Self.people, to: "rules/people/pipeline.yaml")
    try write(Self.visits, to: "rules/visits/pipeline.yaml")
    try write(Self.list, to: "rules/list.yaml")
    try write("person,baht,asked_on\n1234567890121,5,\nb,20,\n", to: "data/people-1.csv")
    try write("person,baht,asked_on\nc,9,\n", to: "data/people-2.csv")
    try write("area_code,area_name\n34,อุบลราชธานี\n", to: "data/areas.csv")
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appending(path: name).path }

  var list: String { path("rules/list.yaml") }

  /// Writes a file, making the folders above it, and gives its path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  /// Every file in the folder.
  var names: Set<String> {
    get throws { Set(try FileManager.default.subpathsOfDirectory(atPath: url.path)) }
  }
}
