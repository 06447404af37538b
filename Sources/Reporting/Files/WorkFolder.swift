import Glibc

/// A private folder in which this process alone works, gone with it.
///
/// `path` stands in a folder that nobody else may enter, so that it can have the usual permissions from the start. A
/// lock on the outer one tells other processes that its owner lives; what a killed one left, the next one removes.
package struct WorkFolder: ~Copyable {
  /// The folder to work in.
  package let path: String

  /// What stands around it, and may hold more.
  let outer: RawPath
  private let unfinished: Unfinished
  private let work: Int

  private static let inner = RawPath("work")

  /// A folder where temporary files go.
  package init(unfinished: Unfinished) throws(OutputError) {
    let folder = Self.temporaryFolder
    Self.removeAbandoned(in: folder)
    let name = "\(Self.temporaryPrefix)\(UInt32.random(in: 0...UInt32.max))-\(getpid())"
    try self.init(RawPath(folder + "/" + name), unfinished: unfinished)
  }

  /// Makes the folder `outer` and one in it; fails with EEXIST where it stands already.
  ///
  /// - Parameter made: folders above that go too where nothing stays in them.
  init(_ outer: RawPath, below made: [RawPath] = [], unfinished: Unfinished) throws(OutputError) {
    let path = outer / Self.inner
    work = try unfinished.begin { () throws(OutputError) in
      let lock = try Self.make(outer)
      return {
        Self.remove(outer)
        for folder in made.reversed() { rmdir(folder.cString) }
        close(lock)
      }
    }
    self.path = path.text
    self.outer = outer
    self.unfinished = unfinished
  }

  deinit { unfinished.undo(work) }

  /// Makes both folders and locks the outer one.
  private static func make(_ outer: RawPath) throws(OutputError) -> Int32 {
    guard mkdir(outer.cString, 0o700) == 0 else { throw .system(.create, path: outer.text, errno: errno) }
    let lock = open(outer.cString, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    _ = flock(lock, LOCK_EX | LOCK_NB)
    guard mkdir((outer / inner).cString, 0o777) == 0 else {
      let code = errno
      rmdir(outer.cString)
      close(lock)
      throw .system(.create, path: outer.text, errno: code)
    }
    return lock
  }

  /// Removes a work folder; what else is in the outer one stays, and it too.
  ///
  /// Other threads may still be writing into it.
  static func remove(_ outer: RawPath) {
    let path = outer / inner
    for _ in 0..<1000 {
      path.removeTree()
      if path.status == nil { break }
      usleep(1_000)
    }
    rmdir(outer.cString)
  }

  // MARK: - Of killed processes

  private static let temporaryPrefix = ".chiwat-work-"

  private static var temporaryFolder: String {
    guard let folder = getenv("TMPDIR").map({ String(cString: $0) }), !folder.isEmpty else { return "/tmp" }
    return folder
  }

  /// Removes what killed processes have left where temporary files go.
  package static func removeAbandoned() { removeAbandoned(in: temporaryFolder) }

  private static func removeAbandoned(in folder: String) {
    for outer in abandoned(in: RawPath(folder + "/."), prefix: temporaryPrefix) { remove(outer) }
  }

  /// The folders of processes that have ended, by a prefix of their names; the last part is the number of the process.
  static func abandoned(in folder: RawPath, prefix: String) -> [RawPath] {
    (folder.names(beginningWith: prefix) ?? []).compactMap { name in
      let outer = folder / name
      guard let process = name.text.split(separator: "-").last.flatMap({ Int32($0) }),
        isAbandoned(outer, by: process)
      else { return nil }
      return outer
    }
  }

  /// Whether nobody works in a private folder of this user any more: no such process, or this one, and no lock.
  ///
  /// The lock tells where process numbers do not: containers that share a disk all count from one.
  private static func isAbandoned(_ outer: RawPath, by process: Int32) -> Bool {
    guard process == getpid() || (kill(process, 0) != 0 && errno == ESRCH),
      let status = outer.status, status.isFolder, status.st_uid == geteuid(), status.st_mode & 0o777 == 0o700
    else { return false }
    let descriptor = open(outer.cString, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return flock(descriptor, LOCK_EX | LOCK_NB) == 0
  }
}
