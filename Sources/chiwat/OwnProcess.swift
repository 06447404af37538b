import Foundation
import Reporting

/// Runs of this very program in another environment.
enum OwnProcess {
  static func run(
    _ arguments: [String], locale: String, timeZone: String, unfinished: Unfinished
  ) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["LC_ALL": locale, "LANG": locale, "TZ": timeZone]) { $1 }
    process.standardOutput = FileHandle.nullDevice
    let work = try unfinished.begin {
      try process.run()
      let number = process.processIdentifier
      return { stop(number) }
    }
    process.waitUntilExit()
    unfinished.undo(work)
  }

  /// Ends a process that still runs, and waits until it has; what it works in goes with the folder of this one.
  private static func stop(_ number: Int32) {
    guard kill(number, SIGKILL) == 0 else { return }
    for _ in 0..<5000 where kill(number, 0) == 0 { usleep(1_000) }
  }
}
