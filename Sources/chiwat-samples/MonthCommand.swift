import ArgumentParser
import SampleData

/// Writes the small sample month.
struct MonthCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "month",
    abstract: "สร้างข้อมูลตัวอย่างหนึ่งเดือนครบทุกแฟ้ม · Write one small month of all inputs.",
    discussion: """
      Two provinces with 60 villages, June 2563. With --messy the same month comes as offices send it: other \
      encodings, Thai headers and dates, planted faults, and their list in PLANTED.csv.

      Examples:
        chiwat-samples month --output Samples/monthly-2563-06
        chiwat-samples month --messy --output Samples/monthly-2563-06-messy
      """)

  @Flag(name: .customLong("messy"), help: "As offices send it, with planted faults.")
  var isMessy = false

  @Option(help: "Another number gives other figures.")
  var seed: UInt64 = 2563

  @Option(help: "The folder to write to; it is made when it is not there.")
  var output: String

  func run() throws {
    let month = Month(seed: seed)
    try OutputFile.makeFolder(output)
    for file in isMessy ? MessyMonth(month).files : CleanMonth(month).files {
      let target = try OutputFile("\(output)/\(file.name)")
      try target.write(file.bytes)
      try target.finish()
    }
  }
}
