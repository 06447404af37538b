import Foundation
import Glibc
import SampleData
import Testing

/// Runs that are killed or told to stop: the old result or the new one, whole, and nothing left over.
///
/// `CHIWAT_STOPS` sets how often each is tried; a few times when it is not set.
@Suite("Stopped runs")
struct StoppedRunTests {
  private static let count = ProcessInfo.processInfo.environment["CHIWAT_STOPS"].flatMap { Int($0) }

  private let folder: TemporaryFolder
  private let streams: TemporaryFolder
  private let temporary: TemporaryFolder
  private let small: [String]
  private let large: [String]
  private let old: FolderFiles

  init() throws {
    folder = try TemporaryFolder()
    streams = try TemporaryFolder()
    temporary = try TemporaryFolder()
    let households = try Self.households(40_000, in: streams)
    let output = folder.path("out")
    let run = { (input: String) in
      ["run", "Pipelines/household-needs", "--input", "households=" + input, "--output", output, "--quiet"]
    }
    small = run("Samples/monthly-2563-06/households.csv")
    large = run(households)
    #expect(try ChiwatProgram.run(small).status == 0)
    old = try FolderFiles(folder.url.appending(path: "out"))
  }

  /// Made-up households, some seconds of work.
  private static func households(_ count: Int, in folder: TemporaryFolder) throws -> String {
    let path = try folder.write("", to: "households.csv")
    let file = try #require(FileHandle(forWritingAtPath: path))
    try HouseholdFile(HouseholdFile.Options(households: count)).forEachBlock { block in
      try file.write(contentsOf: Data(Array(copy block)))
    }
    return path
  }

  private func start(_ arguments: [String]) throws -> Process {
    try ChiwatProgram.start(arguments, environment: ["TMPDIR": temporary.url.path], streams: streams)
  }

  private var error: String {
    get throws { try String(contentsOfFile: streams.path("error"), encoding: .utf8) }
  }

  /// Waits until the process has begun to write, and then for some time.
  private func wait(for process: Process, in folder: TemporaryFolder, andThen milliseconds: UInt32) throws {
    while process.isRunning, try folder.names.allSatisfy({ $0 == "out" }) { usleep(1_000) }
    usleep(milliseconds * 1_000)
  }

  /// Whether the process was stopped; a fast machine may be done before the later blows, and then the old result comes back.
  private func wasStopped(_ process: Process, after milliseconds: UInt32) throws -> Bool {
    process.waitUntilExit()
    guard process.terminationReason == .exit, process.terminationStatus == 0, milliseconds > 0 else {
      return true
    }
    #expect(try folder.names == ["out"])
    #expect(try ChiwatProgram.run(small).status == 0)
    return false
  }

  /// When the blows come: at first the early ones, then anywhere in three seconds.
  private func moments(_ usual: Int) -> [UInt32] {
    let count = Self.count ?? usual
    return Array(
      ([0, 40, 300] + (0..<max(0, count - 3)).map { _ in UInt32.random(in: 0..<3000) }).prefix(count))
  }

  private func expectOld() throws {
    #expect(try FolderFiles(folder.url.appending(path: "out")) == old)
    #expect(try folder.names == ["out"])
    #expect(try temporary.names == [])
  }

  @Test("a run that is killed leaves the old result byte for byte, and the next run clears up")
  func killed() throws {
    for milliseconds in moments(3) {
      let process = try start(large)
      try wait(for: process, in: folder, andThen: milliseconds)
      kill(process.processIdentifier, SIGKILL)
      guard try wasStopped(process, after: milliseconds) else { continue }
      #expect(try FolderFiles(folder.url.appending(path: "out")) == old)
      #expect(try folder.names == [".out.partial-\(process.processIdentifier)", "out"])
      #expect(try ChiwatProgram.run(small).status == 0)
      try expectOld()
    }
  }

  @Test(
    "a run that is told to stop says so, leaves the old result and nothing else",
    arguments: [(SIGINT, "SIGINT"), (SIGTERM, "SIGTERM"), (SIGHUP, "SIGHUP")])
  func signalled(_ signal: Int32, _ name: String) throws {
    for milliseconds in moments(2) {
      let process = try start(large)
      try wait(for: process, in: folder, andThen: milliseconds)
      kill(process.processIdentifier, signal)
      guard try wasStopped(process, after: milliseconds) else { continue }
      #expect(process.terminationReason == .exit)
      #expect(process.terminationStatus == 128 + signal)
      #expect(try error.hasPrefix("chiwat: หยุดตามสัญญาณ \(name) "))
      #expect(try error.split(separator: "\n").count == 1)
      try expectOld()
    }
  }

  @Test(
    "commands that work in temporary folders keep them private and take them along",
    arguments: [SIGTERM, SIGKILL])
  func temporaryFolders(_ signal: Int32) throws {
    let input = "households=" + streams.path("households.csv")
    let needs = "Pipelines/household-needs"
    let commands = [
      ["verify", "--determinism", needs, "--input", input],
      ["diff", "HEAD:" + needs, needs, "--input", input],
    ]
    for command in commands {
      let process = try start(command)
      try wait(for: process, in: temporary, andThen: 20)
      for name in try temporary.names {
        let attributes = try FileManager.default.attributesOfItem(atPath: temporary.path(name))
        #expect(attributes[.posixPermissions] as? Int == 0o700)
      }
      #expect(process.isRunning)
      kill(process.processIdentifier, signal)
      process.waitUntilExit()
      if signal == SIGTERM { #expect(process.terminationStatus == 143) }
      #expect(try temporary.names.isEmpty == (signal == SIGTERM))
    }
    let again = try start(small)
    again.waitUntilExit()
    #expect(again.terminationStatus == 0)
    try expectOld()
  }

  @Test("a file that cannot grow further ends the run with 3, names the target, and leaves the old result")
  func fullDisk() throws {
    for blocks in [1, 20] {
      let command = (["ulimit -f \(blocks); exec \"$chiwat\""] + large).joined(separator: " ")
      let outcome = try ChiwatProgram.shell(command, environment: ["TMPDIR": temporary.url.path])
      #expect(outcome.status == 3)
      #expect(outcome.error.hasPrefix("เขียน \(folder.path("out"))/"), "\(outcome.error)")
      #expect(!outcome.error.contains(".partial-"))
      try expectOld()
    }
  }
}
