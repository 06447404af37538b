import Glibc
import Testing

@testable import Reporting

@Suite struct SeenPathTests {
  @Test(arguments: [
    ("a/b.csv", "a/b.csv"), ("../a.csv", "../a.csv"), ("-", "-"), ("/nowhere/out/a.csv", "a.csv"),
    ("/nowhere/in/a.csv", "../in/a.csv"), ("/else/a.csv", "../../else/a.csv"), ("/a.csv", "../../a.csv"),
  ]) func `An absolute path is told as seen from the folder`(_ path: String, _ shown: String) {
    #expect(SeenPath(path, from: "/nowhere/out").text == shown)
  }

  @Test func `Folders are resolved, the name stays`() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "real/a.csv")
    symlink("real", folder.path + "/link")
    symlink("a.csv", folder.path + "/real/b.csv")
    #expect(SeenPath(folder.path + "/link/b.csv", from: folder.path + "/out").text == "../real/b.csv")
  }
}
