import Glibc

/// An open file, closed with its last owner.
final class Descriptor: Sendable {
  let number: Int32

  init(_ number: Int32) { self.number = number }

  deinit { close(number) }
}

/// Why something cannot be done with a file: the text of the system's error number, or a limit of ours.
struct FileFailure: Error, Hashable {
  var reason: String
  /// What to tell of it, where that is not the system's reason.
  var kind: IngestionError.Kind?

  init(reason: String) { self.reason = reason }

  init(_ kind: IngestionError.Kind) {
    reason = "\(kind)"
    self.kind = kind
  }

  /// The failure of the call that just returned.
  init() { reason = String(cString: strerror(errno)) }
}

extension Descriptor {
  static func reading(_ path: String) throws(FileFailure) -> Descriptor {
    let number = open(path, O_RDONLY | O_CLOEXEC)
    guard number >= 0 else { throw FileFailure() }
    return Descriptor(number)
  }

  /// A new file without a name, gone when it is closed; nobody else can open it.
  static func temporary() throws(FileFailure) -> Descriptor {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    let place = folder.isEmpty ? "/tmp" : folder
    let unnamed = open(place, O_RDWR | O_CLOEXEC | nameless, 0o600)
    if unnamed >= 0 { return Descriptor(unnamed) }
    guard errno == EOPNOTSUPP || errno == EISDIR else { throw FileFailure() }
    // The disk has no files without names.
    var template = Array("\(place)/chiwat-XXXXXX".utf8CString)
    let number = mkstemp(&template)
    guard number >= 0 else { throw FileFailure() }
    _ = fcntl(number, F_SETFD, FD_CLOEXEC)
    unlink(template)
    return Descriptor(number)
  }

  /// Bytes that may still be written where the file is.
  func freeSpace() throws(FileFailure) -> Int {
    var system = statvfs()
    guard fstatvfs(number, &system) == 0 else { throw FileFailure() }
    return Int(clamping: system.f_bavail).multipliedReportingOverflow(by: Int(system.f_frsize)).partialValue
  }

  /// O_TMPFILE, which the Glibc module does not show.
  private static let nameless: Int32 = 0o20_000_000 | O_DIRECTORY

  func status() throws(FileFailure) -> stat {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw FileFailure() }
    return status
  }

  /// Fills the buffer from a position on; returns fewer bytes only at the end of the file.
  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(FileFailure) -> Int {
    var filled = 0
    while filled < buffer.count {
      let got = pread(
        number, buffer.baseAddress.map { $0 + filled }, buffer.count - filled, off_t(offset + filled))
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw FileFailure() }
      if got == 0 { break }
      filled += got
    }
    return filled
  }

  /// Fills the buffer from a position on, all of it.
  func fill(_ buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(FileFailure) {
    guard try read(into: buffer, at: offset) == buffer.count else {
      throw FileFailure(reason: "shorter than it was when it was written")
    }
  }

  /// The next bytes of a stream; empty at its end.
  func readNext(_ buffer: UnsafeMutableRawBufferPointer) throws(FileFailure) -> Int {
    while true {
      let got = Glibc.read(number, buffer.baseAddress, buffer.count)
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw FileFailure() }
      return got
    }
  }

  func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(FileFailure) {
    var written = 0
    while written < bytes.count {
      let put = pwrite(
        number, bytes.baseAddress.map { $0 + written }, bytes.count - written, off_t(offset + written))
      if put < 0, errno == EINTR { continue }
      guard put > 0 else { throw FileFailure() }
      written += put
    }
  }
}
