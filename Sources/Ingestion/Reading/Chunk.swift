/// A stretch of a file for one thread: the records that begin in it.
struct Chunk: Sendable {
  /// Its number in the input.
  let number: Int
  /// The part of a file that it belongs to.
  let part: Int
  /// File offsets; the first chunk of a part begins behind the header.
  let range: Range<Int>
  let isFirst: Bool
  let isLast: Bool
}

/// All chunks of an input, numbered through the parts of its files in order.
struct ChunkList: Sendable {
  private let parts: [FilePlan]
  private let chunkBytes: Int
  /// The number of the first chunk of each part, and of the end.
  private let firsts: [Int]

  init(_ parts: [FilePlan], chunkBytes: Int) {
    self.parts = parts
    self.chunkBytes = chunkBytes
    firsts = parts.reduce(into: [0]) { firsts, part in
      let bytes = part.source.size - part.dataStart
      // A part without data still has a chunk, which brings the titles above its header.
      firsts.append((firsts.last ?? 0) + max(1, (bytes + chunkBytes - 1) / chunkBytes))
    }
  }

  var count: Int { firsts.last ?? 0 }

  subscript(number: Int) -> Chunk {
    var low = 0
    var high = parts.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if firsts[middle] <= number { low = middle } else { high = middle - 1 }
    }
    let part = parts[low]
    let start = part.dataStart + (number - firsts[low]) * chunkBytes
    return Chunk(
      number: number, part: low, range: start..<min(start + chunkBytes, part.source.size),
      isFirst: number == firsts[low], isLast: number + 1 == firsts[low + 1])
  }
}
