import Tables
import Testing

@testable import Reporting

@Suite struct ConsoleTableTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("ก", 1), ("ที่", 1), ("น้ำ", 2), ("กุ้ง", 2), ("เมืองเชียงใหม่", 11), ("ปู่", 1),
    ("a\u{200B}b", 2),
    ("e\u{301}", 1), ("a\u{7}b", 2),
  ]) func `Marks above and below take no column`(_ text: String, _ width: Int) {
    #expect(text.displayWidth == width)
  }

  static let table = ConsoleTable(
    heads: ["อำเภอ", "ระดับ 3"], alignments: [.left, .right],
    rows: [["เมืองเชียงใหม่", "1,200"], ["ปู่", "7"], ["two\nlines", ""]])

  @Test func `Columns line up by what is seen`() {
    #expect(
      Self.table.text() == """
        อำเภอ        ระดับ 3
        ───────────  ──────
        เมืองเชียงใหม่   1,200
        ปู่                 7
        two⏎lines

        """)
  }

  @Test func `Lines whose last cell leans right are equally wide`() {
    let lines = Self.table.text().split(separator: "\n").prefix(4)
    #expect(Set(lines.map { String($0).displayWidth }) == [19])
  }

  @Test func `Colour is used only when told`() {
    #expect(!Self.table.text().contains("\u{1B}"))
    #expect(OutgoingPage.text(Self.table.text(color: true)).hasPrefix("\u{1B}[1mอำเภอ"))
  }

  @Test func `A result looks as in the report`() {
    let view = TableView(
      table: Table(
        [ColumnSchema("area_code", .code), ColumnSchema("pass_rate", .number, decimals: 2)],
        rows: [
          [.code(Code("30") ?? .empty), .number(Number(50))], [.absent(.missing), .absent(.notApplicable)],
        ]),
      labels: ["area_code": Bilingual(thai: "จังหวัด", english: "Province")])
    #expect(
      ConsoleTable(view, language: .english).text() == """
        Province  pass_rate
        ────────  ─────────
        30           50.00%
        no data           -

        """)
  }
}
