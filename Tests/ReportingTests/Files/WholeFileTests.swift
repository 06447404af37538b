import Glibc
import Testing

@testable import Reporting

@Suite struct WholeFileTests {
  private static func write(_ text: String, to path: String) throws(OutputError) {
    try WholeFile.write(to: path, unfinished: Unfinished()) { path throws(OutputError) in
      try TextFile.write(text, to: path)
    }
  }

  @Test func `A file is written where there is none, and nothing else is left`() throws {
    let folder = try TemporaryFolder()
    try Self.write("new", to: folder.path + "/above/moves.csv")
    #expect(try folder.text("above/moves.csv") == "new")
    #expect(try folder.names(in: "above") == ["moves.csv"])
  }

  @Test func `What stands there already stays, links too`() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "moves.csv")
    symlink("moves.csv", folder.path + "/link.csv")
    symlink("nowhere", folder.path + "/dangling.csv")
    for name in ["moves.csv", "link.csv", "dangling.csv"] {
      let path = folder.path + "/" + name
      #expect(throws: OutputError.exists(path: path)) { try Self.write("new", to: path) }
    }
    #expect(try folder.text("moves.csv") == "mine")
    #expect(try folder.names() == ["dangling.csv", "link.csv", "moves.csv"])
    try Self.write("gone", to: "/dev/null")
    #expect(throws: OutputError.system(.write, path: "/dev/full", errno: ENOSPC)) {
      try Self.write("new", to: "/dev/full")
    }
  }

  @Test func `A file that is written anew keeps its permissions, and a link to it stays one`() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "real/cases.yaml")
    chmod(folder.path + "/real/cases.yaml", 0o640)
    symlink("real/cases.yaml", folder.path + "/cases.yaml")
    try WholeFile.rewrite(folder.path + "/cases.yaml", unfinished: Unfinished()) { path throws(OutputError) in
      try TextFile.write("new".utf8, to: path)
    }
    #expect(try folder.text("real/cases.yaml") == "new")
    #expect(RawPath(folder.path + "/real/cases.yaml").status?.st_mode == S_IFREG | 0o640)
    #expect(RawPath(folder.path + "/cases.yaml").status?.st_mode == S_IFLNK | 0o777)
    #expect(try folder.names(in: "real") == ["cases.yaml"])
    #expect(throws: OutputError.self) {
      try WholeFile.rewrite(folder.path + "/nowhere", unfinished: Unfinished()) { _ in }
    }
  }
}
