/// A temporary file that grows at its end; it has no name, and so leaves nothing behind however the run ends.
struct SpillFile: Sendable {
  let descriptor: Descriptor
  private(set) var size = 0

  init() throws(FileFailure) { descriptor = try .temporary() }

  mutating func append(_ bytes: UnsafeRawBufferPointer) throws(FileFailure) {
    try descriptor.write(bytes, at: size)
    size += bytes.count
  }
}
