import Foundation
import Testing

/// The built program as its users start it: a process with arguments, streams and an exit status.
enum ChiwatProgram {
  /// What came of a call.
  struct Outcome {
    var status: Int32
    var output: String
    var error: String
  }

  /// The executable: the one that is named, or else the one that is built beside the tests.
  static var executable: URL {
    get throws {
      if let named = ProcessInfo.processInfo.environment["CHIWAT_PROGRAM"] { return URL(filePath: named) }
      let beside = [
        Bundle.main.bundleURL, URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent(),
        Repository.root.appending(path: ".build/debug"),
      ].map { $0.appending(path: "chiwat") }
      return try #require(
        beside.first { FileManager.default.isExecutableFile(atPath: $0.path) }, "chiwat is not built")
    }
  }

  /// Starts the program in the project's folder, or another.
  ///
  /// Its streams are files, so that no call waits for a reader.
  static func start(
    _ arguments: [String], environment: [String: String] = [:], input: String = "/dev/null",
    from folder: URL = Repository.root, streams: TemporaryFolder
  ) throws -> Process {
    let process = Process()
    process.executableURL = try executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle(forReadingAtPath: input)
    try streams.write("", to: "output")
    try streams.write("", to: "error")
    process.standardOutput = FileHandle(forWritingAtPath: streams.path("output"))
    process.standardError = FileHandle(forWritingAtPath: streams.path("error"))
    try process.run()
    return process
  }

  /// Runs the program to its end.
  static func run(
    _ arguments: [String], environment: [String: String] = [:], input: String = "/dev/null",
    from folder: URL = Repository.root
  ) throws -> Outcome {
    let streams = try TemporaryFolder()
    let process = try start(
      arguments, environment: environment, input: input, from: folder, streams: streams)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit, "chiwat \(arguments.joined(separator: " ")) crashed")
    return Outcome(
      status: process.terminationStatus, output: try text(streams, "output"),
      error: try text(streams, "error"))
  }

  /// Runs a command of the shell in which "$chiwat" is the program.
  static func shell(_ command: String, environment: [String: String] = [:]) throws -> Outcome {
    let streams = try TemporaryFolder()
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = Repository.root
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
      .merging(["chiwat": try executable.path]) { $1 }
    process.standardInput = FileHandle.nullDevice
    try streams.write("", to: "output")
    try streams.write("", to: "error")
    process.standardOutput = FileHandle(forWritingAtPath: streams.path("output"))
    process.standardError = FileHandle(forWritingAtPath: streams.path("error"))
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try text(streams, "output"),
      error: try text(streams, "error"))
  }

  /// The bytes of a stream; reading a file as `String` would drop a byte order mark.
  private static func text(_ streams: TemporaryFolder, _ name: String) throws -> String {
    String(decoding: try Data(contentsOf: streams.url.appending(path: name)), as: UTF8.self)
  }
}
