import Glibc

/// A file that is written whole or not at all; to a device or pipe it goes as it is written.
package enum WholeFile {
  /// Writes a file where nothing stands.
  package static func write<Outcome>(
    to target: String, unfinished: Unfinished, _ body: (_ path: String) throws(OutputError) -> Outcome
  ) throws(OutputError) -> Outcome {
    if let status = status(of: target) {
      guard !status.isFile, !status.isFolder else { throw .exists(path: target) }
      return try body(target)
    }
    return try writeBeside(target, unfinished, body) { file, place in
      let code = file.move(to: place)
      return code == EEXIST
        ? .exists(path: target) : code == 0 ? nil : .system(.create, path: target, errno: code)
    }
  }

  /// Writes a file anew in its place, which keeps its permissions and stays where links to it lead.
  package static func rewrite(
    _ target: String, unfinished: Unfinished, _ body: (_ path: String) throws(OutputError) -> Void
  ) throws(OutputError) {
    guard let status = status(of: target) else { throw .system(.replace, path: target, errno: errno) }
    guard status.isFile else { throw .exists(path: target) }
    try writeBeside(target, unfinished, body) { file, place in
      chmod(file.cString, status.st_mode & 0o7777)
      return rename(file.cString, place.cString) == 0 ? nil : .system(.replace, path: target, errno: errno)
    }
  }

  /// Writes a file in a folder of its own beside the target, and then puts it in place.
  private static func writeBeside<Outcome>(
    _ target: String, _ unfinished: Unfinished, _ body: (String) throws(OutputError) -> Outcome,
    put: (_ file: RawPath, _ place: RawPath) -> OutputError?
  ) throws(OutputError) -> Outcome {
    let place = try OutputPlace(target)
    place.recoverFromKilledRuns()
    let work = try OutputFolder.begin(at: place, unfinished)
    let file = RawPath(work.path) / RawPath("file")
    do throws(OutputError) {
      let outcome = try body(file.text)
      if let failure = put(file, place.path) { throw failure }
      return outcome
    } catch {
      throw error.moved(from: file.text, to: target)
    }
  }

  /// Of what a path leads to, through links; nil for nothing.
  private static func status(of path: String) -> stat? {
    var status = stat()
    return stat(path, &status) == 0 ? status : nil
  }
}
