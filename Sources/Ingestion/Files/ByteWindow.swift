/// A stretch of a file in memory: loaded at any offset, grown at its end, with eight zero bytes behind.
final class ByteWindow {
  /// Where the window begins in the file.
  private(set) var offset = 0
  private(set) var count = 0
  private var buffer: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var source: ByteSource?
  private let step: Int
  private var nextStep: Int

  /// - Parameter step: bytes by which the window first grows; each further time it is twice as much.
  init(capacity: Int, step: Int) {
    self.capacity = capacity
    self.step = step
    nextStep = step
    buffer = .allocate(capacity: capacity + 8)
  }

  deinit { buffer.deallocate() }

  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: buffer, count: count) }

  /// The offset behind the window.
  var end: Int { offset + count }

  /// Whether the file ends with the window.
  var isLast: Bool { end >= source?.size ?? 0 }

  /// The bytes of a range of file offsets inside the window.
  subscript(offsets: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[(offsets.lowerBound - offset)..<(offsets.upperBound - offset)])
  }

  /// Reads up to `length` bytes from `offset` on.
  func load(_ source: ByteSource, from offset: Int, length: Int) throws(FileFailure) {
    self.source = source
    self.offset = offset
    count = 0
    nextStep = step
    try fill(to: length)
  }

  /// Reads further bytes behind those that are there.
  func extend() throws(FileFailure) {
    try fill(to: count + nextStep)
    nextStep *= 2
  }

  private func fill(to length: Int) throws(FileFailure) {
    guard let source else { return }
    let wanted = max(count, min(length, source.size - offset))
    if wanted > capacity { reserve(max(wanted, capacity * 2)) }
    let part = UnsafeMutableRawBufferPointer(start: buffer + count, count: wanted - count)
    let got = try source.read(into: part, at: end)
    guard got == part.count else { throw FileFailure(reason: "shorter than it was when it was opened") }
    count = wanted
    UnsafeMutableRawPointer(buffer + count).storeBytes(of: 0, as: UInt64.self)
  }

  private func reserve(_ larger: Int) {
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger + 8)
    moved.moveInitialize(from: buffer, count: count)
    buffer.deallocate()
    buffer = moved
    capacity = larger
  }
}
