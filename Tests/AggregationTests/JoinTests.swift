import TableSamples
import Tables
import Testing

@testable import Aggregation

@Suite struct JoinTests {
  private let registerColumns: [(String, ValueType)] = [
    ("code", .code), ("round", .number), ("name", .text), ("target", .number),
  ]
  private let leftColumns: [(String, ValueType)] = [("village", .code), ("round", .number)]

  private func partners(_ register: [[Cell]]) -> JoinPartners {
    let right = table(registerColumns, register)
    let join = Join(
      left: table(leftColumns, []).schema, with: "register", right: right.schema,
      keys: [Join.Key(left: 0, right: 0), Join.Key(left: 1, right: 1)],
      columns: [NamedColumn("planned", column: 3), NamedColumn("village_name", column: 2)])
    return JoinPartners(join, right: right)
  }

  @Test func `Each row gets the columns of its partner`() {
    let partners = partners([
      [.code("40"), 1, "ก", 10], [.code("40"), 2, "ข", .notApplicable], [.code("41"), 1, .missing, 30],
    ])
    let left = table(
      leftColumns, [[.code("40"), 2], [.code("40"), 2], [.code("41"), 1], [.code("40"), 1]])
    let joined = partners.join(left)
    #expect(joined.table.schema.names == ["village", "round", "planned", "village_name"])
    #expect(
      joined.table.rows == [
        [.code("40"), 2, .notApplicable, "ข"], [.code("40"), 2, .notApplicable, "ข"],
        [.code("41"), 1, 30, .missing], [.code("40"), 1, 10, "ก"],
      ])
    #expect(joined.told.unmatched == [])
    #expect(joined.told.ambiguous == [])
  }

  @Test func `A key without a partner or with several takes nothing and is told`() {
    let partners = partners([
      [.code("40"), 1, "ก", 10], [.code("40"), 1, "ข", 20], [.code("41"), 1, "ค", 30],
      [.code("42"), 1, "ง", 40], [.code("43"), .missing, "จ", 50],
    ])
    let left = table(
      leftColumns, [[.code("40"), 1], [.code("41"), 1], [.code("41"), 2], [.code("43"), .missing]])
    let joined = partners.join(left)
    #expect(joined.table.cells("planned") == [.missing, 30, .missing, .missing])
    #expect(joined.told.ambiguous == [JoinedRows.Several(row: 0, partners: 2)])
    #expect(joined.told.unmatched == [2, 3])
  }

  @Test func `Names agree without spaces and the word for what they name, and near misses are suggested`() {
    let right = table(
      [("name", .text), ("place", .number)],
      [
        ["อำเภอเขมราฐ", 1], ["เมือง สรวง", 2], ["อ.เดชอุดม", 3], ["เดชอุดม", 4], ["นาเยีย", 5], ["อ.นาเยีย", 6],
      ])
    let join = Join(
      left: table([("district", .text)], []).schema, with: "register", right: right.schema,
      keys: [Join.Key(left: 0, right: 0)], columns: [NamedColumn("place", column: 1)], found: "known")
    let partners = JoinPartners(join, right: right)
    let left = table(
      [("district", .text)],
      [["เขมราฐ"], ["อ. เมืองสรวง"], ["เดชอุดม"], ["อำเภอนาเยีย"], ["เขมราช"], [.missing]])
    let joined = partners.join(left)
    // Equal names win; of two that say the same none is taken.
    #expect(joined.table.cells("place") == [1, 2, 4, .missing, .missing, .missing])
    #expect(
      joined.table.cells("known") == [
        .truth(true), .truth(true), .truth(true), .truth(true), .truth(false), .missing,
      ])
    #expect(joined.told.ambiguous == [JoinedRows.Several(row: 3, partners: 2)])
    #expect(joined.told.unmatched == [4, 5])
    #expect(partners.text(of: 4, in: left) == "เขมราช")
    #expect(partners.near(4, in: left) == nil)
    #expect(partners.near(0, in: table([("district", .text)], [["นาเยย"]])) == "นาเยีย")
  }

  @Test func `Several partners that give the same are one, and are told of`() {
    let partners = partners([
      [.code("40"), 1, "ก", 10], [.code("40"), 1, "ก", 10], [.code("41"), 1, .missing, 30],
      [.code("41"), 1, "ข", 30], [.code("42"), 1, .missing, .missing], [.code("42"), 1, .missing, .missing],
    ])
    let joined = partners.join(table(leftColumns, [[.code("40"), 1], [.code("41"), 1], [.code("42"), 1]]))
    #expect(joined.table.cells("planned") == [10, .missing, .missing])
    #expect(
      joined.told.repeated == [
        JoinedRows.Several(row: 0, partners: 2), JoinedRows.Several(row: 2, partners: 2),
      ])
    // A blank beside a name is not the same.
    #expect(joined.told.ambiguous == [JoinedRows.Several(row: 1, partners: 2)])
    #expect(joined.told.unmatched == [])
  }

  @Test func `A list that is only asked whether it has a key may have it twice`() {
    let right = table([("code", .code)], [[.code("40")], [.code("40")]])
    let left = table([("village", .code)], [[.code("40")], [.code("41")]])
    let join = Join(
      left: left.schema, with: "register", right: right.schema, keys: [Join.Key(left: 0, right: 0)],
      columns: [], found: "listed")
    let joined = JoinPartners(join, right: right).join(left)
    #expect(joined.table.cells("listed") == [.truth(true), .truth(false)])
    #expect(joined.told.repeated == [])
    #expect(joined.told.ambiguous == [])
  }

  @Test func `What does not apply on both sides agrees`() {
    let partners = partners([[.notApplicable, 1, "ทั้งหมด", 10], [.code("40"), .missing, "ข", 20]])
    let joined = partners.join(
      table(leftColumns, [[.notApplicable, 1], [.missing, 1], [.code("40"), .missing]]))
    #expect(joined.table.cells("planned") == [10, .missing, .missing])
    #expect(joined.told.unmatched == [1, 2])
  }

  @Test(arguments: 0..<10)
  func `Batches joined apart are the rows joined together`(seed: Int) {
    var dice = Dice(state: UInt64(seed))
    func key() -> [Cell] {
      [
        .code("\(Int.random(in: 10...18, using: &dice))"),
        .number(Number(Int.random(in: 1...2, using: &dice))),
      ]
    }
    let register = (0..<12).map { place in key() + [.text("\(place)"), .number(Number(place))] }
    let partners = partners(register)
    let rows = (0..<60).map { _ in key() }
    var found: [[Cell]] = []
    for start in stride(from: 0, to: 60, by: 20) {
      let batch = table(leftColumns, Array(rows[start..<start + 20]))
      found += partners.join(batch).table.rows
    }
    let expected = rows.map { row in
      let matches = register.filter { $0.starts(with: row) }
      return row + (matches.count == 1 ? [matches[0][3], matches[0][2]] : [.missing, .missing])
    }
    #expect(found == expected)
  }
}
