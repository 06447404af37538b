import ArgumentParser

/// Writes made-up sample data: household files of any size, and one month of all inputs.
@main
struct ChiwatSamples: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chiwat-samples",
    abstract: "สร้างข้อมูลตัวอย่างที่สมมุติขึ้นทั้งหมด · Write made-up sample data for chiwat.",
    discussion: "The same seed gives the same bytes on every machine.",
    subcommands: [HouseholdsCommand.self, MonthCommand.self])
}
