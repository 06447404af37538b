import Foundation
import Testing

/// Language, time zone and number of cores of the machine change no byte.
@Suite("Environment")
struct EnvironmentTests {
  static let environments = [
    ["LANG": "C", "LC_ALL": "", "TZ": "Asia/Bangkok"],
    ["LC_ALL": "th_TH.UTF-8", "TZ": "America/New_York"],
  ]

  @Test("the month is the same under any language and time zone", arguments: environments)
  func month(_ environment: [String: String]) throws {
    let folder = try TemporaryFolder()
    let outcome = try ChiwatProgram.run(
      ["run"] + SampleJob.messy.arguments(to: folder.path("out")), environment: environment)
    #expect(outcome.status == 1)
    let files = try FolderFiles(folder.url.appending(path: "out"))
    #expect(try files.differences(from: SampleJob.messy.output) == [])
  }

  @Test("the month is the same from another folder, and from files named in another way")
  func elsewhere() throws {
    let folder = try TemporaryFolder()
    let root = Repository.root.path
    let link = folder.path("data")
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: SampleJob.messy.folder.path)
    let outcome = try ChiwatProgram.run([
      "run", root + "/Pipelines/monthly.yaml", "--from", link + "/", "--settings", SampleJob.settings,
      "--output",
      folder.path("out/"),
    ])
    #expect(outcome.status == 1)
    let files = try FolderFiles(folder.url.appending(path: "out"))
    // The manifest alone says where the definitions were.
    #expect(
      try files.differences(from: SampleJob.messy.output).map { $0.prefix { $0 != ":" } } == ["run.json"])
  }
}
