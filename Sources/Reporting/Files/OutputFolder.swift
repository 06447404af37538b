import Glibc

/// A folder of outputs that appears whole or not at all.
///
/// Everything is written to a hidden folder beside the target, which takes the target's place in `commit()`. Until
/// then the earlier output stays; a value that is let go without a commit removes what it wrote. What killed runs
/// have left behind is removed by the next run to the same target.
package struct OutputFolder: ~Copyable {
  /// The folder to write into.
  package let path: String
  /// The folder that it will be, without symbolic links.
  package let target: String

  private let lock: Int32
  private var isCommitted = false

  /// What may be replaced.
  package enum Replacing: Sendable, Hashable {
    /// An empty folder, or one that holds a run.json.
    case earlierOutput
    /// Any folder.
    case anything
  }

  package init(target: String, replacing: Replacing = .earlierOutput) throws(OutputError) {
    let place = try OutputPlace(target)
    if replacing == .earlierOutput { try place.checkReplaceable() }
    place.recoverFromKilledRuns()
    self.init(
      target: place.path, path: place.partial, lock: try Self.create(place.partial, target: place.path))
  }

  private init(target: String, path: String, lock: Int32) {
    self.target = target
    self.path = path
    self.lock = lock
  }

  deinit {
    if !isCommitted { removeTree(path) }
    close(lock)
  }

  /// Puts the folder in the target's place.
  package consuming func commit() throws(OutputError) { try commit(exchanging: true) }

  /// With `exchanging` false, as on systems that cannot swap two folders in one step.
  consuming func commit(exchanging: Bool) throws(OutputError) {
    if rename(path, target) == 0 {
      // There was none, or an empty one.
      isCommitted = true
    } else if exchanging && exchange(path, target) == 0 {
      isCommitted = true
      removeTree(path)
    } else {
      try replaceInTwoSteps()
      isCommitted = true
    }
  }

  private func replaceInTwoSteps() throws(OutputError) {
    let old = OutputPlace.name(beside: target, .replaced)
    guard rename(target, old) == 0 else { throw .system(.replace, path: target, errno: errno) }
    guard rename(path, target) == 0 else {
      let code = errno
      _ = rename(old, target)
      throw .system(.replace, path: target, errno: code)
    }
    removeTree(old)
  }

  /// Makes the folder and holds a lock on it, so that other runs can tell that its writer lives.
  private static func create(_ path: String, target: String) throws(OutputError) -> Int32 {
    guard mkdir(path, 0o755) == 0 else {
      if errno == EEXIST { throw .inUse(path: target) }
      throw .system(.create, path: path, errno: errno)
    }
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    _ = flock(descriptor, LOCK_EX | LOCK_NB)
    return descriptor
  }
}

/// Swaps two folders in one step; -1 where the system or its library cannot.
private func exchange(_ first: String, _ second: String) -> Int32 {
  // Looked up by name: the Glibc module does not show GNU extensions.
  typealias Rename =
    @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
  guard let symbol = dlsym(nil, "renameat2") else { return -1 }
  let exchangeFlag: UInt32 = 2
  return unsafeBitCast(symbol, to: Rename.self)(AT_FDCWD, first, AT_FDCWD, second, exchangeFlag)
}
