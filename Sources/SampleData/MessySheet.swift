import Tables

/// One sheet as an office sends it: the file's text, line by line, and what was planted in it.
struct MessySheet {
  private let sheet: Sheet
  private let plan: MessyPlan
  private var text = ""
  /// The line on which the next record begins.
  private var line = 1
  private(set) var faults: [PlantedFault] = []

  init(_ sheet: Sheet, _ plan: MessyPlan) {
    self.sheet = sheet
    self.plan = plan
    write()
  }

  var file: SampleFile { SampleFile(name: sheet.file, bytes: plan.dialect.bytes(text)) }

  private mutating func write() {
    for title in plan.titles {
      note("record.title", .setAside, "บรรทัดชื่อเรื่องเหนือหัวคอลัมน์")
      end(title)
    }
    end(header)
    for row in sheet.rows.indices {
      if plan.headerAgain == row {
        note("header.repeated", .setAside, "หัวคอลัมน์ซ้ำกลางแฟ้ม")
        end(header)
      }
      for extra in plan.extras where extra.before == row { write(extra) }
      write(row: row)
    }
    for extra in plan.extras where extra.before >= sheet.rows.count { write(extra) }
    writeFoot()
  }

  private var header: String { plan.dialect.record(sheet.columns.map(\.thai)) }

  private func spelled(_ row: Int) -> [String] { sheet.rows[row].map { plan.spelling.text($0, row: row) } }

  private mutating func write(row: Int) {
    var fields = spelled(row)
    for correction in plan.corrections where correction.row == row {
      guard let column = sheet.index(correction.column) else { continue }
      fields[column] = correction.text(fields[column])
      if let fault = correction.fault { note(fault.code, .noted, fault.note, column: correction.column) }
    }
    for (column, cell) in zip(sheet.columns, sheet.rows[row])
    where cell == .answer(.missing) && plan.spelling.dashes(row: row) {
      note("answer.dash", .noted, "ขีด \"-\" ในช่องคำตอบที่ไม่มีความหมายว่าไม่เข้าข่าย", column: column.name)
    }
    end(plan.dialect.record(fields))
  }

  private mutating func write(_ extra: MessyPlan.Extra) {
    note(extra.code, extra.outcome, extra.note, column: extra.column)
    var fields = spelled(0)
    for (index, column) in sheet.columns.enumerated() {
      fields[index] = extra.cells[column.name] ?? fields[index]
    }
    switch extra.kind {
    case .record: end(plan.dialect.record(fields))
    case .copy(let row): end(plan.dialect.record(spelled(row)))
    case .short(let count): end(plan.dialect.record(fields.dropLast(count)))
    case .long(let more): end(plan.dialect.record(fields + more))
    case .unclosedQuote(let column):
      end(openRecord(fields, column, before: "\""))
    case .swallowing(let column):
      end(openRecord(fields, column, before: "\""))
      note("code.invalid", .rejected, "ระเบียนที่ถูกกลืน อ่านใหม่แล้วพบรหัสหมู่บ้านผิด", column: "village_code")
      end(plan.dialect.record(fields))
      note("quote.stray", .rejected, "เครื่องหมายคำพูดที่ปิดค้าง")
      end(openRecord(fields, column, after: "\""))
    }
  }

  /// A record with quotes around one field that are not balanced.
  private func openRecord(
    _ fields: [String], _ column: String, before: String = "", after: String = ""
  ) -> String {
    var written = fields.map(plan.dialect.quoted)
    if let index = sheet.index(column) { written[index] = before + fields[index] + after }
    return plan.dialect.joined(written)
  }

  private mutating func writeFoot() {
    if plan.endsWithBlankRecord {
      note("record.blank", .setAside, "บรรทัดว่างที่มีแต่ตัวคั่น")
      end(plan.dialect.record(sheet.columns.map { _ in "" }))
    }
    if let total = plan.total { write(total) }
    if let footnote = plan.footnote {
      note("record.footnote", .setAside, "หมายเหตุท้ายตาราง")
      end(footnote)
    }
  }

  private mutating func write(_ total: MessyPlan.Total) {
    note("record.total", .setAside, "แถวผลรวมท้ายตาราง")
    var fields = sheet.columns.map { _ in "" }
    fields[0] = "รวม"
    for column in total.columns {
      guard let index = sheet.index(column) else { continue }
      let error = total.errors[column] ?? 0
      fields[index] = plan.spelling.text(sum(of: index, plus: error), row: 0)
      if error != 0 {
        note("total.differs", .noted, "ผลรวมที่พิมพ์ไว้ไม่ตรงกับผลรวมของข้อมูล", column: column)
      }
    }
    end(plan.dialect.record(fields))
  }

  /// The total of a column of counts or of money.
  private func sum(of column: Int, plus error: Int) -> SampleCell {
    var isMoney = false
    var sum = error
    for row in sheet.rows {
      switch row[column] {
      case .count(let count): sum += count
      case .money(let satang):
        sum += satang
        isMoney = true
      default: break
      }
    }
    return isMoney ? .money(satang: sum) : .count(sum)
  }

  private mutating func note(
    _ code: FindingCode, _ outcome: Finding.Outcome, _ text: String, column: String = ""
  ) {
    faults.append(
      PlantedFault(file: sheet.file, line: line, column: column, code: code, outcome: outcome, note: text))
  }

  private mutating func end(_ record: String) {
    text += record + plan.dialect.lineEnd
    line += 1 + record.unicodeScalars.count { $0 == "\n" }
  }
}
