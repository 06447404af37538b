import Glibc
import Testing

@testable import Reporting

@Suite struct WorkFolderTests {
  @Test func `A work folder is private and gone in the end, whatever is in it`() throws {
    let folder = try TemporaryFolder()
    let outer = RawPath(folder.path + "/.chiwat-work-1-\(getpid())")
    do {
      let work = try WorkFolder(outer, unfinished: Unfinished())
      try TextFile.write("x", to: work.path + "/one")
      #expect(outer.status?.st_mode == S_IFDIR | 0o700)
      #expect(WorkFolder.abandoned(in: RawPath(folder.path), prefix: ".chiwat-work-").isEmpty)
    }
    #expect(try folder.names().isEmpty)
  }

  @Test func `Only folders of ended processes are abandoned, and links are none`() throws {
    let folder = try TemporaryFolder()
    let dead = try deadProcess()
    for (name, mode) in [
      ("1-\(dead)", 0o700), ("1-1", 0o700), ("mine-\(dead)", 0o755), ("\(dead)-mine", 0o700),
    ] {
      try folder.write("x", to: ".chiwat-work-\(name)/work/one")
      chmod(folder.path + "/.chiwat-work-" + name, mode_t(mode))
    }
    try folder.write("x", to: ".chiwat-work-2-\(dead)")
    symlink("/etc", folder.path + "/.chiwat-work-3-\(dead)")
    try folder.write("x", to: "chiwat-2563-\(dead)/work/one")
    let before = try folder.names()
    let found = WorkFolder.abandoned(in: RawPath(folder.path), prefix: ".chiwat-work-")
    #expect(found.map(\.name.text) == [".chiwat-work-1-\(dead)"])
    found.forEach(WorkFolder.remove)
    #expect(try folder.names() == before.filter { $0 != ".chiwat-work-1-\(dead)" })
  }
}
