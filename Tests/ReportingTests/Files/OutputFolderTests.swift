import Glibc
import Testing

@testable import Reporting

@Suite struct OutputFolderTests {
  /// An earlier output and the place of it.
  static func earlier(in folder: TemporaryFolder) throws -> String {
    try folder.write("{}", to: "out/run.json")
    try folder.write("old", to: "out/areas.csv")
    try folder.write("old", to: "out/sub/deep.csv")
    return folder.path + "/out"
  }

  @Test func `A new folder appears with everything in it, at the end only`() throws {
    let folder = try TemporaryFolder()
    let output = try OutputFolder(target: folder.path + "/above/out/")
    try output.write("new".utf8, as: "areas.csv")
    #expect(try folder.names(in: "above") == [".out.partial-\(getpid())"])
    try output.commit()
    #expect(try folder.names(in: "above") == ["out"])
    #expect(try folder.text("above/out/areas.csv") == "new")
  }

  @Test(arguments: [true, false]) func `An earlier output is replaced as a whole`(_ exchanging: Bool) throws {
    let folder = try TemporaryFolder()
    let output = try OutputFolder(target: try Self.earlier(in: folder))
    try output.write("new".utf8, as: "levels.csv")
    #expect(try folder.text("out/areas.csv") == "old")
    try output.commit(exchanging: exchanging)
    #expect(try folder.names() == ["out"])
    #expect(try folder.names(in: "out") == ["levels.csv"])
  }

  @Test func `A folder that is let go leaves the earlier output and nothing else`() throws {
    let folder = try TemporaryFolder()
    let target = try Self.earlier(in: folder)
    do {
      let output = try OutputFolder(target: target)
      try output.write("new".utf8, as: "areas.csv")
    }
    #expect(try folder.names() == ["out"])
    #expect(try folder.text("out/areas.csv") == "old")
  }

  @Test func `A failure half-way leaves the earlier output and nothing else`() throws {
    let folder = try TemporaryFolder()
    let target = try Self.earlier(in: folder)
    func run() throws {
      let output = try OutputFolder(target: target)
      try output.write("new".utf8, as: "areas.csv")
      try output.write("new".utf8, as: "no/such/folder.csv")
      try output.commit()
    }
    #expect(throws: OutputError.self) { try run() }
    #expect(try folder.names() == ["out"])
    #expect(try folder.names(in: "out") == ["areas.csv", "run.json", "sub"])
    #expect(try folder.text("out/areas.csv") == "old")
  }

  @Test(arguments: [true, false]) func `A swap that fails is an error, and the earlier output stays`(
    _ exchanging: Bool
  ) throws {
    let folder = try TemporaryFolder()
    let target = try Self.earlier(in: folder)
    let output = try OutputFolder(target: target)
    let partial = output.path
    removeTree(partial)
    do throws(OutputError) {
      try output.commit(exchanging: exchanging)
      Issue.record("nothing to swap in, and no error")
    } catch {
      #expect(error == .system(.replace, path: target, errno: ENOENT))
    }
    #expect(try folder.names() == ["out"])
    #expect(try folder.text("out/areas.csv") == "old")
  }

  @Test func `A folder with other files is refused, and replaced when told so`() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "out/letter.txt")
    let target = folder.path + "/out"
    #expect(throws: OutputError.notAnEarlierOutput(path: target)) {
      try OutputFolder(target: target).commit()
    }
    #expect(try folder.text("out/letter.txt") == "mine")
    try OutputFolder(target: target, replacing: .anything).commit()
    #expect(try folder.names(in: "out").isEmpty)
  }

  @Test func `An empty folder is replaced`() throws {
    let folder = try TemporaryFolder()
    #expect(mkdir(folder.path + "/out", 0o755) == 0)
    let output = try OutputFolder(target: folder.path + "/out")
    try output.write("new".utf8, as: "areas.csv")
    try output.commit()
    #expect(try folder.names(in: "out") == ["areas.csv"])
  }

  @Test func `A file is no folder, and neither are the root and names without an end`() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "out")
    let target = folder.path + "/out"
    #expect(throws: OutputError.notAFolder(path: target)) { try OutputFolder(target: target).commit() }
    for path in ["/", "///", "", folder.path + "/new/.."] {
      #expect(throws: OutputError.notAFolder(path: path)) { try OutputFolder(target: path).commit() }
    }
  }

  @Test func `A link keeps pointing to the folder, which is replaced`() throws {
    let folder = try TemporaryFolder()
    let target = try Self.earlier(in: folder)
    #expect(symlink(target, folder.path + "/link") == 0)
    let output = try OutputFolder(target: folder.path + "/link")
    try output.write("new".utf8, as: "levels.csv")
    try output.commit()
    #expect(try folder.names() == ["link", "out"])
    #expect(try folder.names(in: "link") == ["levels.csv"])
  }

  @Test func `What killed runs left is removed, what living ones write is not`() throws {
    let folder = try TemporaryFolder()
    let target = try Self.earlier(in: folder)
    let dead = try deadProcess()
    try folder.write("x", to: ".out.partial-\(dead)/areas.csv")
    try folder.write("x", to: ".out.replaced-\(dead)/areas.csv")
    try folder.write("x", to: ".out.partial-1/areas.csv")
    try folder.write("x", to: ".out.partial-mine/areas.csv")
    try folder.write("x", to: ".other.partial-\(dead)/areas.csv")
    try OutputFolder(target: target).commit()
    #expect(try folder.names() == [".other.partial-\(dead)", ".out.partial-1", ".out.partial-mine", "out"])
  }

  @Test func `An output that a killed run had just moved away comes back`() throws {
    let folder = try TemporaryFolder()
    try folder.write("{}", to: ".out.replaced-\(try deadProcess())/run.json")
    do { _ = try OutputFolder(target: folder.path + "/out") }
    #expect(try folder.names() == ["out"])
    #expect(try folder.names(in: "out") == ["run.json"])
  }

  @Test func `A target that is being written is in use`() throws {
    let folder = try TemporaryFolder()
    let target = folder.path + "/out"
    let first = try OutputFolder(target: target)
    #expect(throws: OutputError.inUse(path: target)) { try OutputFolder(target: target).commit() }
    try first.commit()
    #expect(try folder.names() == ["out"])
  }

  @Test func `Links inside an old output are removed, not followed`() throws {
    let folder = try TemporaryFolder()
    let target = try Self.earlier(in: folder)
    try folder.write("mine", to: "elsewhere/letter.txt")
    #expect(symlink(folder.path + "/elsewhere", target + "/link") == 0)
    try OutputFolder(target: target).commit()
    #expect(try folder.text("elsewhere/letter.txt") == "mine")
  }
}

/// The number of a process that has ended.
private func deadProcess() throws -> Int32 {
  var process: pid_t = 0
  var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("true"), nil]
  defer { free(arguments[0]) }
  try #require(posix_spawnp(&process, "true", nil, nil, &arguments, nil) == 0)
  var status: Int32 = 0
  try #require(waitpid(process, &status, 0) == process)
  return process
}
