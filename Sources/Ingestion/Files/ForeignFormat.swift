/// Files that are no tables of text, told by their first bytes.
package enum ForeignFormat: Sendable, Hashable {
  /// A workbook of a spreadsheet program, old or new.
  case workbook
  /// Packed files, by the name of the packing.
  case archive(String)
  case webPage
  case xml
  case json
  case pdf
  /// A picture, by the name of its format.
  case image(String)
  /// A text document of an office program.
  case document
  /// A database or a file of a statistics program, by name.
  case database(String)
  case program
  /// Zeros and other bytes that no text has.
  case binary

  /// - Parameters:
  ///   - head: the first bytes of the file, some thousands.
  ///   - tail: its last bytes, where a zip file lists its parts.
  init?(head: [UInt8], tail: [UInt8]) {
    if let format = Self.signatures.first(where: { head.starts(with: $0.bytes) })?.format {
      self = format
    } else if head.starts(with: Array("PK".utf8)), head.count > 3, [3, 5, 7].contains(head[2]) {
      self = Self.zipped(head + tail)
    } else if let format = Self.structured(head) ?? Self.written(head) {
      self = format
    } else {
      return nil
    }
  }

  private static let signatures: [(bytes: [UInt8], format: ForeignFormat)] = [
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .workbook),
    ([0x09, 0x08, 0x10, 0x00, 0x00, 0x06], .workbook), ([0x09, 0x08, 0x08, 0x00, 0x00, 0x05], .workbook),
    ([0x09, 0x04, 0x06, 0x00], .workbook), ([0x09, 0x02, 0x06, 0x00], .workbook),
    ([0x1F, 0x8B], .archive("gzip")), (Array("BZh".utf8) + [0x39, 0x31, 0x41, 0x59], .archive("bzip2")),
    ([0xFD] + Array("7zXZ".utf8) + [0], .archive("xz")), ([0x28, 0xB5, 0x2F, 0xFD], .archive("zstd")),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .archive("7z")),
    (Array("Rar!".utf8) + [0x1A, 0x07], .archive("rar")), ([0x1F, 0x9D], .archive("compress")),
    ([0x04, 0x22, 0x4D, 0x18], .archive("lz4")), (Array("%PDF-".utf8), .pdf),
    ([0x89] + Array("PNG".utf8), .image("PNG")), ([0xFF, 0xD8, 0xFF], .image("JPEG")),
    (Array("GIF87a".utf8), .image("GIF")), (Array("GIF89a".utf8), .image("GIF")),
    ([0x49, 0x49, 0x2A, 0x00], .image("TIFF")), ([0x4D, 0x4D, 0x00, 0x2A], .image("TIFF")),
    (Array("SQLite format 3".utf8) + [0], .database("SQLite")),
    ([0, 1, 0, 0] + Array("Standard ".utf8), .database("Access")),
    (Array("PAR1".utf8), .database("Parquet")), (Array("ARROW1".utf8), .database("Arrow")),
    (Array("$FL2".utf8), .database("SPSS")), (Array("$FL3".utf8), .database("SPSS")),
    (Array("<stata_dta>".utf8), .database("Stata")), (Array("{\\rtf".utf8), .document),
    ([0x7F] + Array("ELF".utf8), .program), (Array("MZ".utf8) + [0x90, 0x00], .program),
  ]

  /// What a zip file holds, from the names of its parts.
  private static func zipped(_ bytes: [UInt8]) -> ForeignFormat {
    let holds = { (name: String) in bytes.firstRange(of: Array(name.utf8)) != nil }
    if holds("xl/workbook") || holds("xl/worksheets") || holds("vnd.oasis.opendocument.spreadsheet") {
      return .workbook
    }
    return holds("word/document") || holds("vnd.oasis.opendocument.text") ? .document : .archive("zip")
  }

  /// Formats that are known by bytes behind the first.
  private static func structured(_ head: [UInt8]) -> ForeignFormat? {
    let has = { (text: String, place: Int) in
      head.count >= place + text.utf8.count && head[place...].starts(with: text.utf8)
    }
    if has("ustar", 257) { return .archive("tar") }
    if has("RIFF", 0), has("WEBP", 8) { return .image("WebP") }
    if has("ftyphei", 4) || has("ftypmif1", 4) { return .image("HEIC") }
    guard head.count >= 32 else { return nil }
    if has("BM", 0), head[6...9].allSatisfy({ $0 == 0 }) { return .image("BMP") }
    let isDBase =
      [0x03, 0x30, 0x83, 0x8B, 0xF5].contains(head[0]) && (1...12).contains(head[2])
      && (1...31).contains(head[3]) && head[12...13].allSatisfy { $0 == 0 }
    return isDBase ? .database("dBase") : nil
  }

  /// Web pages, XML and JSON, behind a mark and blanks and in text of two bytes a character too.
  private static func written(_ head: [UInt8]) -> ForeignFormat? {
    let text = head.filter { $0 != 0 && $0 < 0x80 }.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
      .drop { $0 <= 0x20 }
    let holds = { (tag: String) in text.firstRange(of: Array(tag.utf8)) != nil }
    if text.starts(with: Array("mime-version:".utf8)), holds("html") { return .webPage }
    guard let first = text.first, let second = text.dropFirst().first(where: { $0 > 0x20 }) else {
      return nil
    }
    switch (first, second) {
    case (UInt8(ascii: "<"), 0x61...0x7A), (UInt8(ascii: "<"), UInt8(ascii: "!")),
      (UInt8(ascii: "<"), UInt8(ascii: "?")):
      guard holds(">") else { return nil }
      if holds("urn:schemas-microsoft-com:office:spreadsheet") { return .workbook }
      return holds("<html") || holds("<table") || holds("<!doctype html") || holds("<body")
        ? .webPage : .xml
    case (UInt8(ascii: "{"), UInt8(ascii: "\"")): return .json
    case (UInt8(ascii: "["), UInt8(ascii: "{")): return .json
    default: return nil
    }
  }
}
