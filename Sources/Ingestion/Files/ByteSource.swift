import Glibc

/// The bytes of an input, readable at any position by several threads.
///
/// A plain file is opened anew for each block, so that thousands of inputs need no thousands of open files; that it
/// is still the same file is checked each time. What cannot be read by position, such as a pipe, is first
/// copied to a temporary file, as far as there is room for it; a device such as /dev/zero is no input.
struct ByteSource: Sendable {
  let size: Int
  private let place: Place

  private enum Place: Sendable {
    case path(String, device: UInt, inode: UInt, size: Int)
    case spooled(Descriptor)
    case memory([UInt8])
  }

  /// - Parameter streamLimit: the most bytes that are copied of a pipe.
  init(_ file: InputFile, streamLimit: Int = ReadLimits.streamBytes) throws(FileFailure) {
    if let bytes = file.bytes {
      self.init(size: bytes.count, place: .memory(bytes))
      return
    }
    let descriptor = file.isStandardInput ? Descriptor(dup(STDIN_FILENO)) : try .reading(file.path)
    let status = try descriptor.status()
    switch status.st_mode & S_IFMT {
    case S_IFREG where !file.isStandardInput:
      self.init(
        size: Int(status.st_size),
        place: .path(
          file.path, device: status.st_dev, inode: status.st_ino, size: Int(status.st_size)))
    case S_IFDIR:
      throw FileFailure(reason: String(cString: strerror(EISDIR)))
    case S_IFCHR where isatty(descriptor.number) == 0, S_IFBLK:
      throw FileFailure(.device)
    default:
      try self.init(spooling: descriptor, limit: streamLimit)
    }
  }

  init(memory bytes: [UInt8]) { self.init(size: bytes.count, place: .memory(bytes)) }

  init(_ spooled: SpillFile) { self.init(size: spooled.size, place: .spooled(spooled.descriptor)) }

  private init(size: Int, place: Place) {
    self.size = size
    self.place = place
  }

  private init(spooling stream: Descriptor, limit: Int) throws(FileFailure) {
    var copy = try SpillFile()
    // The results need room too.
    let limit = min(limit, try copy.descriptor.freeSpace() / 2)
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { block.deallocate() }
    while case let got = try stream.readNext(block), got > 0 {
      guard copy.size + got <= limit else { throw FileFailure(.streamTooLong(limit: limit)) }
      try copy.append(UnsafeRawBufferPointer(rebasing: block[..<got]))
    }
    self.init(copy)
  }

  /// The bytes before a position, as a source of their own; where it ends is for its reader to keep.
  func prefix(_ size: Int) -> ByteSource { ByteSource(size: size, place: place) }

  /// Fills the buffer from a position on; returns fewer bytes only at the end of the input.
  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(FileFailure) -> Int {
    switch place {
    case .spooled(let descriptor): return try descriptor.read(into: buffer, at: offset)
    case .memory(let bytes):
      let rest = bytes.dropFirst(offset).prefix(buffer.count)
      rest.withUnsafeBytes { buffer.copyMemory(from: $0) }
      return rest.count
    case .path(let path, let device, let inode, let size):
      let descriptor = try Descriptor.reading(path)
      let status = try descriptor.status()
      guard status.st_dev == device, status.st_ino == inode, Int(status.st_size) == size else {
        throw FileFailure(reason: "changed while it was read")
      }
      return try descriptor.read(into: buffer, at: offset)
    }
  }

  /// Calls `body` with one block after the other from `start` on, until it says false or the input ends.
  func forEachBlock(
    from start: Int = 0, bytes: Int = 1 << 18,
    _ body: (UnsafeBufferPointer<UInt8>) throws(FileFailure) -> Bool
  ) throws(FileFailure) {
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes, alignment: 16)
    defer { block.deallocate() }
    var offset = start
    while case let got = try read(into: block, at: offset), got > 0 {
      let filled = UnsafeBufferPointer(
        rebasing: UnsafeBufferPointer(block.assumingMemoryBound(to: UInt8.self))[..<got])
      guard try body(filled) else { return }
      offset += got
    }
  }
}
