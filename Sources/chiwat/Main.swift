import ArgumentParser
import Foundation
import Reporting

/// The way in: parses the command line, runs the command, and turns every outcome into one exit status.
@main
struct Main {
  static func main() {
    Console.open()
    let unfinished = Unfinished()
    StopSignals.watch(unfinished)
    let status = run(Array(CommandLine.arguments.dropFirst()), unfinished)
    unfinished.undoEverything {
      exit((Console.missed ? status.and(.data) : status).rawValue)
    }
  }

  static func run(_ arguments: [String], _ unfinished: Unfinished) -> ExitStatus {
    do throws(Console.Failure) {
      return try status(arguments, unfinished)
    } catch {
      guard !error.isClosedPipe else { return .closedPipe }
      Console.warn("chiwat: พิมพ์ผลไม่ได้ · the result cannot be printed: \(error.reason)")
      return .data
    }
  }

  private static func status(
    _ arguments: [String], _ unfinished: Unfinished
  ) throws(Console.Failure) -> ExitStatus {
    do {
      var command = try Chiwat.parseAsRoot(arguments)
      guard let work = command as? any StatusCommand else {
        try command.run()
        return .success
      }
      return try work.status(unfinished)
    } catch let failure as Console.Failure {
      throw failure
    } catch {
      return try report(error)
    }
  }

  private static func report(_ error: any Error) throws(Console.Failure) -> ExitStatus {
    let text = Chiwat.fullMessage(for: error)
    switch Chiwat.exitCode(for: error) {
    case .success:
      try Console.print(text)
      return .success
    case .validationFailure:
      Console.warn(text)
      return .usage
    default:
      Console.warn("chiwat: \(error)")
      return .internalFault
    }
  }
}
