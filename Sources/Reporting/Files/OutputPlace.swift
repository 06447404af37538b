import Glibc

/// Where an output folder is to stand, and what stands there and beside it.
struct OutputPlace {
  /// Without symbolic links and without a trailing slash.
  let path: String
  private let parent: String
  private let name: String

  /// The folders that a run keeps beside its target; their names end in the number of its process.
  enum Companion: String, CaseIterable {
    /// What is being written.
    case partial
    /// The earlier output, for the moment in which it has left and the new one has not come.
    case replaced
  }

  /// Finds the place, making the folders above it.
  init(_ target: String) throws(OutputError) {
    var trimmed = Substring(target)
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed = trimmed.dropLast() }
    let (above, last) = Self.split(String(trimmed))
    if let known = resolved(String(trimmed)) {
      path = known
    } else {
      guard !last.isEmpty, last != ".", last != ".." else { throw .notAFolder(path: target) }
      try makeFolders(above)
      guard let folder = resolved(above) else { throw .system(.create, path: above, errno: errno) }
      path = folder == "/" ? "/" + last : folder + "/" + last
    }
    (parent, name) = Self.split(path)
    guard !name.isEmpty else { throw .notAFolder(path: target) }
  }

  var partial: String { Self.name(beside: path, .partial) }

  static func name(beside path: String, _ companion: Companion) -> String {
    let (parent, name) = split(path)
    return "\(parent)/.\(name).\(companion.rawValue)-\(getpid())"
  }

  /// Refuses what no run has written: such files would be lost.
  func checkReplaceable() throws(OutputError) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw .notAFolder(path: path) }
    guard let entries = entries(of: path) else { throw .system(.replace, path: path, errno: errno) }
    guard entries.isEmpty || entries.contains(RunManifest.fileName) else {
      throw .notAnEarlierOutput(path: path)
    }
  }

  /// Removes the leftovers of runs that were killed; puts back an earlier output that one had just moved away.
  func recoverFromKilledRuns() {
    for entry in (entries(of: parent) ?? []).sorted() {
      for companion in Companion.allCases {
        let prefix = ".\(name).\(companion.rawValue)-"
        guard entry.hasPrefix(prefix), let process = Int32(entry.dropFirst(prefix.count)) else { continue }
        let leftover = parent + "/" + entry
        guard isAbandoned(leftover, by: process) else { continue }
        if companion == .replaced, rename(leftover, path) == 0 { continue }
        removeTree(leftover)
      }
    }
  }

  /// Whether nobody works on a folder any more: no such process, or this one, and no lock.
  ///
  /// The lock tells where process numbers do not: containers that share a disk all count from one.
  private func isAbandoned(_ folder: String, by process: Int32) -> Bool {
    guard process == getpid() || (kill(process, 0) != 0 && errno == ESRCH) else { return false }
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return flock(descriptor, LOCK_EX | LOCK_NB) == 0
  }

  private static func split(_ path: String) -> (parent: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let parent = slash == path.startIndex ? "/" : String(path[..<slash])
    return (parent, String(path[path.index(after: slash)...]))
  }
}

/// The path without symbolic links; nil when there is nothing.
private func resolved(_ path: String) -> String? {
  guard let found = realpath(path, nil) else { return nil }
  defer { free(found) }
  return String(cString: found)
}

private func makeFolders(_ path: String) throws(OutputError) {
  var made = path.hasPrefix("/") ? "" : "."
  for part in path.split(separator: "/") {
    made += "/" + part
    guard mkdir(made, 0o755) == 0 || errno == EEXIST else { throw .system(.create, path: made, errno: errno) }
  }
}

/// The names in a folder; nil when it cannot be read.
private func entries(of folder: String) -> [String]? {
  guard let stream = opendir(folder) else { return nil }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
      name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name != "." && name != ".." { names.append(name) }
  }
  return names
}

/// Removes a folder with all it holds, as far as it can be removed; follows no links.
func removeTree(_ path: String) {
  if unlink(path) == 0 { return }
  for name in entries(of: path) ?? [] { removeTree(path + "/" + name) }
  _ = rmdir(path)
}
