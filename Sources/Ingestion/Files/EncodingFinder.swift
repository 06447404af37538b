/// Finds the encoding of a file from its bytes, or says that it cannot be told.
///
/// A byte order mark decides, and zeros tell text of two bytes a character. Else the bytes above 7F are looked at,
/// from the first in the file over a megabyte: they are UTF-8 when they are well-formed and not Thai letters by chance,
/// and windows-874 when they stand as Thai letters do (`ThaiLetterSigns`). One wrong byte in fifty does not change the
/// verdict: it rejects its record later. Where neither or both fit, nobody guesses.
enum EncodingFinder {
  /// What was found, and where the text begins behind the byte order mark.
  struct Found: Sendable, Hashable {
    var encoding: TextEncoding
    var evidence: EncodingEvidence
    var start: Int
  }

  enum Failure: Error, Hashable {
    case file(FileFailure)
    /// Byte offset of the first byte above 7F.
    case unsure(at: Int)
    /// Words of two encodings; the byte offset of the first word of the second.
    case mixed(TextEncoding, TextEncoding, at: Int, goesBack: Bool)
    /// The encoding's name.
    case unsupported(String)
    /// No text at all.
    case foreign(ForeignFormat)
  }

  static let window = 1 << 20
  private static let headBytes = 4096

  static func find(in source: ByteSource, option: TextEncoding?) throws(Failure) -> Found {
    let head = try bytes(of: source, from: 0, count: headBytes)
    try refuseForeign(head, in: source)
    let marked = try mark(of: head)
    if let option { return Found(encoding: option, evidence: .option, start: start(option, marked)) }
    if let marked { return marked }
    switch UnmarkedUTF16.verdict(head) {
    case .utf16(let encoding): return Found(encoding: encoding, evidence: .zeroBytes, start: 0)
    case .utf32: throw .unsupported("UTF-32")
    case .binary: throw .foreign(.binary)
    case nil: break
    }
    guard let first = try firstHighByte(of: source) else {
      return Found(encoding: .ascii, evidence: .onlyASCII, start: 0)
    }
    let sample = try bytes(of: source, from: first, count: window)
    let signs = sample.withUnsafeBufferPointer {
      HighByteSigns($0, isWhole: first + sample.count == source.size)
    }
    switch signs.verdict {
    case .encoding(let encoding, let evidence):
      return Found(encoding: encoding, evidence: evidence, start: 0)
    case .mixed(let mixture):
      throw .mixed(
        mixture.first, mixture.second, at: first + mixture.position, goesBack: mixture.goesBack)
    case .unsure: throw .unsure(at: first)
    }
  }

  private static func refuseForeign(_ head: [UInt8], in source: ByteSource) throws(Failure) {
    let tailStart = max(0, source.size - 1 << 16)
    let tail =
      head.starts(with: Array("PK".utf8)) ? try bytes(of: source, from: tailStart, count: 1 << 16) : []
    if let format = ForeignFormat(head: head, tail: tail) { throw .foreign(format) }
  }

  private static func mark(of head: [UInt8]) throws(Failure) -> Found? {
    if head.starts(with: ByteOrderMark.bytes) {
      return Found(
        encoding: .utf8WithMark, evidence: .byteOrderMark, start: ByteOrderMark.bytes.count)
    }
    if head.starts(with: [0xFF, 0xFE, 0, 0]) || head.starts(with: [0, 0, 0xFE, 0xFF]) {
      throw .unsupported("UTF-32")
    }
    if head.starts(with: [0xFF, 0xFE]) {
      return Found(encoding: .utf16LittleEndian, evidence: .byteOrderMark, start: 2)
    }
    if head.starts(with: [0xFE, 0xFF]) {
      return Found(encoding: .utf16BigEndian, evidence: .byteOrderMark, start: 2)
    }
    return nil
  }

  /// A mark that belongs to the encoding of the option is skipped; another one is text.
  private static func start(_ option: TextEncoding, _ marked: Found?) -> Int {
    guard let marked else { return 0 }
    let isSame = marked.encoding == option || (marked.encoding == .utf8WithMark && option == .utf8)
    return isSame ? marked.start : 0
  }

  private static func firstHighByte(of source: ByteSource) throws(Failure) -> Int? {
    var offset = 0
    var found: Int?
    do throws(FileFailure) {
      try source.forEachBlock { block in
        let end = block.endOfASCII(from: 0)
        if end < block.count { found = offset + end }
        offset += block.count
        return found == nil
      }
    } catch { throw .file(error) }
    return found
  }

  private static func bytes(of source: ByteSource, from offset: Int, count: Int) throws(Failure) -> [UInt8] {
    var failure: FileFailure?
    let bytes = [UInt8](unsafeUninitializedCapacity: min(count, max(0, source.size - offset))) {
      buffer, filled in
      do throws(FileFailure) {
        filled = try source.read(into: UnsafeMutableRawBufferPointer(buffer), at: offset)
      } catch { failure = error }
    }
    if let failure { throw .file(failure) }
    return bytes
  }
}
