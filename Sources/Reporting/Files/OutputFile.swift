import Glibc

/// A file that is written once from its start, through a buffer.
///
/// A failed write is kept and thrown by `close()`, so that loops that fill the buffer need not care; whoever lets
/// the value go without closing it has not written a file.
package struct OutputFile: ~Copyable {
  /// Bytes on their way; writers append here and then call `drain()`.
  package var buffer: [UInt8] = []
  private(set) var byteCount = 0

  private let path: String
  private var descriptor: Int32
  private var failure: OutputError?

  private static let limit = 256 * 1024

  package init(path: String) throws(OutputError) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .system(.create, path: path, errno: errno) }
    buffer.reserveCapacity(Self.limit + Self.limit / 4)
  }

  deinit { if descriptor >= 0 { _ = Glibc.close(descriptor) } }

  /// Hands the buffer to the system when it is full enough.
  package mutating func drain() { if buffer.count >= Self.limit { flush() } }

  /// Hands bytes to the system, after those of the buffer.
  mutating func write(_ bytes: [UInt8]) {
    flush()
    put(bytes)
  }

  /// How far the file is, with everything handed to the system.
  mutating func position() -> Int {
    flush()
    return byteCount
  }

  /// Forgets what was written after a position.
  mutating func rewind(to position: Int) {
    buffer.removeAll(keepingCapacity: true)
    byteCount = position
    guard failure == nil else { return }
    if ftruncate(descriptor, position) != 0 || lseek(descriptor, position, SEEK_SET) < 0 {
      failure = .system(.write, path: path, errno: errno)
    }
  }

  /// Writes what is left and says whether all of it went well.
  package consuming func close() throws(OutputError) {
    flush()
    let code = Glibc.close(descriptor) == 0 || errno == EINTR ? 0 : errno
    descriptor = -1
    // Some disks, such as those of a network, tell only now that they are full.
    if let failure = failure ?? (code == 0 ? nil : .system(.write, path: path, errno: code)) { throw failure }
  }

  private mutating func flush() {
    put(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  private mutating func put(_ bytes: [UInt8]) {
    byteCount += bytes.count
    guard failure == nil else { return }
    let code = bytes.withUnsafeBytes { bytes in
      var done = 0
      while done < bytes.count {
        let written = Glibc.write(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
        if written >= 0 { done += written } else if errno != EINTR { return errno }
      }
      return 0
    }
    if code != 0 { failure = .system(.write, path: path, errno: code) }
  }
}
