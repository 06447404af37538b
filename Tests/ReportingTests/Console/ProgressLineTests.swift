import Tables
import Testing

@testable import Reporting

@Suite struct ProgressLineTests {
  @Test(arguments: [
    (
      ProgressLine(
        bytesRead: 450_000_000, bytesTotal: 1_000_000_000, records: 1_234_567, elapsed: .milliseconds(1285)),
      "อ่านข้อมูล 45% · 1,234,567 ระเบียน · 350 MB/s", "reading 45% · 1,234,567 records · 350 MB/s"
    ),
    (
      ProgressLine(bytesRead: 5_000_000, bytesTotal: nil, records: 10, elapsed: .seconds(1)),
      "อ่านข้อมูล · 10 ระเบียน · 5 MB/s", "reading · 10 records · 5 MB/s"
    ),
    (
      ProgressLine(bytesRead: 0, bytesTotal: 0, records: 0, elapsed: .zero), "อ่านข้อมูล · 0 ระเบียน",
      "reading · 0 records"
    ),
    (
      ProgressLine(bytesRead: 999, bytesTotal: 1000, records: 1, elapsed: .zero), "อ่านข้อมูล 99% · 1 ระเบียน",
      "reading 99% · 1 records"
    ),
    (
      ProgressLine(bytesRead: 2000, bytesTotal: 1000, records: 1, elapsed: .zero), "อ่านข้อมูล 100% · 1 ระเบียน",
      "reading 100% · 1 records"
    ),
    (
      ProgressLine(bytesRead: .max, bytesTotal: .max, records: 1, elapsed: .seconds(1)),
      "อ่านข้อมูล 100% · 1 ระเบียน · 9,223,372,036,854 MB/s", "reading 100% · 1 records · 9,223,372,036,854 MB/s"
    ),
  ]) func `The line tells the share, the records and the speed that are known`(
    _ line: ProgressLine, _ thai: String, _ english: String
  ) {
    #expect(line.text(.thai) == thai)
    #expect(line.text(.english) == english)
  }
}
