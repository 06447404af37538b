import Glibc

/// By what a file is known to be the one that was looked at before, with the bytes that it had then.
struct FileState: Hashable, Sendable {
  let identity: FileIdentity
  let size: Int
  private let modified: [Int]
  private let changed: [Int]

  init(_ status: stat) {
    identity = FileIdentity(status)
    size = Int(status.st_size)
    modified = [Int(status.st_mtim.tv_sec), Int(status.st_mtim.tv_nsec)]
    changed = [Int(status.st_ctim.tv_sec), Int(status.st_ctim.tv_nsec)]
  }
}

/// A file by whichever path it is named.
struct FileIdentity: Hashable, Sendable {
  private let device: UInt
  private let number: UInt

  init(_ status: stat) {
    device = UInt(status.st_dev)
    number = UInt(status.st_ino)
  }

  /// Of what a path leads to, through links; nil for nothing.
  init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }
}
