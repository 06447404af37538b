import Foundation
import Glibc
import SampleData
import Testing

/// An output folder is the old one or the new one, whatever happens on the way.
@Suite("Output folders")
struct OutputFolderTests {
  /// A pipeline on made-up households, some seconds of work.
  private static func households(_ count: Int, in folder: TemporaryFolder) throws -> String {
    let path = try folder.write("", to: "households.csv")
    let file = try #require(FileHandle(forWritingAtPath: path))
    try HouseholdFile(HouseholdFile.Options(households: count)).forEachBlock { block in
      try file.write(contentsOf: Data(Array(copy block)))
    }
    return path
  }

  private static func needs(_ input: String, _ folder: TemporaryFolder) -> [String] {
    ["run", "Pipelines/household-needs", "--input", "households=" + input, "--output", folder.path("out")]
  }

  @Test("a run that is killed leaves the old output byte for byte, and the next run clears up")
  func killed() throws {
    let folder = try TemporaryFolder()
    let streams = try TemporaryFolder()
    let output = folder.url.appending(path: "out")
    let small = Self.needs("Samples/monthly-2563-06/households.csv", folder)
    let large = Self.needs(try Self.households(40_000, in: streams), folder)
    #expect(try ChiwatProgram.run(small).status == 0)
    let old = try FolderFiles(output)

    for milliseconds in [0, 40, 300] {
      let process = try ChiwatProgram.start(large, streams: streams)
      let partial = ".out.partial-\(process.processIdentifier)"
      while process.isRunning, try !folder.names.contains(partial) { usleep(1_000) }
      usleep(UInt32(milliseconds) * 1_000)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      // A fast machine may be done before the later blows.
      if process.terminationReason == .exit, milliseconds > 0 {
        #expect(try ChiwatProgram.run(small).status == 0)
        continue
      }
      #expect(try FolderFiles(output) == old)
      #expect(try folder.names == [partial, "out"])
    }
    #expect(try ChiwatProgram.run(small).status == 0)
    #expect(try folder.names == ["out"])
    #expect(try FolderFiles(output) == old)
  }

  @Test("a new output replaces the old one whole")
  func replaced() throws {
    let folder = try TemporaryFolder()
    let levels = "assessments=Samples/monthly-2563-06/village-levels.csv"
    let small = "Samples/monthly-2563-06/households.csv"
    #expect(try ChiwatProgram.run(Self.needs(small, folder)).status == 0)
    let run = ["run", "Pipelines/village-levels", "--input", levels, "--output", folder.path("out")]
    #expect(try ChiwatProgram.run(run).status == 0)
    let names = try FolderFiles(folder.url.appending(path: "out")).names
    #expect(names.contains("movements.csv"))
    #expect(!names.contains("aspects.csv"))
    #expect(try folder.names == ["out"])
  }

  @Test("a folder that is no output is refused and left alone")
  func refused() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "out/thesis.txt")
    let before = try FolderFiles(folder.url)
    let outcome = try ChiwatProgram.run(Self.needs("Samples/monthly-2563-06/households.csv", folder))
    #expect(outcome.status == 3)
    #expect(try FolderFiles(folder.url) == before)
  }

  @Test("folders above the output are made, an empty folder is taken")
  func made() throws {
    let folder = try TemporaryFolder()
    let levels = "assessments=Samples/monthly-2563-06/village-levels.csv"
    for target in ["a/b/out", "a"] {
      let run = ["run", "Pipelines/village-levels", "--input", levels, "--output", folder.path(target)]
      #expect(try ChiwatProgram.run(run).status == (target == "a" ? 3 : 0), "\(target)")
    }
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "empty"), withIntermediateDirectories: true)
    let run = ["run", "Pipelines/village-levels", "--input", levels, "--output", folder.path("empty/")]
    #expect(try ChiwatProgram.run(run).status == 0)
    #expect(try folder.names == ["a", "empty"])
  }
}
