import Foundation

/// Runs of this very program in another environment.
enum OwnProcess {
  static func run(_ arguments: [String], locale: String, timeZone: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["LC_ALL": locale, "LANG": locale, "TZ": timeZone]) { $1 }
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
  }
}
