import Glibc
import Testing

@testable import Reporting

@Suite struct OutputFolderTests {
  /// Puts a result in place: the files, each with its own path in it, and the run.json that lists them.
  @discardableResult
  static func result(
    _ files: [String], at target: String, keeping: Bool = false, inputs: [String] = [],
    exchanging: Bool = true,
    meanwhile: () throws -> Void = {}
  ) throws -> OutputFolder.Placed {
    let output = try OutputFolder(target: target, keeping: keeping, inputs: inputs)
    for file in files {
      if let folder = RawPath(file).folder?.text, RawPath(output.path + "/" + folder).status == nil {
        try OutputFolder.makeFolder(output.path + "/" + folder)
      }
      try output.write(file.utf8, as: file)
    }
    var manifest = RunManifest(program: "chiwat", version: "1", language: "th", exitStatus: 0)
    manifest.outputs = try output.written(jobs: 2)
    try output.write(manifest.json, as: RunManifest.fileName)
    try meanwhile()
    return try output.commit(exchanging: exchanging)
  }

  /// An earlier result and the place of it.
  static func earlier(in folder: TemporaryFolder) throws -> String {
    let target = folder.path + "/out"
    try result(["areas.csv", "report.md", "sub/deep.csv"], at: target)
    return target
  }

  private static func refusal(_ target: String, keeping: Bool = false, inputs: [String] = []) -> OutputError?
  {
    do throws(OutputError) {
      _ = try OutputFolder(target: target, keeping: keeping, inputs: inputs).path
      return nil
    } catch {
      return error
    }
  }

  /// What is named as not ours; nil when nothing is refused.
  private static func others(in target: String, inputs: [String] = []) -> [String]? {
    guard case .holdsOthers(target, let names)? = refusal(target, inputs: inputs) else { return nil }
    return names.list
  }

  // MARK: - Whole or not at all

  @Test func `A new folder appears with everything in it, at the end only, and is private until then`() throws
  {
    let folder = try TemporaryFolder()
    let output = try OutputFolder(target: folder.path + "/above/out/")
    try output.write("new".utf8, as: "areas.csv")
    let hidden = ".out.partial-\(getpid())"
    #expect(try folder.names(in: "above") == [hidden])
    #expect(RawPath(folder.path + "/above/" + hidden).status?.st_mode == S_IFDIR | 0o700)
    try output.commit()
    #expect(try folder.names(in: "above") == ["out"])
    #expect(try folder.text("above/out/areas.csv") == "new")
    let mask = umask(0)
    umask(mask)
    #expect(RawPath(folder.path + "/above/out").status?.st_mode == S_IFDIR | (0o777 & ~mask))
    #expect(RawPath(folder.path + "/above/out/areas.csv").status?.st_mode == S_IFREG | (0o666 & ~mask))
  }

  @Test(arguments: [true, false]) func `An earlier result is replaced as a whole`(_ exchanging: Bool) throws {
    let folder = try TemporaryFolder()
    let target = try Self.earlier(in: folder)
    try Self.result(["levels.csv"], at: target, exchanging: exchanging)
    #expect(try folder.names() == ["out"])
    #expect(try folder.names(in: "out") == ["levels.csv", "run.json"])
  }

  @Test func `The permissions of the folder stay`() throws {
    let folder = try TemporaryFolder()
    let target = try Self.earlier(in: folder)
    chmod(target, 0o750)
    try Self.result(["levels.csv"], at: target)
    #expect(RawPath(target).status?.st_mode == S_IFDIR | 0o750)
  }

  @Test func `A folder that is let go leaves the earlier result and nothing else`() throws {
    let folder = try TemporaryFolder()
    let target = try Self.earlier(in: folder)
    do {
      let output = try OutputFolder(target: target)
      try output.write("new".utf8, as: "areas.csv")
    }
    #expect(try folder.names() == ["out"])
    #expect(try folder.text("out/areas.csv") == "areas.csv")
    do {
      let output = try OutputFolder(target: folder.path + "/made/for/it")
      try output.write("new".utf8, as: "areas.csv")
    }
    #expect(try folder.names() == ["out"])
  }

  @Test func `A failure half-way leaves the earlier result and names the target, not the hidden folder`()
    throws
  {
    let folder = try TemporaryFolder()
    let target = try Self.earlier(in: folder)
    func run() throws(OutputError) {
      let output = try OutputFolder(target: target)
      try output.write("new".utf8, as: "areas.csv")
      do throws(OutputError) {
        try output.write("new".utf8, as: "no/such/folder.csv")
      } catch {
        throw output.told(error)
      }
      try output.commit()
    }
    #expect(throws: OutputError.system(.create, path: target + "/no/such/folder.csv", errno: ENOENT)) {
      try run()
    }
    #expect(try folder.names() == ["out"])
    #expect(try folder.names(in: "out") == ["areas.csv", "report.md", "run.json", "sub"])
  }

  @Test(arguments: [true, false]) func `A swap that fails is an error, and the earlier result stays`(
    _ exchanging: Bool
  ) throws {
    let folder = try TemporaryFolder()
    let target = try Self.earlier(in: folder)
    let output = try OutputFolder(target: target)
    RawPath(output.path).removeTree()
    do throws(OutputError) {
      try output.commit(exchanging: exchanging)
      Issue.record("nothing to swap in, and no error")
    } catch {
      #expect(error == .system(.replace, path: target, errno: ENOENT))
    }
    #expect(try folder.names() == ["out"])
    #expect(try folder.text("out/areas.csv") == "areas.csv")
  }

  @Test func `What is unfinished is undone when the process must end`() throws {
    let folder = try TemporaryFolder()
    let unfinished = Unfinished()
    let output = try OutputFolder(target: folder.path + "/out", unfinished: unfinished)
    try output.write("new".utf8, as: "areas.csv")
    try #require(folder.names() == [".out.partial-\(getpid())"])
    unfinished.undoEverything()
    #expect(try folder.names().isEmpty)
  }

  // MARK: - The user's files

  @Test func `Whatever else is in the folder is named and left alone`() throws {
    let folder = try TemporaryFolder()
    let target = try Self.earlier(in: folder)
    try folder.write("mine", to: "out/notes.txt")
    try folder.write("mine", to: "out/charts/a/b.png")
    try folder.write("mine", to: "out/sub/workbook.xlsx")
    try folder.write("sub/deep.csv", to: "out/charts/deep.csv")
    try folder.write("edited", to: "out/report.md")
    mkdir(target + "/empty", 0o755)
    mkdir(target + "/sub/empty", 0o755)
    symlink("/etc", target + "/link")
    mkfifo(target + "/pipe", 0o600)
    #expect(
      Self.others(in: target) == [
        "charts/a/b.png", "charts/deep.csv", "empty/", "link", "notes.txt", "pipe", "report.md", "sub/empty/",
        "sub/workbook.xlsx",
      ])
    #expect(try folder.text("out/report.md") == "edited")
  }

  @Test func `Of many only the first are named, and how many there are`() throws {
    let folder = try TemporaryFolder()
    let target = try Self.earlier(in: folder)
    for number in 10..<40 { try folder.write("mine", to: "out/\(number).txt") }
    guard case .holdsOthers(_, let names)? = Self.refusal(target) else {
      Issue.record("not refused")
      return
    }
    #expect(names.list == (10..<20).map { "\($0).txt" })
    #expect(names.count == 30)
    #expect(names.text.hasSuffix("19.txt, …"))
  }

  @Test func `A result under another name, by a link, or of the same size but other bytes is the user's`()
    throws
  {
    let folder = try TemporaryFolder()
    let target = try Self.earlier(in: folder)
    rename(target + "/areas.csv", target + "/2.csv")
    symlink(target + "/2.csv", target + "/areas.csv")
    link(target + "/report.md", folder.path + "/second")
    try folder.write("sub/deep.txt", to: "out/sub/deep.csv")
    #expect(Self.others(in: target) == ["2.csv", "areas.csv", "report.md", "sub/deep.csv"])
  }

  @Test(arguments: ["", "/sub/deep.csv", "/areas.csv"])
  func `An input of the run is never taken for a result`(
    _ file: String
  ) throws {
    let folder = try TemporaryFolder()
    let target = try Self.earlier(in: folder)
    let others = Self.others(in: target, inputs: [target + file])
    #expect(others == (file.isEmpty ? nil : [String(file.dropFirst())]))
    symlink(target + file, folder.path + "/input.csv")
    #expect(Self.others(in: target, inputs: [folder.path + "/input.csv"]) == others)
  }

  @Test(arguments: [
    "{}", "", "[]", #"{"program":"other","format":3,"outputs":[],"pipelines":[]}"#,
    #"{"program":"chiwat","format":"3","outputs":[],"pipelines":[]}"#,
  ]) func `A folder with another program's run.json is not ours`(_ json: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(json, to: "out/run.json")
    try folder.write("mine", to: "out/thesis.docx")
    guard case .notAResult(_, let names)? = Self.refusal(folder.path + "/out") else {
      Issue.record("not refused")
      return
    }
    #expect(names.list == ["run.json", "thesis.docx"])
    try Self.result(["areas.csv"], at: folder.path + "/out", keeping: true)
    #expect(try folder.names(in: "out") == ["areas.csv", "run.json", "run.kept.json", "thesis.docx"])
    #expect(try folder.text("out/run.kept.json") == json)
  }

  @Test func `Of a result without hashes the names that every run of then wrote are ours`() throws {
    let folder = try TemporaryFolder()
    let json = """
      {"program":"chiwat","format":2,"outputs":[{"file":"levels/areas.csv","rows":1},{"file":"levels/thesis.docx","rows":1}],
      "pipelines":[{"name":"levels","path":"levels"}]}
      """
    try folder.write(json, to: "out/run.json")
    for name in ["areas.csv", "report.md", "rejects.csv", "findings.csv", "ledger.csv"] {
      try folder.write("old", to: "out/levels/" + name)
    }
    try folder.write("old", to: "out/report.md")
    #expect(Self.refusal(folder.path + "/out") == nil)
    try folder.write("mine", to: "out/levels/thesis.docx")
    try folder.write("mine", to: "out/areas.csv")
    #expect(Self.others(in: folder.path + "/out") == ["areas.csv", "levels/thesis.docx"])
  }

  @Test func `A list that names files elsewhere reaches nothing outside its folder`() throws {
    let folder = try TemporaryFolder()
    let target = try Self.earlier(in: folder)
    try folder.write("mine", to: "letter.txt")
    var manifest = RunManifest(program: "chiwat", version: "1", language: "th", exitStatus: 0)
    let hash = FileHash.sha256(text: "mine")
    manifest.outputs = ["../letter.txt", folder.path + "/letter.txt"].map {
      .init(file: $0, bytes: 4, sha256: hash)
    }
    try folder.write(String(decoding: manifest.json, as: UTF8.self), to: "out/run.json")
    #expect(Self.others(in: target) == ["areas.csv", "report.md", "sub/deep.csv"])
    try Self.result(["levels.csv"], at: target, keeping: true)
    #expect(try folder.text("letter.txt") == "mine")
  }

  // MARK: - Kept

  @Test(arguments: [true, false]) func `What is kept stays under its name, or another when that is taken`(
    _ exchanging: Bool
  ) throws {
    let folder = try TemporaryFolder()
    let target = try Self.earlier(in: folder)
    try folder.write("mine", to: "out/notes.txt")
    try folder.write("edited", to: "out/report.md")
    try folder.write("mine too", to: "out/report.kept.md")
    try folder.write("mine", to: "out/sub/workbook.xlsx")
    try folder.write("mine", to: "out/levels.csv/inside.txt")
    try folder.write("mine", to: "out/old/note")
    mkdir(target + "/empty", 0o755)
    symlink("/etc", target + "/new")
    let placed = try Self.result(
      ["levels.csv", "new/one.csv", "report.md", "sub/deep.csv"], at: target, keeping: true,
      exchanging: exchanging)
    #expect(placed.left == nil)
    #expect(
      placed.kept.filter { $0.file != $0.name }.map(\.name) == [
        "levels.kept.csv", "new.kept", "report.kept-2.md",
      ])
    #expect(placed.kept.count == 8)
    #expect(try folder.names() == ["out"])
    #expect(
      try folder.names(in: "out") == [
        "empty", "levels.csv", "levels.kept.csv", "new", "new.kept", "notes.txt", "old", "report.kept-2.md",
        "report.kept.md", "report.md", "run.json", "sub",
      ])
    #expect(try folder.text("out/report.md") == "report.md")
    #expect(try folder.text("out/report.kept-2.md") == "edited")
    #expect(try folder.text("out/report.kept.md") == "mine too")
    #expect(try folder.text("out/sub/workbook.xlsx") == "mine")
    #expect(try folder.text("out/sub/deep.csv") == "sub/deep.csv")
    #expect(try folder.text("out/levels.kept.csv/inside.txt") == "mine")
    #expect(try folder.names(in: "out/new") == ["one.csv"])
  }

  @Test func `An input that an earlier run wrote is kept`() throws {
    let folder = try TemporaryFolder()
    let target = try Self.earlier(in: folder)
    try Self.result(
      ["areas.csv"], at: target, keeping: true, inputs: [target + "/areas.csv", target + "/sub/deep.csv"])
    #expect(try folder.names(in: "out") == ["areas.csv", "areas.kept.csv", "run.json", "sub"])
    #expect(try folder.text("out/sub/deep.csv") == "sub/deep.csv")
  }

  @Test func `Names that are no UTF-8 are kept byte for byte`() throws {
    let folder = try TemporaryFolder()
    let target = try Self.earlier(in: folder)
    // "ชื่อ" as windows-874 has it.
    let name = RawPath(bytes: [0xAA, 0xD7, 0xE8, 0xCD])
    let file = RawPath(target) / name
    close(open(file.cString, O_WRONLY | O_CREAT, 0o644))
    #expect(Self.others(in: target) == [name.text])
    try Self.result(["areas.csv"], at: target, keeping: true)
    #expect(file.status?.isFile == true)
  }

  @Test(arguments: [true, false]) func `What comes into the folder after it was looked at is kept`(
    _ exchanging: Bool
  ) throws {
    let folder = try TemporaryFolder()
    let target = try Self.earlier(in: folder)
    let placed = try Self.result(["areas.csv", "report.md"], at: target, exchanging: exchanging) {
      try folder.write("mine", to: "out/sub/notes.txt")
      try folder.write("edited", to: "out/report.md")
      try folder.write("another", to: "out/areas.csv")
    }
    #expect(placed.kept.map(\.name) == ["areas.kept.csv", "report.kept.md", "sub/notes.txt"])
    #expect(try folder.text("out/areas.kept.csv") == "another")
    #expect(try folder.text("out/sub/notes.txt") == "mine")
    #expect(try folder.names(in: "out/sub") == ["notes.txt"])
    #expect(try folder.names() == ["out"])
  }

  @Test func `A folder that comes where there was none is kept too`() throws {
    let folder = try TemporaryFolder()
    let target = folder.path + "/out"
    let placed = try Self.result(["areas.csv"], at: target) { try folder.write("mine", to: "out/notes.txt") }
    #expect(placed.kept.map(\.name) == ["notes.txt"])
    #expect(try folder.names(in: "out") == ["areas.csv", "notes.txt", "run.json"])
  }

  // MARK: - Places

  @Test func `An empty folder is replaced`() throws {
    let folder = try TemporaryFolder()
    #expect(mkdir(folder.path + "/out", 0o755) == 0)
    try Self.result(["areas.csv"], at: folder.path + "/out")
    #expect(try folder.names(in: "out") == ["areas.csv", "run.json"])
    #expect(try folder.names() == ["out"])
  }

  @Test func `A file is no folder, and neither are the root and names without an end`() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "out")
    let target = folder.path + "/out"
    #expect(Self.refusal(target) == .notAFolder(path: target))
    for path in ["/", "///", "", folder.path + "/new/.."] {
      #expect(Self.refusal(path) == .notAFolder(path: path))
    }
    symlink(folder.path + "/nowhere", folder.path + "/dangling")
    #expect(Self.refusal(folder.path + "/dangling") == .notAFolder(path: folder.path + "/dangling"))
  }

  @Test func `A link keeps pointing to the folder, which is replaced`() throws {
    let folder = try TemporaryFolder()
    let target = try Self.earlier(in: folder)
    #expect(symlink(target, folder.path + "/link") == 0)
    try Self.result(["levels.csv"], at: folder.path + "/link")
    #expect(try folder.names() == ["link", "out"])
    #expect(try folder.names(in: "link") == ["levels.csv", "run.json"])
  }

  // MARK: - Killed runs

  @Test func `What killed runs left is removed, what living ones write is not`() throws {
    let folder = try TemporaryFolder()
    let target = try Self.earlier(in: folder)
    let dead = try deadProcess()
    try folder.write("x", to: ".out.partial-\(dead)/work/areas.csv")
    try folder.write("x", to: ".out.partial-1/work/areas.csv")
    try folder.write("x", to: ".out.partial-mine/work/areas.csv")
    try folder.write("x", to: ".other.partial-\(dead)/work/areas.csv")
    for name in try folder.names() where name.hasPrefix(".") { chmod(folder.path + "/" + name, 0o700) }
    try folder.write("mine", to: ".out.partial-x-\(dead)/work/areas.csv")
    try Self.result(["areas.csv"], at: target)
    #expect(
      try folder.names() == [
        ".other.partial-\(dead)", ".out.partial-1", ".out.partial-mine", ".out.partial-x-\(dead)", "out",
      ])
  }

  /// The moments at which a run may be killed while it puts its result in place.
  enum Moment: CaseIterable {
    /// The new result stands ready to be swapped.
    case before
    /// It has been swapped, and the old folder is to be cleared.
    case after
    /// The old folder has left, and nothing has come.
    case between
  }

  @Test(arguments: Moment.allCases) func `A run that was killed while it put its result in place is finished`(
    _ moment: Moment
  ) throws {
    let folder = try TemporaryFolder()
    let target = try Self.earlier(in: folder)
    try folder.write("mine", to: "out/notes.txt")
    try folder.write("edited", to: "out/report.md")
    let hidden = ".out.partial-\(try deadProcess())"
    mkdir(folder.path + "/" + hidden, 0o700)
    let swap = folder.path + "/" + hidden + "/swap"
    switch moment {
    case .before: try Self.result(["levels.csv", "report.md"], at: swap)
    case .after:
      rename(target, swap)
      try Self.result(["levels.csv", "report.md"], at: folder.path + "/new")
      rename(folder.path + "/new", target)
    case .between: rename(target, swap)
    }
    #expect(Self.refusal(target) != nil)
    #expect(try folder.names() == ["out"])
    let names = try folder.names(in: "out")
    switch moment {
    case .before, .between: #expect(names == ["areas.csv", "notes.txt", "report.md", "run.json", "sub"])
    case .after: #expect(names == ["levels.csv", "notes.txt", "report.kept.md", "report.md", "run.json"])
    }
    #expect(try folder.text(moment == .after ? "out/report.kept.md" : "out/report.md") == "edited")
  }

  @Test func `A target that is being written is in use`() throws {
    let folder = try TemporaryFolder()
    let target = folder.path + "/out"
    let first = try OutputFolder(target: target)
    #expect(Self.refusal(target) == .inUse(path: target))
    try first.commit()
    #expect(try folder.names() == ["out"])
  }
}

/// The number of a process that has ended.
func deadProcess() throws -> Int32 {
  var process: pid_t = 0
  var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("true"), nil]
  defer { free(arguments[0]) }
  try #require(posix_spawnp(&process, "true", nil, nil, &arguments, nil) == 0)
  var status: Int32 = 0
  try #require(waitpid(process, &status, 0) == process)
  return process
}
