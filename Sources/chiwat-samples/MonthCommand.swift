import ArgumentParser
import SampleData

/// Writes the small sample month.
struct MonthCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "month")
  func run() throws {}
}
