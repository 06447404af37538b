extension RowKeys {
  /// The cells of one key, given the types of its columns.
  package static func cells(of key: some Collection<UInt8>, types: [ValueType]) -> [Cell] {
    let bytes = Array(key)
    return bytes.withUnsafeBytes { bytes in
      columns(of: [0], in: bytes, types: types).map { $0[0] }
    }
  }

  /// The cells of keys that begin at the given places, as columns of the given types.
  package static func columns(
    of starts: [Int], in bytes: UnsafeRawBufferPointer, types: [ValueType]
  ) -> [Column] {
    var cursors = starts
    return types.map { Column(readingKeys: bytes, at: &cursors, type: $0) }
  }
}

extension Column {
  /// Reads a cell at each cursor, which moves behind it.
  fileprivate init(readingKeys bytes: UnsafeRawBufferPointer, at cursors: inout [Int], type: ValueType) {
    switch type {
    case .number:
      self = .numbers(
        NumberColumn(readingKeys: bytes, at: &cursors, filler: .zero) { (word: UInt128) in
          Number(scaled: Int128(bitPattern: word ^ 1 << 127))
        })
    case .code:
      self = .codes(
        CodeColumn(readingKeys: bytes, at: &cursors, filler: .empty) { (word: UInt64) in Code(packed: word) })
    case .date:
      self = .dates(
        DayColumn(readingKeys: bytes, at: &cursors, filler: Day(number: 0)) { (word: UInt32) in
          Day(number: Int32(bitPattern: word ^ 1 << 31))
        })
    case .text: self = .texts(TextColumn(readingKeys: bytes, at: &cursors))
    case .answer, .flag:
      self = .truths(
        cursors.indices.map { index in
          let presence = Presence(keyByte: bytes[cursors[index]])
          defer { cursors[index] += presence == .present ? 2 : 1 }
          return presence == .present ? Truth(bytes[cursors[index] + 1] == 1) : Truth(absent: presence)
        })
    }
  }
}

extension ValueColumn {
  fileprivate init<Word: FixedWidthInteger>(
    readingKeys bytes: UnsafeRawBufferPointer, at cursors: inout [Int], filler: Value,
    value: (Word) -> Value
  ) {
    self.init(capacity: cursors.count)
    for index in cursors.indices {
      let presence = Presence(keyByte: bytes[cursors[index]])
      cursors[index] += 1
      guard presence == .present else {
        appendAbsent(presence, filler: filler)
        continue
      }
      append(value(Word(bigEndian: bytes.loadUnaligned(fromByteOffset: cursors[index], as: Word.self))))
      cursors[index] += Word.bitWidth / 8
    }
  }
}

extension TextColumn {
  fileprivate init(readingKeys key: UnsafeRawBufferPointer, at cursors: inout [Int]) {
    self.init()
    var content: [UInt8] = []
    for index in cursors.indices {
      let presence = Presence(keyByte: key[cursors[index]])
      cursors[index] += 1
      guard presence == .present else {
        appendAbsent(presence)
        continue
      }
      content.removeAll(keepingCapacity: true)
      var cursor = cursors[index]
      while key[cursor] != 0 || key[cursor + 1] != 0 {
        content.append(key[cursor])
        cursor += key[cursor] == 0 ? 2 : 1
      }
      append(content)
      cursors[index] = cursor + 2
    }
  }
}

extension Presence {
  fileprivate init(keyByte: UInt8) { self = Presence(rawValue: keyByte) ?? .missing }
}
