import Tables
import Testing

@testable import Reporting

@Suite struct FindingsWriterTests {
  static func finding(_ outcome: Finding.Outcome, record: Int = 3, value: String? = "สาม") -> Finding {
    Finding(
      NoNumber(), outcome,
      at: Finding.Place(input: "households", file: "a.csv", record: record, line: record + 1),
      column: "income", value: value)
  }

  @Test func `Rejected records go to one file, everything else to the other`() throws {
    let folder = try TemporaryFolder()
    var writer = try FindingsWriter(folder: folder.path)
    writer.append(FindingRows([Self.finding(.rejected)]))
    writer.append(FindingRows([Self.finding(.noted, record: 8)]))
    let blank = Finding(
      BlankLine(), .setAside, at: Finding.Place(input: "households", file: "a.csv", record: 9))
    writer.append(FindingRows([blank]))
    let summary = try writer.close()
    #expect(summary == FindingsWriter.Summary(rejects: 1, findings: 2, masked: 0))
    #expect(
      try folder.text("rejects.csv") == """
        input,file,record,line,column,code,value,message_th,message_en
        households,a.csv,3,4,income,number.invalid,สาม,a.csv บรรทัด 4 คอลัมน์ “income”: พบ “สาม” แต่ต้องเป็นตัวเลข \
        ไม่นำระเบียนนี้มาใช้ โปรดกรอกเป็นตัวเลข เช่น 38000,"a.csv line 4 column “income”: found “สาม”, expected a number. \
        The record is not used. Write a number such as 38000."

        """)
    #expect(
      try folder.text("findings.csv") == """
        input,file,record,line,column,code,value,message_th,message_en,outcome
        households,a.csv,8,9,income,number.invalid,สาม,a.csv บรรทัด 9 คอลัมน์ “income”: พบ “สาม” แต่ต้องเป็นตัวเลข \
        ถือว่าช่องนี้ไม่มีข้อมูล โปรดกรอกเป็นตัวเลข เช่น 38000,"a.csv line 9 column “income”: found “สาม”, expected a \
        number. The cell counts as missing. Write a number such as 38000.",noted
        households,a.csv,9,,,record.blank,,a.csv ระเบียนที่ 9: เป็นบรรทัดว่าง กันไว้ ไม่นับเป็นข้อมูล,a.csv record 9: a line \
        without any value. It is set aside and not counted.,set_aside

        """)
  }

  @Test func `A value stands masked, on one line, cut to 200 characters, and is no formula`() throws {
    let folder = try TemporaryFolder()
    var writer = try FindingsWriter(folder: folder.path)
    writer.append(FindingRows([Self.finding(.rejected, value: "a\r\nb\n\(citizenNumber)")]))
    // The number would be cut in its middle: it must be masked before.
    writer.append(
      FindingRows([Self.finding(.rejected, value: String(repeating: "ก", count: 190) + citizenNumber)]))
    writer.append(FindingRows([Self.finding(.rejected, value: "=cmd()")]))
    #expect(try writer.close().masked == 2)
    let text = try folder.text("rejects.csv")
    #expect(text.contains(",a⏎b⏎xxxxxxxxx\(citizenNumber.suffix(4)),"))
    #expect(text.contains(",\(String(repeating: "ก", count: 190))xxxxxxxxx…,"))
    #expect(text.contains(",'=cmd(),"))
    #expect(!text.contains(citizenNumber.prefix(6)))
    #expect(text.split(separator: "\n").count == 4)
  }

  @Test func `Rows that were written before are the rows that would be written now`() throws {
    let folder = try TemporaryFolder()
    var writer = try FindingsWriter(folder: folder.path)
    let findings = (0..<2400).map { number in
      Finding(
        Conflict(key: "other, one", others: ["\(number % 2)"]), .rejected,
        at: Finding.Place(input: "i", file: "\"f\",\(number % 3).csv", record: number % 2, line: number % 5),
        column: "c\(number % 7)", value: "v\(number % 1100)")
    }
    writer.append(FindingRows(findings))
    #expect(try writer.close().rejects == 2400)
    let lines = try folder.text("rejects.csv").split(separator: "\n").dropFirst()
    for (line, finding) in zip(lines, findings) {
      let text = FindingSentence(finding).text
      let quoted = [text.thai, text.english].map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }
      #expect(line.hasSuffix(quoted.joined(separator: ",")))
    }
  }

  @Test func `A folder that is not there is an error`() {
    #expect(throws: OutputError.system(.create, path: "/nowhere/rejects.csv", errno: 2)) {
      _ = try FindingsWriter(folder: "/nowhere").close()
    }
  }
}

/// A fault of more than a fifth of a file's records is told once.
@Suite struct WidespreadFaultTests {
  private static func cell(_ record: Int, _ column: String, _ outcome: Finding.Outcome) -> Finding {
    Finding(
      Dash(), outcome,
      at: Finding.Place(input: "households", file: "a.csv", record: record, line: record), column: column,
      value: "Yes\nplease")
  }

  /// What is written of findings, in batches of some size.
  private static func written(
    _ findings: [Finding], records: Int, batch: Int
  ) throws -> (rejects: [Substring], findings: [Substring], told: Int) {
    let folder = try TemporaryFolder()
    var writer = try FindingsWriter(folder: folder.path)
    var groups = FindingGroups()
    for start in stride(from: 0, to: findings.count, by: batch) {
      let part = Array(findings[start..<min(start + batch, findings.count)])
      writer.append(FindingRows(part))
      var more = FindingGroups()
      for finding in part { more.add(finding) }
      groups.merge(more)
    }
    let faults = WidespreadFaults(groups) { _ in records }
    let summary = try writer.close(telling: faults)
    #expect(summary.rejects + summary.findings == findings.count)
    let texts = try [FindingsWriter.rejectsName, FindingsWriter.findingsName].map {
      try folder.text($0).split(separator: "\n").dropFirst()
    }
    return (Array(texts[0]), Array(texts[1]), faults.list.count)
  }

  @Test("each rejected record stays listed, its further faults only at the first hundred places")
  func rejected() throws {
    let findings = (1...400).flatMap { record in
      ["i01", "i02", "i03"].map { Self.cell(record, $0, .rejected) }
    }
    // Records are whole in every batch.
    let written = try Self.written(findings, records: 400, batch: 30)
    #expect(written.told == 3)
    #expect(written.rejects.count == 400 + 100 + 100)
    #expect(written.findings.count == 3)
    #expect(
      written.findings[0].hasPrefix("households,a.csv,,,i01,fault.widespread,Yes⏎please,"))
    for record in 1...400 {
      #expect(written.rejects.contains { $0.hasPrefix("households,a.csv,\(record),\(record),i01,") })
    }
    let others = try Self.written(findings, records: 400, batch: 1_200)
    #expect(written.rejects == others.rejects)
    #expect(written.findings == others.findings)
  }

  @Test("what is noted is listed at its first hundred places, and all else as it was")
  func noted() throws {
    let findings = (1...400).flatMap { record in
      [Self.cell(record, "i01", .noted)] + (record % 100 == 0 ? [Self.cell(record, "i02", .noted)] : [])
    }
    let written = try Self.written(findings, records: 400, batch: 7)
    #expect(written.told == 1)
    #expect(written.findings.count == 1 + 100 + 4)
    #expect(written.findings.last?.hasPrefix("households,a.csv,400,400,i02,") == true)
    #expect(written.rejects.isEmpty)
  }

  @Test(
    "a fifth is not more than a fifth, a hundred places are not told once, and what is set aside is always listed",
    arguments: [(400, 2_000, Finding.Outcome.noted), (100, 100, .noted), (400, 400, .setAside)])
  func listed(count: Int, records: Int, outcome: Finding.Outcome) throws {
    let findings = (1...count).map { Self.cell($0, "i01", outcome) }
    let written = try Self.written(findings, records: records, batch: 50)
    #expect(written.told == 0)
    #expect(written.findings.count == count)
  }
}
