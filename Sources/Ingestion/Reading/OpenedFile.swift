/// A file whose encoding is known, as UTF-8 or an encoding that keeps ASCII.
struct OpenedFile {
  let source: ByteSource
  let found: EncodingFinder.Found
  /// Where the text begins in `source`.
  let start: Int
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
      throw IngestionError(input: input, file: file.name, kind: .fileUnreadable(reason: error.reason))
    }
    bytes = raw.size
    guard raw.size > 0 else { throw error(.fileEmpty) }
    do throws(EncodingFinder.Failure) { found = try EncodingFinder.find(in: raw, option: encoding) } catch {
      let (kind, line) = OpenedFile.kind(of: error, in: raw)
      throw IngestionError(input: input, file: file.name, line: line, kind: kind)
    }
    guard found.encoding.isUTF16 else {
      source = raw
      start = found.start
      return
    }
    do throws(FileFailure) {
      source = try UTF16Transcoder.transcode(
        raw, from: found.start, isBigEndian: found.encoding == .utf16BigEndian)
    } catch {
      throw IngestionError(input: input, file: file.name, kind: .temporaryFileFailed(reason: error.reason))
    }
    start = 0
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
  /// The line on which a byte stands, from 1; 0 when the file cannot be read that far any more.
  fileprivate func line(at offset: Int) -> Int {
    var line = 1
    var rest = offset
    do throws(FileFailure) {
      try forEachBlock { block in
        line += block.prefix(rest).count { $0 == 0x0A }
        rest -= min(rest, block.count)
        return rest > 0
      }
      return line
    } catch { return 0 }
  }
}
