import Tables
import Testing

@testable import Ingestion

@Suite("Records that are no data") struct SetAsideTests {
  func read(_ lines: String, header: String = "village_code,name,amount,note\n") throws -> ReadOutcome {
    let folder = try ScratchFolder()
    return try readAll(villages, [folder.file("a.csv", header + lines)])
  }

  @Test(
    "Total rows are known by their words or codes",
    arguments: [
      "รวม,,5,", "รวมทั้งสิ้น,,5", ",รวม ทั้งหมด,5,", "ทั่วประเทศ,,,", "Total:,,5,", "GRAND TOTAL,,5,", "00,,5,",
      "0,x,5,",
      "00000000,x,5,", "34010100,ตำบล,5,", "34000000,จังหวัด,5,", "๓๔๐๑๐๑๐๐,ตำบล,5,", "\u{200B}รวม,,5,",
      ",รวมอำเภอเมือง,5,",
      ",รวม ต.ในเมือง,5,",
    ])
  func totals(_ line: String) throws {
    let outcome = try read(line + "\n34010101,a,5,\n")
    #expect(outcome.codes(.setAside) == ["record.total"], "\(line)")
    #expect(outcome.rows.count == 1)
    #expect(outcome.codes(.rejected) == [])
  }

  @Test(
    "A total that only says of how many it is one",
    arguments: [
      "รวมทั้งสิ้น 19 กลุ่ม", "\"รวม ๑,๒๐๐ ครัวเรือน\",,,", ",รวมทั้งสิ้น: 3 หมู่บ้าน,,", "รวมทั้งหมด 7", "Total 12 persons",
    ])
  func totalsOfThings(_ line: String) throws {
    let outcome = try read("34010101,a,5,\n" + line + "\n")
    #expect(outcome.codes() == ["record.total"])
    #expect(outcome.rows.count == 1)
  }

  @Test(
    "What says more, or stands beside other cells, is no total",
    arguments: ["รวมทั้งสิ้น 19 กลุ่มใหม่", "รวม 3 พี่น้อง", "รวม 19 กลุ่ม,a,5,", "รวมทั้งสิ้นกลุ่ม"])
  func noTotalsOfThings(_ line: String) throws {
    let outcome = try read("34010101,a,5,\n" + line + "\n")
    #expect(outcome.codes(.setAside).filter { $0 == "record.total" } == [])
    #expect(outcome.rows.count == 1)
  }

  @Test(
    "Names that only begin like a total are data",
    arguments: ["34010101,รวมไทย,5,", "34010101,บ้านรวม,5,", "34010110,Totalville,5,", "34010120,ท่าข้าม,5,"])
  func noTotals(_ line: String) throws {
    let outcome = try read(line)
    #expect(outcome.rows.count == 1)
    #expect(outcome.findings == [])
  }

  @Test(
    "A record without a name of its own is a total when zeros stand for its code or a cell says so, whatever the key is",
    arguments: [
      "00,,,2", "0,,,2", "๐๐,,,2", "00,00,,2", ",00,,2", "00,47,รวม,2", ",,รวม,2", "0,47010101,ทั่วประเทศ,2",
    ])
  func namelessTotals(_ line: String) throws {
    for kind in [CellKind.text, .code(digits: nil)] {
      let outcome = try readAll(funds(kind), [InputFile(name: "f.csv", bytes: fundBytes(line))])
      #expect(outcome.codes() == ["record.total"], "\(line) \(kind)")
      #expect(outcome.rows.count == 2)
    }
  }

  @Test(
    "Zeros that have a name, or are part of a code, are data",
    arguments: ["00,47010101,,2", "0,,กลุ่มศูนย์,2", "0A,,,2", "000,,,2"])
  func namedZeros(_ line: String) throws {
    let outcome = try readAll(funds(.text), [InputFile(name: "f.csv", bytes: fundBytes(line))])
    #expect(outcome.rows.count == 3)
    #expect(outcome.codes() == [])
  }

  private func funds(_ key: CellKind) -> InputSchema {
    InputSchema(
      name: "funds",
      columns: [
        InputColumn(name: "code", kind: key),
        InputColumn(name: "village_code", kind: .area(.village), need: .optional),
        InputColumn(name: "name", kind: .text), InputColumn(name: "amount", kind: .money),
      ], key: [0])
  }

  private func fundBytes(_ line: String) -> [UInt8] {
    Array("code,village_code,name,amount\nG1,47010101,ก,1\nG2,47010102,ข,1\n\(line)\n".utf8)
  }

  @Test("A grand total that is right says nothing, also where records were rejected")
  func rightTotal() throws {
    let outcome = try read("34010101,a,1.50,\n34010102,b,2,\n99,c,3,\nรวม,,6.5,\n")
    #expect(outcome.codes() == ["code.invalid", "record.total"])
  }

  @Test("Several plain totals are sums of parts and are not compared; a grand one among them is")
  func severalTotals() throws {
    let parts = "34010101,a,1,\nรวม,,7,\n34010102,b,2,\nรวม,,8,\n34010100,x,9,\n"
    #expect(try read(parts).codes(.noted) == [])
    let outcome = try read(parts + "รวมทั้งสิ้น,,4,\n")
    #expect(outcome.codes(.noted) == ["total.differs"])
    #expect(outcome.findings.last?.kind.facts == "column amount, printed 4, computed 3")
  }

  @Test(
    "Notes below the data are set aside; what may be left of a record is not",
    arguments: [
      ("หมายเหตุ ข้อมูลไม่ครบ", "record.footnote"), ("ที่มา: สำนักงาน,,,", "record.footnote"),
      (",หมายเหตุ: ก,,", "record.footnote"),
      ("34010109", "record.short"), ("34010109,,,", "none"), (",บ้านใหม่,,", "value.missing"),
      (",,7,", "value.missing"), ("12,,,", "code.invalid"), ("หมายเหตุ,ก,ข,", "code.invalid"),
      // Records written otherwise: under another separator, or quoted as a whole.
      ("34010109;บ้านใหม่;7;", "record.short"), ("ก01|บ้านใหม่|7|", "record.short"),
      ("\"34010109,บ้านใหม่,7,\"", "record.short"), ("34010109 บ้านใหม่ 7", "record.short"),
      ("๓๔๐๑๐๑๐๙บ้านใหม่,,,", "code.invalid"), ("ก01\tบ้านใหม่\t7\t", "record.short"),
      ("ยอดนี้ยังไม่รวมตลาดเปิดใหม่", "record.footnote"), ("\u{1A}", "record.blank"),
    ])
  func footnotes(_ line: String, _ code: String) throws {
    let outcome = try read("34010101,a,5,\n\(line)")
    #expect(outcome.codes().first ?? "none" == code)
  }

  @Test(
    "Rows of units or column numbers are set aside by name, wherever they stand",
    arguments: [
      "(1),(2),(3),(4)", "(๑),(๒),(๓),(๔)", "1,2,3,4", "(รหัส),(ชื่อ),(บาท),", ",,(บาท),(คน)", ",,บาท,คน",
    ])
  func labels(_ line: String) throws {
    let outcome = try read("\(line)\n34010101,a,5,\n")
    #expect(outcome.codes() == ["record.column_labels"], "\(line)")
    #expect(outcome.rows.count == 1)
    #expect(outcome.summary.imbalances() == [])
  }

  @Test(
    "Signatures, print dates and page numbers are notes when they are no records",
    arguments: [
      ",ผู้รายงาน ...............,,", ",พิมพ์เมื่อ 30/06/2563 10:20 น.,,", ",หน้า 1 จาก 2,,", ",หน้าที่ ๒,,",
      "ลงชื่อ,ผู้รายงาน,,",
      ",ลงชื่อ ......,,(นายก)", ",Page 3 of 7,,", "พิมพ์วันที่,30/06/2563,,",
    ])
  func formLines(_ line: String) throws {
    #expect(try read("34010101,a,5,\n\(line)").codes() == ["record.footnote"])
  }

  @Test(
    "Records that only look a little like them are rejected or used",
    arguments: [",หน้าที่พลเมือง,,", "1,2,x,4", ",บาท,5,", "34010102,(ก),(500),"])
  func noLabels(_ line: String) throws {
    let outcome = try read("34010101,a,5,\n\(line)")
    #expect(outcome.rows.count + outcome.summary.files[0].records.allRejected == 2)
  }

  @Test("A header repeated among the data is set aside, also in other spellings")
  func repeatedHeader() throws {
    let outcome = try read("34010101,a,5,\nvillage_code,name,amount,note\nรหัสหมู่บ้าน,ชื่อหมู่บ้าน,จำนวนเงิน,หมายเหตุ\n")
    #expect(outcome.codes() == ["header.repeated", "header.repeated"])
    #expect(outcome.summary.files[0].records.repeatedHeaders == 2)
  }

  @Test("A cell that cannot be read rejects the record, or is missing where the column is optional")
  func cells() throws {
    let schema = InputSchema(
      name: "v",
      columns: [
        InputColumn(name: "id", kind: .text), InputColumn(name: "a", kind: .money),
        InputColumn(name: "b", kind: .money, need: .optional),
      ], key: [0])
    let folder = try ScratchFolder()
    let outcome = try readAll(schema, [folder.file("a.csv", "id,a,b\nx,1,?\ny,?,2\nz,,\n,3,4\n")])
    #expect(outcome.rows.map { $0.map(\.shown) } == [["x", "1", "missing"], ["z", "missing", "missing"]])
    #expect(
      outcome.findings.map { "\($0.code.rawValue) \($0.outcome) \($0.column ?? "") \($0.value ?? "nil")" }
        == [
          "number.invalid noted b ?", "number.invalid rejected a ?", "value.missing rejected id nil",
        ])
    #expect(outcome.summary.amounts(of: "a").unreadable == 1)
    #expect(outcome.summary.amounts(of: "b").unreadable == 1)
    #expect(outcome.summary.amounts(of: "b").rejected.number == Number(6))
    #expect(outcome.summary.imbalances() == [])
  }

  @Test("A balance that does not hold is told")
  func imbalance() throws {
    var summary = try read("34010101,a,5,\n").summary
    #expect(summary.imbalances() == [])
    summary.files[0].records.used = 0
    summary.files[0].amounts["amount"]?.used = WideSum()
    #expect(summary.imbalances().map(\.column) == [nil, "amount"])
  }
}

@Suite("Sums that cannot overflow") struct WideSumTests {
  @Test("Numbers at the edge of the range add up in any order")
  func edges() {
    let most = Number(scaled: .max)
    let least = Number(scaled: .min)
    var up = WideSum()
    for number in [most, most, least, least, Number(2)] { up.add(number) }
    var down = WideSum()
    for number in [least, Number(2), least, most, most] { down.add(number) }
    #expect(up == down)
    #expect(up.number == Number(2).subtracting(Number(scaled: 2)))
    var large = WideSum()
    large.add(most)
    large.merge(large)
    #expect(large.number == nil)
  }
}
