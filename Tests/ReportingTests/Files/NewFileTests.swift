import Glibc
import Testing

@testable import Reporting

@Suite struct NewFileTests {
  private static func write(_ text: String, to path: String) throws(OutputError) {
    try NewFile.write(to: path, unfinished: Unfinished()) { path throws(OutputError) in
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
}
