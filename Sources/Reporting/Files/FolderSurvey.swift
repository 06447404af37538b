import Glibc

/// What stands in a folder that a run is to replace: what an earlier run wrote and nobody has changed, and the rest.
///
/// The rest is the user's: other files, results that were edited, links, whatever has a second name elsewhere, and the
/// inputs of the run. Links are not followed, nor are other disks entered.
struct FolderSurvey: Sendable {
  /// Whether the folder has a run.json of this program.
  let isResult: Bool
  /// The results, with the state in which each was looked at.
  private(set) var own: [RawPath: FileState] = [:]
  /// Folders that hold results, each after those inside it.
  private(set) var ownFolders: [RawPath] = []
  /// The rest: folders as a whole where no result is in them.
  private(set) var others: [RawPath] = []
  /// What of the rest could not be moved elsewhere.
  private(set) var fixed: [RawPath] = []
  /// The first files of the rest, for a message, and how many there are.
  private(set) var told: [RawPath] = []
  private(set) var otherCount = 0

  private let folder: RawPath
  private let list: ResultList?
  let inputs: Set<FileIdentity>
  private let known: [RawPath: FileState]
  private let device: UInt

  /// Nil when there is no folder that could be read.
  ///
  /// - Parameters:
  ///   - inputs: files that are none of the results, whatever the list says.
  ///   - earlier: a survey that has looked at the bytes already.
  init?(_ folder: RawPath, inputs: Set<FileIdentity> = [], earlier: FolderSurvey? = nil) {
    guard let status = folder.status, let names = folder.names else { return nil }
    self.folder = folder
    self.inputs = inputs
    known = earlier?.own ?? [:]
    device = UInt(status.st_dev)
    list = ResultList(folder: folder)
    isResult = list != nil
    for name in names { look(at: name) }
  }

  /// - Returns: whether it is a result or a folder that holds one.
  @discardableResult
  private mutating func look(at path: RawPath) -> Bool {
    guard let status = (folder / path).status else { return false }
    if status.isFolder { return look(in: path, status) }
    let state = FileState(status)
    guard isOwn(path, status, state) else {
      add(path)
      return false
    }
    own[path] = state
    return true
  }

  private mutating func look(in path: RawPath, _ status: stat) -> Bool {
    let isElsewhere = UInt(status.st_dev) != device
    // Of a folder that is no result nothing is ours, and it may be as large as a disk.
    guard let list, !isElsewhere, let names = (folder / path).names else {
      add(path, isFolder: true, isFixed: isElsewhere || !isMovable(path))
      return false
    }
    let before = (others: others.count, fixed: fixed.count, told: otherCount)
    var holdsOwn = names.isEmpty && list.folders.contains(path)
    for name in names where look(at: path / name) { holdsOwn = true }
    if holdsOwn {
      ownFolders.append(path)
    } else {
      // What is in it goes where it goes.
      others.removeSubrange(before.others...)
      fixed.removeSubrange(before.fixed...)
      if otherCount == before.told { add(path, isFolder: true) } else { others.append(path) }
      if !isMovable(path) { fixed.append(path) }
    }
    return holdsOwn
  }

  private mutating func add(_ path: RawPath, isFolder: Bool = false, isFixed: Bool = false) {
    others.append(path)
    otherCount += 1
    if isFixed { fixed.append(path) }
    if told.count < OutputError.namesTold {
      told.append(isFolder ? RawPath(bytes: path.bytes + [UInt8(ascii: "/")]) : path)
    }
  }

  private func isOwn(_ path: RawPath, _ status: stat, _ state: FileState) -> Bool {
    guard status.isFile, status.st_nlink == 1, !inputs.contains(state.identity),
      let expected = list?.known(path)
    else { return false }
    guard let expected, known[path] != state else { return true }
    return state.size == expected.bytes && FileHash.sha256(of: (folder / path).text) == expected.sha256
  }

  /// A folder takes its parent along in an entry of its own, and must be writable to be moved.
  private func isMovable(_ path: RawPath) -> Bool {
    access((folder / path).cString, R_OK | W_OK | X_OK) == 0
  }
}
