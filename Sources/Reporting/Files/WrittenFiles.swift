import Glibc
import Tables

/// The files of a folder that only this program has written to, with all below it.
struct WrittenFiles {
  private let folder: RawPath
  private var files: [RawPath] = []

  init(in folder: RawPath) {
    self.folder = folder
    collect(RawPath(""))
  }

  private mutating func collect(_ path: RawPath) {
    guard let names = (folder / path).names else {
      files.append(path)
      return
    }
    for name in names { collect(path / name) }
  }

  /// Their sizes and hashes, in order of their paths.
  func outputs(jobs: Int) throws(OutputError) -> [RunManifest.Output] {
    let files = files.sorted()
    let hashes = inParallel(files.count, jobs: jobs) { FileHash.sha256(of: (folder / files[$0]).text) }
    var outputs: [RunManifest.Output] = []
    for (file, hash) in zip(files, hashes) {
      let path = folder / file
      guard let hash, let status = path.status else { throw .system(.read, path: path.text, errno: ENOENT) }
      outputs.append(RunManifest.Output(file: file.text, bytes: Int(status.st_size), sha256: hash))
    }
    return outputs
  }
}
