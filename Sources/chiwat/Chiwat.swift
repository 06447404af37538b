import ArgumentParser
import Reporting

/// The root command.
struct Chiwat: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "chiwat",
    abstract:
      "ชี้วัด: จัดระดับและสรุปข้อมูลของกรมการพัฒนาชุมชนจากแฟ้ม CSV · Grades and sums up CSV exports by rules in files.",
    discussion: """
      ตัวอย่าง · Example:
        chiwat run Pipelines/village-levels --input assessments=levels.csv \\
          --output out/levels

      สถานะเมื่อจบ · Exit status: 0 เรียบร้อย fine · 1 เกินขีดที่ตั้งไว้ a limit or check failed · 2 คำสั่งหรือเกณฑ์ผิด หรือไม่มีแฟ้มนั้น \
      wrong usage or definition, or a file that is not there · 3 อ่านหรือเขียนแฟ้มไม่ได้ input or output failed · 4 \
      ข้อผิดพลาดของโปรแกรม internal fault · 129, 130, 143 หยุดตามสัญญาณ stopped by SIGHUP, SIGINT, SIGTERM · 141 \
      ผู้รับปิดท่อ the reader of a pipe has gone
      """,
    version: version,
    subcommands: [
      RunCommand.self, CheckCommand.self, TestCommand.self, ExplainCommand.self, DiffCommand.self,
      DescribeCommand.self, VerifyCommand.self,
    ])
}

/// A command that ends with one of our exit statuses.
protocol StatusCommand: ParsableCommand {
  /// - Parameter unfinished: what must be undone when the program is stopped.
  func status(_ unfinished: Unfinished) throws -> ExitStatus
}
