/// A file whose encoding is known, as UTF-8 or an encoding that keeps ASCII, with line feeds at the ends of its lines.
struct OpenedFile {
  private(set) var source: ByteSource
  let found: EncodingFinder.Found
  /// Where the text begins in `source`.
  private(set) var start: Int
  /// The delimiter of the file itself, where it was written anew with another.
  private(set) var delimiter: Delimiter?
  /// Bytes of the file itself.
  let bytes: Int
  private let input: String
  private let name: String

  init(_ file: InputFile, input: String, encoding: TextEncoding?) throws(IngestionError) {
    self.input = input
    name = file.name
    let error = { (kind: IngestionError.Kind) in IngestionError(input: input, file: file.name, kind: kind) }
    let raw: ByteSource
    do throws(FileFailure) { raw = try ByteSource(file) } catch {
      throw IngestionError(
        input: input, file: file.name, kind: error.kind ?? .fileUnreadable(reason: error.reason))
    }
    bytes = raw.size
    guard raw.size > 0 else { throw error(.fileEmpty) }
    do throws(EncodingFinder.Failure) { found = try EncodingFinder.find(in: raw, option: encoding) } catch {
      let (kind, line) = OpenedFile.kind(of: error, in: raw)
      throw IngestionError(input: input, file: file.name, line: line, kind: kind)
    }
    do throws(FileFailure) { (source, start) = try OpenedFile.plain(raw, found) } catch {
      throw IngestionError(input: input, file: file.name, kind: .temporaryFileFailed(reason: error.reason))
    }
  }

  /// The file as the splitter reads it, and where its text begins: written anew where need be.
  private static func plain(
    _ raw: ByteSource, _ found: EncodingFinder.Found
  ) throws(FileFailure) -> (source: ByteSource, start: Int) {
    var (source, start) = (raw, found.start)
    if found.encoding.isUTF16 {
      let transcoder = UTF16Transcoder(isBigEndian: found.encoding == .utf16BigEndian)
      (source, start) = (try source.rewritten(from: start, by: transcoder), 0)
    }
    if try source.endsLinesWithReturns(from: start) {
      (source, start) = (try source.rewritten(from: start, by: ReturnLineRewriter()), 0)
    }
    return (source, start)
  }

  /// Writes the file anew in the usual dialect.
  mutating func rewrite(from layout: FileLayout) throws(FileFailure) {
    source = try source.rewritten(from: start, by: DialectRewriter(layout))
    start = 0
    delimiter = layout.records.delimiter
  }

  func error(_ kind: IngestionError.Kind, line: Int = 0) -> IngestionError {
    IngestionError(input: input, file: name, line: line, kind: kind)
  }

  /// What to tell of a failure, and the line that it is about.
  private static func kind(
    of failure: EncodingFinder.Failure, in source: ByteSource
  ) -> (IngestionError.Kind, line: Int) {
    switch failure {
    case .file(let failure): (.fileUnreadable(reason: failure.reason), 0)
    case .unsure(let offset): (.encodingUnsure(offset: offset), source.line(at: offset))
    case .mixed(let first, let second, let offset, let goesBack):
      (
        .encodingMixed(first: first, second: second, offset: offset, goesBack: goesBack),
        source.line(at: offset)
      )
    case .unsupported(let name): (.encodingUnsupported(name: name), 0)
    case .foreign(let format): (.notText(format), 0)
    }
  }
}

extension ByteSource {
  fileprivate func endsLinesWithReturns(from start: Int) throws(FileFailure) -> Bool {
    var found = false
    try forEachBlock(from: start, bytes: ReturnLineRewriter.sample) { block in
      found = ReturnLineRewriter.isNeeded(for: block)
      return false
    }
    return found
  }
}
