import Testing

@testable import Tables

@Suite struct RowGroupsTests {
  private let codes = Column.codes(
    CodeColumn(
      values: ["11", "10", "11", "10"].map { Code($0) ?? .empty },
      presence: [.present, .present, .present, .missing]))

  @Test func `Groups come in order of their keys, their rows in order of the table`() {
    let groups = RowGroups(of: [codes], rowCount: 4)
    #expect(groups.rows == [[1], [0, 2], [3]])
    #expect(groups.numbers == [1, 0, 1, 2])
  }

  @Test func `Without columns all rows are one group, and no rows are none`() {
    #expect(RowGroups(of: [], rowCount: 3).rows == [[0, 1, 2]])
    #expect(RowGroups(of: [], rowCount: 0).rows == [])
  }

  @Test func `Rows of two tables meet by key`() {
    let others = Column.codes(CodeColumn([Code("11") ?? .empty, Code("12") ?? .empty]))
    let groups = RowGroups(of: [codes], rowCount: 4, and: [others], otherCount: 2)
    #expect(groups.rows == [[1], [0, 2, 4], [5], [3]])
  }
}
