/// One way of writing a file anew before it is split, so that there is one way of splitting.
///
/// A file in an encoding or dialect that the splitter does not know becomes one that it does, with the same records on the
/// same lines.
protocol ByteRewriter {
  /// Appends what the next bytes of the file become; what depends on bytes to come is held back.
  mutating func add(_ block: UnsafeBufferPointer<UInt8>, to output: inout [UInt8])

  /// Appends what was held back when the file ends.
  mutating func end(_ output: inout [UInt8])
}

extension ByteSource {
  /// The bytes from an offset on, written anew to a temporary file.
  func rewritten(
    from start: Int, by rewriter: consuming some ByteRewriter
  ) throws(FileFailure) -> ByteSource {
    var output: [UInt8] = []
    var copy = try SpillFile()
    try forEachBlock(from: start) { (block) throws(FileFailure) in
      rewriter.add(block, to: &output)
      try copy.append(&output)
      return true
    }
    rewriter.end(&output)
    try copy.append(&output)
    return ByteSource(copy)
  }
}

extension SpillFile {
  /// Appends what was gathered, and empties it.
  fileprivate mutating func append(_ output: inout [UInt8]) throws(FileFailure) {
    var failure: FileFailure?
    output.withUnsafeBytes { bytes in
      do throws(FileFailure) { try append(bytes) } catch { failure = error }
    }
    if let failure { throw failure }
    output.removeAll(keepingCapacity: true)
  }
}
