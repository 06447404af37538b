import Testing

@testable import Ingestion

@Suite("Files that are no tables of text") struct ForeignFormatTests {
  static let formats: [([UInt8], ForeignFormat)] = [
    ([0x1F, 0x8B, 8, 0], .archive("gzip")),
    (Array("PK\u{3}\u{4}....[Content_Types].xml....xl/workbook.xml".utf8), .workbook),
    (Array("PK\u{3}\u{4}....mimetypeapplication/vnd.oasis.opendocument.spreadsheet".utf8), .workbook),
    (Array("PK\u{3}\u{4}....word/document.xml".utf8), .document),
    (Array("PK\u{3}\u{4}....a.csv".utf8), .archive("zip")),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .workbook),
    (Array("\r\n  <!DOCTYPE HTML><html><body>".utf8), .webPage),
    ([0xEF, 0xBB, 0xBF] + Array("<table><tr><td>".utf8), .webPage),
    ([0xFF, 0xFE] + Array("<html>".utf8).flatMap { [$0, 0] }, .webPage),
    (Array("<?xml version=\"1.0\"?><rows></rows>".utf8), .xml),
    (Array("<?xml?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">".utf8), .workbook),
    (Array("[\n {\"a\": 1}]".utf8), .json), (Array("{\"a\": 1}".utf8), .json),
    (Array("%PDF-1.7".utf8), .pdf), ([0x89] + Array("PNG".utf8), .image("PNG")),
    (Array("SQLite format 3\0".utf8), .database("SQLite")),
    ([3, 123, 6, 30] + [UInt8](repeating: 0, count: 40), .database("dBase")),
    ([UInt8](repeating: 0x61, count: 257) + Array("ustar".utf8), .archive("tar")),
  ]

  @Test("are told by their first bytes", arguments: formats)
  func known(_ bytes: [UInt8], _ format: ForeignFormat) {
    #expect(ForeignFormat(head: bytes, tail: []) == format)
  }

  @Test("The parts of a long zip file are listed at its end")
  func tail() {
    let tail = Array("....xl/worksheets/sheet1.xml".utf8)
    #expect(ForeignFormat(head: Array("PK\u{3}\u{4}".utf8), tail: tail) == .workbook)
  }

  @Test(
    "Tables that begin oddly are tables",
    arguments: [
      "<15 ปี,>60 ปี\n1,2\n", "PK,b\n", "BM,2563\n", "[หมายเหตุ],a\n", "{ก},b\n", "< a,b\n", "", "a",
      "GIF,b\n", "<ก>,b\n",
    ])
  func tables(_ text: String) {
    #expect(ForeignFormat(head: Array(text.utf8), tail: []) == nil)
  }
}
