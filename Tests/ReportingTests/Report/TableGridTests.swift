import Tables
import Testing

@testable import Reporting

@Suite struct TableGridTests {
  static func cell(
    _ cell: Cell, _ column: ColumnSchema, _ labels: [String: Bilingual] = [:], _ language: Language = .thai
  ) -> String {
    CellPrinter(column, labels: labels, language: language).text(cell)
  }

  @Test func `Numbers have commas, rates a percent sign, years neither`() {
    let number = Cell.number(Number(12345))
    #expect(Self.cell(number, ColumnSchema("loan_baht", .number, decimals: 2)) == "12,345.00")
    #expect(Self.cell(number, ColumnSchema("pass_rate", .number, decimals: 2)) == "12,345.00%")
    #expect(Self.cell(number, ColumnSchema("fiscal_year", .number, decimals: 0)) == "12345")
    #expect(Self.cell(number, ColumnSchema("year", .number)) == "12345")
  }

  @Test func `Figures are those of the CSV file, without the commas`() throws {
    let column = ColumnSchema("x", .number, decimals: 2)
    for text in ["66.665", "-0.005", "1234567.894999", "0.004999999999"] {
      let value = Cell.number(try #require(Number(text)))
      let file = CSVWriter.text(Table([column], rows: [[value]])).split(separator: "\n").last
      #expect(Self.cell(value, column).replacing(",", with: "") == file.map(String.init))
    }
  }

  @Test func `Days are spelled in the era of the language`() throws {
    let column = ColumnSchema("day", .date)
    let day = Cell.date(try #require(Day(year: 2024, month: 2, day: 29)))
    #expect(Self.cell(day, column) == "29 กุมภาพันธ์ 2567")
    #expect(Self.cell(day, column, [:], .english) == "29 February 2024")
  }

  @Test func `Answers pass or fail, flags are yes or no`() {
    #expect(Self.cell(.truth(true), ColumnSchema("i01", .answer)) == "ผ่าน")
    #expect(Self.cell(.truth(false), ColumnSchema("i01", .answer), [:], .english) == "fail")
    #expect(Self.cell(.truth(true), ColumnSchema("poor", .flag)) == "ใช่")
    #expect(Self.cell(.truth(false), ColumnSchema("poor", .flag), [:], .english) == "no")
  }

  @Test func `Nothing to measure and no data are told apart`() {
    let column = ColumnSchema("x", .number)
    #expect(Self.cell(.absent(.notApplicable), column) == "-")
    #expect(Self.cell(.absent(.missing), column) == "ไม่มีข้อมูล")
    let labels = ["": Bilingual(thai: "รอบสองยังไม่มา", english: "round two not in")]
    #expect(Self.cell(.absent(.missing), column, labels) == "รอบสองยังไม่มา")
  }

  @Test func `Values have names, and codes keep the code behind them`() {
    let labels = ["3": Bilingual(thai: "มั่งมี ศรีสุข", english: "rich and happy")]
    #expect(Self.cell(.number(Number(3)), ColumnSchema("level", .number, decimals: 0), labels) == "มั่งมี ศรีสุข")
    let areas = ["3001": Bilingual(thai: "เมือง", english: "Mueang")]
    #expect(Self.cell(.code(Code("3001") ?? .empty), ColumnSchema("area", .code), areas) == "เมือง (3001)")
    #expect(Self.cell(.code(Code("3002") ?? .empty), ColumnSchema("area", .code), areas) == "3002")
  }

  @Test func `A limit cuts the rows, not the count; named numbers lean left`() {
    let rows = (1...5).map { [Cell.number(Number($0)), Cell.number(Number($0))] }
    let view = TableView(
      table: Table([ColumnSchema("level", .number), ColumnSchema("n", .number)], rows: rows),
      valueLabels: ["level": ["1": Bilingual(thai: "หนึ่ง", english: "one")]], rowLimit: 2)
    let grid = TableGrid(view, language: .thai)
    #expect(grid.rows == [["หนึ่ง", "1"], ["2", "2"]])
    #expect(grid.total == 5)
    #expect(grid.isNumeric == [false, true])
    #expect(!grid.hasAbsent)
  }

  @Test func `Only the columns asked for are shown, in their order`() {
    let view = TableView(
      table: Table(
        [ColumnSchema("a", .text), ColumnSchema("b", .number), ColumnSchema("c", .text)],
        rows: [[.text("x"), .absent(.missing), .text("z")]]), columns: ["c", "a"])
    let grid = TableGrid(view, language: .thai)
    #expect(grid.heads == ["c", "a"])
    #expect(grid.rows == [["z", "x"]])
    #expect(!grid.hasAbsent)
  }

  @Test func `Citizen numbers are masked`() {
    #expect(!Self.cell(.text(citizenNumber), ColumnSchema("note", .text)).contains(citizenNumber))
  }
}
