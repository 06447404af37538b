/// A stretch of a file in memory: loaded at any offset, grown at its end, with zero bytes behind.
///
/// The same memory has room for some bytes that are not of the file, so that one position tells where either stands.
/// Positions are kept in thirty-two bits: a chunk and the longest record, which bound the window and what is copied of it,
/// are far below that (`ReadOptions`).
final class ByteWindow {
  /// Zero bytes behind the window: as many as anyone reads at once, and a line end.
  static let padding = 64 + 16

  /// Where the window begins in the file.
  private(set) var offset = 0
  private(set) var count = 0
  private var buffer: RawRoom<UInt8>
  private var capacity: Int
  private var spare: Int
  private var spareUsed = 0
  private var source: ByteSource?
  private let step: Int
  private var nextStep: Int

  /// - Parameters:
  ///   - step: bytes by which the window first grows; each further time it is twice as much.
  ///   - spare: room for bytes that are not of the file.
  init(capacity: Int, step: Int, spare: Int = 0) {
    self.capacity = capacity
    self.step = step
    self.spare = spare
    nextStep = step
    buffer = Self.room(capacity, spare)
  }

  private static func room(_ capacity: Int, _ spare: Int) -> RawRoom<UInt8> {
    let count = capacity + spare + 2 * padding
    precondition(count <= UInt32.max, "positions are kept in thirty-two bits")
    return RawRoom(count: count)
  }

  deinit { buffer.deallocate() }

  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: buffer.elements, count: count) }

  /// The memory of the window and of the bytes that were copied to it.
  var memory: UnsafePointer<UInt8> { buffer.elements }

  /// The offset behind the window.
  var end: Int { offset + count }

  /// Whether the file ends with the window.
  var isLast: Bool { end >= source?.size ?? 0 }

  /// Whether nothing of the file stands behind a position but byte order marks: no record.
  func endsWithMark(from position: Int) -> Bool {
    isLast && ByteOrderMark.end(in: bytes, from: position) == count
  }

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

  /// Reads further bytes behind those that are there; positions of bytes that were copied change.
  func extend() throws(FileFailure) {
    try fill(to: count + nextStep)
    nextStep *= 2
  }

  /// Copies bytes into the window's memory and returns their position there.
  func copy(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    if spareUsed + bytes.count > spare {
      move(capacity: capacity, spare: max(spareUsed + bytes.count, spare * 2))
    }
    let position = capacity + Self.padding + spareUsed
    if let start = bytes.baseAddress { buffer.copy(start, count: bytes.count, to: position) }
    spareUsed += bytes.count
    return position
  }

  /// Forgets the bytes that were copied.
  func forgetCopies() { spareUsed = 0 }

  private func fill(to length: Int) throws(FileFailure) {
    guard let source else { return }
    let wanted = max(count, min(length, source.size - offset))
    if wanted > capacity { move(capacity: max(wanted, capacity * 2), spare: spare) }
    let part = UnsafeMutableRawBufferPointer(
      start: buffer.pointer(at: count, count: wanted - count), count: wanted - count)
    let got = try source.read(into: part, at: end)
    guard got == part.count else { throw FileFailure(reason: "shorter than it was when it was opened") }
    count = wanted
    buffer.fill(0, count: Self.padding, at: count)
  }

  private func move(capacity: Int, spare: Int) {
    let larger = Self.room(capacity, spare)
    larger.copy(buffer.elements, count: count, to: 0)
    larger.copy(
      buffer.elements + self.capacity + Self.padding, count: spareUsed, to: capacity + Self.padding)
    buffer.deallocate()
    buffer = larger
    self.capacity = capacity
    self.spare = spare
  }
}
