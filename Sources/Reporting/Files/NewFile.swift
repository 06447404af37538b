import Glibc

/// A file of its own name, written whole or not at all and only where nothing stands; to a device or pipe it goes as it
/// is written.
package enum NewFile {
  package static func write<Outcome>(
    to target: String, unfinished: Unfinished, _ body: (_ path: String) throws(OutputError) -> Outcome
  ) throws(OutputError) -> Outcome {
    if let status = status(of: target) {
      guard !status.isFile, !status.isFolder else { throw .exists(path: target) }
      return try body(target)
    }
    let place = try OutputPlace(target)
    place.recoverFromKilledRuns()
    let work = try WorkFolder(place.workFolder, unfinished: unfinished)
    let file = RawPath(work.path) / RawPath("file")
    do throws(OutputError) {
      let outcome = try body(file.text)
      switch file.move(to: place.path) {
      case 0: return outcome
      case EEXIST: throw .exists(path: target)
      case let code: throw .system(.create, path: target, errno: code)
      }
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
