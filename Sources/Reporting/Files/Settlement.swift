import Glibc

/// Clears a folder that a new result has replaced: the results in it go, everything else moves to the new one.
///
/// What is moved comes first, so that whoever finishes this after a kill finds it still apart.
struct Settlement: Sendable {
  /// What was moved, by its path below the folder.
  private(set) var kept: [OutputFolder.Kept] = []
  /// Whether the old folder is gone.
  private(set) var isComplete = false

  private let old: RawPath
  private let target: RawPath

  /// - Parameter earlier: a survey of the folder from before, for its hashes and the inputs that are to stay.
  init(of old: RawPath, into target: RawPath, earlier: FolderSurvey? = nil) {
    self.old = old
    self.target = target
    // Whoever has the folder open may still put something in.
    for _ in 0..<3 where !isComplete {
      guard let survey = FolderSurvey(old, inputs: earlier?.inputs ?? [], earlier: earlier) else { return }
      for path in survey.others { keep(path) }
      for (path, state) in survey.own { remove(path, state) }
      for path in survey.ownFolders { rmdir((old / path).cString) }
      isComplete = rmdir(old.cString) == 0
    }
  }

  private func remove(_ path: RawPath, _ state: FileState) {
    let file = old / path
    if let status = file.status, FileState(status) == state { unlink(file.cString) }
  }

  private mutating func keep(_ path: RawPath) {
    makeFolders(above: path)
    switch (old / path).move(to: target / path) {
    case 0: kept.append(OutputFolder.Kept(path: path, name: path))
    case EEXIST: keepBeside(path)
    default: break
    }
  }

  /// Keeps what stands under the name of something new: a folder in the other, anything else under another name.
  private mutating func keepBeside(_ path: RawPath) {
    if let mine = (old / path).status, mine.isFolder, let other = (target / path).status, other.isFolder {
      for name in (old / path).names ?? [] { keep(path / name) }
      rmdir((old / path).cString)
      return
    }
    for number in 1..<1000 {
      let name = path.kept(number)
      let code = (old / path).move(to: target / name)
      if code == 0 { kept.append(OutputFolder.Kept(path: path, name: name)) }
      if code != EEXIST { return }
    }
  }

  /// The folders that the new result does not have, with the permissions that they had.
  private func makeFolders(above path: RawPath) {
    guard let folder = path.folder, (target / folder).status == nil else { return }
    makeFolders(above: folder)
    mkdir((target / folder).cString, ((old / folder).status?.st_mode ?? 0o777) & 0o7777)
  }
}

extension RawPath {
  /// "report.kept.md", or "report.kept-2.md".
  fileprivate func kept(_ number: Int) -> RawPath {
    let mark = number == 1 ? ".kept" : ".kept-\(number)"
    let start = bytes.count - name.bytes.count
    let dot = bytes.lastIndex(of: UInt8(ascii: ".")).flatMap { $0 > start ? $0 : nil } ?? bytes.endIndex
    return RawPath(bytes: bytes[..<dot] + Array(mark.utf8) + bytes[dot...])
  }
}
