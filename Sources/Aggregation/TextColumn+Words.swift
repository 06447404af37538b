import Tables

extension TextColumn {
  /// The word of each number, of sixteen bytes at most; no text where a number has no word.
  init(_ numbers: [UInt8], words: [String], absent: (UInt8) -> Presence) {
    self.init()
    let words = (UInt8.min...UInt8.max).map { Int($0) < words.count ? Array(words[Int($0)].utf8) : [] }
    let counts = words.map(\.count)
    precondition(counts.allSatisfy { $0 <= 16 }, "words are copied sixteen bytes at a time")
    presence = numbers.map { counts[Int($0)] > 0 ? .present : absent($0) }
    var end = 0
    ends = numbers.map { number in
      end += counts[Int(number)]
      return end
    }
    let filled = words.map { word in
      SIMD16<UInt8>((0..<16).map { $0 < word.count ? word[$0] : 0 })
    }
    bytes = [UInt8](unsafeUninitializedCapacity: end + 16) { buffer, count in
      let memory = UnsafeMutableRawBufferPointer(buffer)
      for number in numbers {
        memory.storeBytes(of: filled[Int(number)], toByteOffset: count, as: SIMD16<UInt8>.self)
        count += counts[Int(number)]
      }
    }
  }
}
