import Foundation
import Tables
import Testing

@testable import Ingestion

struct TextCleanerTests {
  private static func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

  private static func isSurelyClean(_ text: String) -> Bool {
    Array(text.utf8).withUnsafeBufferPointer { TextCleaner.isSurelyClean($0) }
  }

  @Test(
    "each fault of typing is put right and named",
    arguments: [
      ("ต\u{E4D}\u{E32}บล", "ตำบล", Cleaning.saraAm),
      ("น\u{E4D}\u{E49}\u{E32}", "น้ำ", .saraAm),
      ("น\u{E33}\u{E49}", "น้ำ", .markOrder),
      ("กุ\u{E38}สุมาลย์", "กุสุมาลย์", .doubledMark),
      ("เต่\u{E48}างอย", "เต่างอย", .doubledMark),
      ("กกกั\u{E31}\u{E31}น", "กกกัน", .doubledMark),
      ("หมู่ท\u{E48}\u{E35}", "หมู่ที่", .markOrder),
      ("ห\u{E49}\u{E31}น", "หั้น", .markOrder),
      ("สิทธ\u{E4C}\u{E34}", "สิทธิ์", .markOrder),
      ("\u{E40}\u{E40}ม่ริม", "แม่ริม", .doubledSaraE),
      ("บ้าน\u{200B}เหนือ", "บ้านเหนือ", .zeroWidth),
      ("\u{FEFF}ชื่อ", "ชื่อ", .zeroWidth),
      ("ก\u{2060}ข\u{200C}ค\u{200D}", "กขค", .zeroWidth),
      ("บ้าน  เหนือ", "บ้าน เหนือ", .spaces),
      ("บ้าน\u{A0}เหนือ", "บ้าน เหนือ", .spaces),
      ("บ้าน\u{202F}เหนือ", "บ้าน เหนือ", .spaces),
      ("บ้าน\r\n\tเหนือ", "บ้าน เหนือ", .spaces),
      (" บ้าน ", "บ้าน", .spaces),
      ("\u{2007} ", "", .spaces),
      ("Cafe\u{301}", "Café", .composition),
    ])
  func faults(text: String, cleaned: String, cleaning: Cleaning) {
    var noted: Cleanings = []
    let bytes = Array(text.utf8).withUnsafeBufferPointer { TextCleaner.cleaned($0, noting: &noted) }
    #expect(Self.scalars(String(decoding: bytes, as: UTF8.self)) == Self.scalars(cleaned))
    #expect(Cleaning.allCases.filter(noted.contains) == [cleaning])
    #expect(!Self.isSurelyClean(text))
  }

  @Test(
    "a text of a cell keeps its line breaks, but for those at its ends", arguments: ["\n", "\r\n", "\n\n"])
  func lines(_ lineBreak: String) {
    var noted: Cleanings = []
    let bytes = Array("\(lineBreak) ก\(lineBreak)ข  ค\(lineBreak)".utf8).withUnsafeBufferPointer {
      TextCleaner.cleaned($0, keepsLines: true, noting: &noted)
    }
    #expect(Self.scalars(String(decoding: bytes, as: UTF8.self)) == Self.scalars("ก\(lineBreak)ข ค"))
    #expect(noted.contains(.spaces))
  }

  @Test("several faults at one place are put right together")
  func severalFaults() {
    #expect(Self.scalars(TextCleaner.cleaned("น\u{E49}\u{E4D}\u{E32}")) == Self.scalars("น้ำ"))
    #expect(Self.scalars(TextCleaner.cleaned("ก\u{E38}\u{E48}\u{E38}\u{E48}")) == Self.scalars("กุ่"))
    #expect(Self.scalars(TextCleaner.cleaned(" \u{E40}\u{200B}\u{E40}ก\u{A0} ")) == Self.scalars("แก"))
  }

  @Test(
    "clean text is recognised without a closer look",
    arguments: [
      "", "a", "กุสุมาลย์", "เต่างอย", "หมู่ที่ 1 บ้านน้ำซับ", "ก็", "น้ำเค็ม", "Café (ร้าน)", "“บ้าน” – เหนือ…", "แม่ฮ่องสอน",
      "ฯลฯ ๆ ฿",
      "สิทธิ์", "ตำบลเมืองศรีไค", "34,000.50", "แก้", "รร", "ข้าว ข้าว",
    ])
  func clean(text: String) {
    #expect(Self.isSurelyClean(text))
    #expect(Self.scalars(TextCleaner.cleaned(text)) == Self.scalars(text))
  }

  @Test(
    "faults in long ASCII text are seen too",
    arguments: [
      "household\tnumber", "household  number", "household number 12 ", "abcdefgh\nabcdefgh",
      "abcdefg\u{A0}abcdefgh", " abcdefgh",
    ])
  func asciiFaults(text: String) {
    #expect(!Self.isSurelyClean(text))
    #expect(TextCleaner.cleaned(text) != text)
  }

  @Test(
    "what is no fault stays as it is",
    arguments: [
      "นาาน", "ออก", "เก เก", "ใใ", "ก่้า", "😀", "ลาว ລາວ", "กฺ", "…", "๑๒๓",
      "--", "e e",
    ])
  func untouched(text: String) {
    #expect(Self.scalars(TextCleaner.cleaned(text)) == Self.scalars(text))
  }

  static let letters: [Unicode.Scalar] = [
    "ก", "ข", "ร", "\u{E31}", "\u{E32}", "\u{E33}", "\u{E34}", "\u{E35}", "\u{E38}", "\u{E39}", "\u{E3A}",
    "\u{E40}", "\u{E41}",
    "\u{E47}", "\u{E48}", "\u{E49}", "\u{E4C}", "\u{E4D}", "\u{E4E}", " ", "\u{A0}", "\t", "\u{200B}", "a",
    "e", "\u{301}", "\u{323}",
    "é", "–", "1", "๑", "\u{2028}", "\u{85}", "\u{212B}",
  ]

  private static func anyText(_ choices: inout SplitMix64) -> String {
    var view = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...12, using: &choices) {
      view.append(letters.randomElement(using: &choices) ?? "ก")
    }
    return String(view)
  }

  @Test("cleaning twice is cleaning once, the result is NFC, and a sure scan is right")
  func properties() {
    var choices = SplitMix64(seed: 1)
    for _ in 0..<20_000 {
      let text = Self.anyText(&choices)
      let once = TextCleaner.cleaned(text)
      #expect(Self.scalars(TextCleaner.cleaned(once)) == Self.scalars(once))
      #expect(Self.scalars(once.precomposedStringWithCanonicalMapping) == Self.scalars(once))
      if Self.isSurelyClean(text) { #expect(Self.scalars(once) == Self.scalars(text)) }
    }
  }

  @Test("consonants and digits never change, nor their order")
  func skeleton() {
    let kept: Set<Unicode.Scalar> = ["ก", "ข", "ร", "1", "๑", "–"]
    var choices = SplitMix64(seed: 2)
    for _ in 0..<5000 {
      let text = Self.anyText(&choices)
      let cleaned = TextCleaner.cleaned(text)
      #expect(Self.scalars(text).filter(kept.contains) == Self.scalars(cleaned).filter(kept.contains))
    }
  }

  @Test("nothing is noted exactly when nothing changes")
  func noting() {
    var choices = SplitMix64(seed: 4)
    for _ in 0..<5000 {
      let text = Self.anyText(&choices)
      var noted: Cleanings = []
      let bytes = Array(text.utf8).withUnsafeBufferPointer { TextCleaner.cleaned($0, noting: &noted) }
      #expect(noted.isEmpty == (bytes == Array(text.utf8)))
    }
  }
}

struct HeaderKeyTests {
  @Test(
    "headers that differ in form only have one key",
    arguments: [
      ("Village_Code", "villagecode"), ("VILLAGE CODE", "villagecode"), ("village-code", "villagecode"),
      (" Vill.Code ", "villcode"),
      ("ตัวชี้วัดที่ ๑", "ตัวชี้วัดที่1"), ("ตัวชี้วัดท\u{E48}\u{E35} 1", "ตัวชี้วัดที่1"), ("\u{FEFF}รหัสหมู่บ้าน", "รหัสหมู่บ้าน"),
      ("รายได้ (บาท)", "รายได้(บาท)"), ("ต\u{E4D}\u{E32}บล", "ตำบล"), ("__", ""),
    ])
  func keys(header: String, key: String) {
    #expect(Array(headerKey(header).unicodeScalars) == Array(key.unicodeScalars))
  }
}
