import Glibc

/// Where an output folder is to stand, and what stands there and beside it.
struct OutputPlace {
  /// Without symbolic links and without a trailing slash.
  let path: RawPath
  /// The folders above it that had to be made.
  private(set) var made: [RawPath] = []
  private let parent: RawPath

  /// Finds the place, making the folders above it.
  init(_ target: String) throws(OutputError) {
    var trimmed = Substring(target)
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed = trimmed.dropLast() }
    let given = RawPath(String(trimmed))
    if let known = Self.resolved(given.text) {
      path = RawPath(known)
    } else {
      let name = given.name.text
      guard !name.isEmpty, name != ".", name != ".." else { throw .notAFolder(path: target) }
      let above = given.folder.map { $0.text.isEmpty ? "/" : $0.text } ?? "."
      made = try Self.makeFolders(above)
      guard let folder = Self.resolved(above) else { throw .system(.create, path: above, errno: errno) }
      path = RawPath(folder == "/" ? "/" + name : folder + "/" + name)
    }
    guard !path.name.bytes.isEmpty, let parent = path.folder else { throw .notAFolder(path: target) }
    self.parent = parent
  }

  /// Hidden, beside the place; its name ends in the number of the process.
  var workFolder: RawPath { parent / RawPath("\(workPrefix)\(getpid())") }

  private var workPrefix: String { ".\(path.name.text).partial-" }

  /// In a hidden folder: a result that is being put in place, or the one whose place it has taken.
  ///
  /// It may hold files of the user, and so is never removed as a whole.
  static func swap(in outer: RawPath) -> RawPath { outer / RawPath("swap") }

  /// Looks at what would be replaced, and refuses where anything would be lost.
  ///
  /// - Returns: nil where nothing stands.
  func survey(keeping: Bool, inputs: Set<FileIdentity>) throws(OutputError) -> FolderSurvey? {
    guard let status = path.status else { return nil }
    guard status.isFolder else { throw .notAFolder(path: path.text) }
    guard let survey = FolderSurvey(path, inputs: inputs) else {
      throw .system(.read, path: path.text, errno: errno)
    }
    if keeping {
      guard survey.fixed.isEmpty else {
        throw .cannotKeep(path: path.text, OutputError.Names(survey.fixed, of: survey.fixed.count))
      }
    } else if survey.otherCount > 0 {
      let names = OutputError.Names(survey.told, of: survey.otherCount)
      throw survey.isResult ? .holdsOthers(path: path.text, names) : .notAResult(path: path.text, names)
    }
    return survey
  }

  /// Removes the leftovers of runs that were killed, and finishes what they were putting in place.
  func recoverFromKilledRuns() {
    for outer in WorkFolder.abandoned(in: parent, prefix: workPrefix) {
      let swap = Self.swap(in: outer)
      // Where nothing has come in its place, it goes back.
      if swap.status != nil, swap.move(to: path) != 0 { _ = Settlement(of: swap, into: path) }
      WorkFolder.remove(outer)
    }
  }

  /// The path without symbolic links; nil when there is nothing.
  private static func resolved(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }

  /// - Returns: those that were not there.
  private static func makeFolders(_ path: String) throws(OutputError) -> [RawPath] {
    var folder = path.hasPrefix("/") ? "" : "."
    var made: [RawPath] = []
    for part in path.split(separator: "/") {
      folder += "/" + part
      if mkdir(folder, 0o777) == 0 {
        made.append(RawPath(folder))
      } else if errno != EEXIST {
        throw .system(.create, path: folder, errno: errno)
      }
    }
    return made
  }
}
