import ArgumentParser
import Foundation

/// The way in: parses the command line, runs the command, and turns every outcome into one exit status.
@main
struct Main {
  static func main() {
    exit(run(Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  static func run(_ arguments: [String]) -> ExitStatus {
    do {
      var command = try Chiwat.parseAsRoot(arguments)
      guard let work = command as? any StatusCommand else {
        try command.run()
        return .success
      }
      return try work.status()
    } catch {
      return (try? report(error)) ?? .data
    }
  }

  private static func report(_ error: any Error) throws -> ExitStatus {
    if let failure = error as? Console.Failure {
      Console.warn("chiwat: พิมพ์ผลไม่ได้ · the result cannot be printed: \(failure.reason)")
      return .data
    }
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
