/// A stretch of a file for one thread: the records that begin in it.
struct Chunk: Sendable {
  /// Its number in the input.
  let number: Int
  let file: Int
  /// File offsets; the first chunk of a file begins behind the header.
  let range: Range<Int>
  let isFirst: Bool
  let isLast: Bool
}

/// All chunks of an input, numbered through its files in order.
struct ChunkList: Sendable {
  private let files: [FilePlan]
  private let chunkBytes: Int
  /// The number of the first chunk of each file, and of the end.
  private let firsts: [Int]

  init(_ files: [FilePlan], chunkBytes: Int) {
    self.files = files
    self.chunkBytes = chunkBytes
    firsts = files.reduce(into: [0]) { firsts, file in
      let bytes = file.source.size - file.dataStart
      // A file without data still has a chunk, which brings the titles above its header.
      firsts.append((firsts.last ?? 0) + max(1, (bytes + chunkBytes - 1) / chunkBytes))
    }
  }

  var count: Int { firsts.last ?? 0 }

  subscript(number: Int) -> Chunk {
    var low = 0
    var high = files.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if firsts[middle] <= number { low = middle } else { high = middle - 1 }
    }
    let file = files[low]
    let start = file.dataStart + (number - firsts[low]) * chunkBytes
    return Chunk(
      number: number, file: low, range: start..<min(start + chunkBytes, file.source.size),
      isFirst: number == firsts[low], isLast: number + 1 == firsts[low + 1])
  }
}
