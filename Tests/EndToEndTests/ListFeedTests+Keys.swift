import Foundation
import Testing

/// Keys that are citizen numbers, from one pipeline into another.
extension ListFeedTests {
  private static let people = """
    title: {th: คน, en: People}
    sources: [{mark: local, about: {th: ทดสอบ, en: A test.}}]
    inputs:
      people:
        label: {th: คน, en: People}
        key: [person]
        columns:
          person: {type: text, need: filled}
          income: {type: money}
          note: {type: text, need: optional}
    stages:
      rows:
        derive: people
        columns:
          doubled: income * 2
    outputs:
      rows: {from: rows, columns: [person, income, note]}
    """

  private static let joined = """
    title: {th: ต่อ, en: Joined}
    sources: [{mark: local, about: {th: ทดสอบ, en: A test.}}]
    inputs:
      incomes:
        label: {th: รายได้, en: Incomes}
        key: [person]
        columns:
          person: {type: text, need: filled}
          income: {type: money}
          note: {type: text, need: optional}
      visits:
        label: {th: การเยี่ยม, en: Visits}
        key: [visit]
        columns:
          visit: {type: text, need: filled}
          person: {type: text, need: filled}
    stages:
      found:
        join: visits
        with: incomes
        on: person
        take: [income, note]
    outputs:
      found: {from: found}
    """

  private static let keys = """
    title: {th: รายการ, en: A list}
    pipelines:
      joined: {inputs: {incomes: {from: people/rows}, visits: visits.csv}}
      people: {inputs: {people: people.csv}}
    """

  /// The two numbers differ in digits that are masked alone.
  @Test("keys that are citizen numbers fit together, and no file holds them", arguments: ["1", "4"])
  func keys(_ jobs: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.people, to: "rules/people/pipeline.yaml")
    try folder.write(Self.joined, to: "rules/joined/pipeline.yaml")
    let list = try folder.write(Self.keys, to: "rules/list.yaml")
    try folder.write(
      "person,income,note\n1101700207030,5,=1+1\n1101700317030,7.00,ข\n1-1017-00317-03-0,9.00,\n",
      to: "data/people.csv")
    try folder.write(
      "visit,person\na,1101700317030\nb,1101700207030\nc,1101700207030\n", to: "data/visits.csv")
    let outcome = try ChiwatProgram.run([
      "run", list, "--from", folder.path("data"), "--output", folder.path("out"), "--jobs", jobs,
    ])
    #expect(outcome.status == 0, "\(outcome.error)")
    let files = try FolderFiles(folder.url.appending(path: "out"))
    let text = { (name: String) in files[name].map { String(decoding: $0, as: UTF8.self) } }
    // Rows that look alike once they are masked stay as many as they are, and a guard is put up once.
    #expect(
      text("people/rows.csv")
        == "person,income,note\nxxxxxxxxx7030,5.00,'=1+1\nxxxxxxxxx7030,7.00,ข\nx-xxxx-xxxx7-03-0,9.00,\n")
    #expect(
      text("joined/found.csv")
        == "visit,person,income,note\na,xxxxxxxxx7030,7.00,ข\nb,xxxxxxxxx7030,5.00,'=1+1\nc,xxxxxxxxx7030,5.00,'=1+1\n"
    )
    for (name, bytes) in files.files {
      #expect(CitizenNumberTests.numbers(in: String(decoding: bytes, as: UTF8.self)) == [], "\(name)")
    }
  }
}
