import Tables
import Testing

@testable import Reporting

@Suite struct LedgerTests {
  static func line(
    _ item: LedgerItem, _ records: Int, baht: Int? = nil, file: String = "a.csv", reason: FindingCode? = nil
  ) -> LedgerLine {
    LedgerLine(
      input: "loans", file: file, item: item, reason: reason, records: records,
      money: baht.map { [LedgerLine.Money(column: "loan_baht", baht: Number($0))] } ?? [])
  }

  static let balanced = [
    line(.read, 10, baht: 900), line(.used, 6, baht: 600),
    line(.rejected, 1, baht: 100, reason: "number.range"),
    line(.rejected, 1, baht: 50, reason: "key.conflict"), line(.totalRow, 1, baht: 150), line(.blank, 1),
    line(.read, 2, baht: 20, file: "b.csv"), line(.used, 2, baht: 20, file: "b.csv"),
  ]

  @Test func `Read equals everything else, in records and in baht`() {
    #expect(Ledger(lines: Self.balanced).imbalances.isEmpty)
  }

  @Test func `A record too few is found in its file, though another file has one too many`() {
    var lines = Self.balanced
    lines[1].records -= 1
    lines[7].records += 1
    let imbalances = Ledger(lines: lines).imbalances
    #expect(imbalances.map(\.file) == ["a.csv", "b.csv"])
    #expect(
      imbalances.first
        == LedgerImbalance(
          input: "loans", file: "a.csv", column: nil, read: Number(10), accounted: Number(9)))
    #expect(
      imbalances.first?.message
        == Bilingual(
          thai: "บัญชีระเบียนของ loans (a.csv) ไม่ตรง: อ่าน 10 แต่รวมทุกรายการได้ 9",
          english: "the ledger of loans (a.csv) does not balance: read 10, accounted for 9"))
  }

  @Test func `A satang too few is found in its column`() throws {
    var lines = Self.balanced
    lines[4].money[0].baht = try #require(Number("149.99"))
    let imbalance = try #require(Ledger(lines: lines).imbalances.first)
    #expect(imbalance.column == "loan_baht")
    #expect(imbalance.accounted == Number("899.99"))
  }

  @Test func `An input of which only the reading is known does not balance`() {
    #expect(Ledger(lines: [Self.line(.read, 1)]).imbalances.count == 1)
    #expect(Ledger().imbalances.isEmpty)
  }

  @Test func `The table has each file, then all files together, in the order of the items`() {
    #expect(
      CSVWriter.text(Ledger(lines: Self.balanced.reversed()).table) == """
        input,file,item,item_th,reason,records,column,baht
        loans,b.csv,read,อ่าน,,2,,
        loans,b.csv,read,อ่าน,,,loan_baht,20.00
        loans,b.csv,used,ใช้,,2,,
        loans,b.csv,used,ใช้,,,loan_baht,20.00
        loans,a.csv,read,อ่าน,,10,,
        loans,a.csv,read,อ่าน,,,loan_baht,900.00
        loans,a.csv,used,ใช้,,6,,
        loans,a.csv,used,ใช้,,,loan_baht,600.00
        loans,a.csv,rejected,ไม่นำมาใช้,key.conflict,1,,
        loans,a.csv,rejected,ไม่นำมาใช้,key.conflict,,loan_baht,50.00
        loans,a.csv,rejected,ไม่นำมาใช้,number.range,1,,
        loans,a.csv,rejected,ไม่นำมาใช้,number.range,,loan_baht,100.00
        loans,a.csv,total_row,แถวยอดรวม,,1,,
        loans,a.csv,total_row,แถวยอดรวม,,,loan_baht,150.00
        loans,a.csv,blank,บรรทัดว่าง,,1,,
        loans,all,read,อ่าน,,12,,
        loans,all,read,อ่าน,,,loan_baht,920.00
        loans,all,used,ใช้,,8,,
        loans,all,used,ใช้,,,loan_baht,620.00
        loans,all,rejected,ไม่นำมาใช้,key.conflict,1,,
        loans,all,rejected,ไม่นำมาใช้,key.conflict,,loan_baht,50.00
        loans,all,rejected,ไม่นำมาใช้,number.range,1,,
        loans,all,rejected,ไม่นำมาใช้,number.range,,loan_baht,100.00
        loans,all,total_row,แถวยอดรวม,,1,,
        loans,all,total_row,แถวยอดรวม,,,loan_baht,150.00
        loans,all,blank,บรรทัดว่าง,,1,,

        """)
  }

  @Test func `Sums at the end of the range stay there`() {
    let huge = Number(scaled: .max)
    #expect(huge.saturatingSum(Number(1)) == huge)
    #expect(Number(scaled: .min).saturatingSum(Number(-1)) == Number(scaled: .min))
  }
}
