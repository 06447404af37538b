import Glibc
import Testing

@testable import Reporting

@Suite struct WorkFolderTests {
  @Test func `A work folder is private and gone in the end, whatever is in it`() throws {
    let folder = try TemporaryFolder()
    let outer = RawPath(folder.path + "/chiwat-\(getpid())-1")
    do {
      let work = try WorkFolder(outer, unfinished: Unfinished())
      try TextFile.write("x", to: work.path + "/one")
      #expect(outer.status?.st_mode == S_IFDIR | 0o700)
      #expect(WorkFolder.abandoned(in: RawPath(folder.path), prefix: "chiwat-").isEmpty)
    }
    #expect(try folder.names().isEmpty)
  }

  @Test func `Only folders of ended processes are abandoned, and links are none`() throws {
    let folder = try TemporaryFolder()
    let dead = try deadProcess()
    try folder.write("x", to: "chiwat-\(dead)-ab/work/one")
    try folder.write("x", to: "chiwat-1-ab/work/one")
    try folder.write("x", to: "chiwat-\(dead)-file")
    symlink("/etc", folder.path + "/chiwat-\(dead)-link")
    let found = WorkFolder.abandoned(in: RawPath(folder.path), prefix: "chiwat-")
    #expect(found.map(\.name.text) == ["chiwat-\(dead)-ab"])
    found.forEach(WorkFolder.remove)
    #expect(try folder.names() == ["chiwat-1-ab", "chiwat-\(dead)-file", "chiwat-\(dead)-link"])
  }
}
