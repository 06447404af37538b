import Tables

/// Records that cannot be split, or hold bytes that are no text.
enum SplitFindings {
  /// A quote was opened and the field swallowed following records.
  struct QuoteSwallows: NamesLines {
    static var code: FindingCode { "quote.swallows_records" }
    static var label: Bilingual {
      Bilingual(thai: "เครื่องหมายคำพูดรวมหลายระเบียน", english: "quote takes in records")
    }
    var lines: ClosedRange<Int>

    var words: FindingWords {
      let (first, last) = (lines.lowerBound, lines.upperBound)
      return FindingWords(
        "เครื่องหมายคำพูดที่เปิดในบรรทัด \(first) รวมข้อความถึงบรรทัด \(last) ไว้ในช่องเดียว",
        "a quote opened in line \(first) takes everything up to line \(last) into one field",
        advice: SplitFindings.closeQuote(in: first))
    }
  }

  /// A quote was opened and never closed.
  struct QuoteUnclosed: NamesLines {
    static var code: FindingCode { "quote.unclosed" }
    static var label: Bilingual { Bilingual(thai: "เครื่องหมายคำพูดไม่ปิด", english: "quote never closed") }
    var lines: ClosedRange<Int>

    var words: FindingWords {
      let (first, last) = (lines.lowerBound, lines.upperBound)
      return FindingWords(
        "เครื่องหมายคำพูดที่เปิดในบรรทัด \(first) ไม่มีตัวปิดจนถึงบรรทัด \(last)",
        "a quote opened in line \(first) is never closed, up to line \(last)",
        advice: SplitFindings.closeQuote(in: first))
    }
  }

  /// Text stands after a closing quote, or a quote inside an unquoted field.
  struct QuoteStray: FindingKind {
    static var code: FindingCode { "quote.stray" }
    static var label: Bilingual { Bilingual(thai: "เครื่องหมายคำพูดผิดที่", english: "quote in the wrong place") }
    /// Bytes from the record's start.
    let offset: Int

    var words: FindingWords {
      FindingWords(
        "มีเครื่องหมายคำพูดผิดที่ (ไบต์ที่ \(offset) ของระเบียน)",
        "a quote stands in the wrong place (byte \(offset) of the record)",
        advice: FindingPhrase(
          "โปรดครอบทั้งช่องด้วยเครื่องหมายคำพูด และพิมพ์เครื่องหมายคำพูดข้างในซ้ำสองตัว",
          "Quote the whole field and double the quotes inside it."),
        whenNoted: .stillUsed)
    }
  }

  /// A carriage return inside an unquoted record.
  struct StrayReturn: FindingKind {
    static var code: FindingCode { "record.stray_cr" }
    static var label: Bilingual {
      Bilingual(thai: "อักขระขึ้นบรรทัดกลางระเบียน", english: "stray carriage return")
    }

    var words: FindingWords {
      FindingWords(
        "มีอักขระขึ้นบรรทัด (CR) อยู่กลางระเบียน", "a carriage return stands inside the record",
        advice: FindingPhrase(
          "โปรดบันทึกไฟล์ใหม่ให้ขึ้นบรรทัดแบบเดียวกันทั้งไฟล์", "Save the file again with one kind of line end."),
        whenNoted: .stillUsed)
    }
  }

  /// A record longer than the limit.
  struct TooLong: FindingKind {
    static var code: FindingCode { "record.too_long" }
    static var label: Bilingual { Bilingual(thai: "ระเบียนยาวเกินไป", english: "record too long") }
    /// In bytes.
    let limit: Int

    var words: FindingWords {
      FindingWords(
        "ระเบียนยาวเกิน \(limit) ไบต์", "the record is longer than \(limit, "byte", "bytes")",
        advice: FindingPhrase(
          "โปรดตรวจเครื่องหมายคำพูดที่เปิดไว้แล้วไม่ปิด", "Look for a quote that was opened and not closed."))
    }
  }

  /// Bytes that the encoding does not define.
  struct InvalidByte: FindingKind {
    static var code: FindingCode { "encoding.invalid" }
    static var label: Bilingual { Bilingual(thai: "ตัวอักษรนอกรหัส", english: "bytes outside the encoding") }
    let encoding: String
    /// In hexadecimal digits.
    let byte: String

    var words: FindingWords {
      FindingWords(
        "มีไบต์ \(byte) ซึ่งไม่ใช่ตัวอักษรในรหัส \(encoding)",
        "byte \(byte) is no character of the encoding \(encoding)",
        advice: FindingPhrase("โปรดบันทึกไฟล์ใหม่เป็น UTF-8", "Save the file again as UTF-8."),
        whenNoted: .stillUsed)
    }
  }

  /// The text was decoded in a wrong encoding before it was written in this one.
  struct DecodedTwice: FindingKind {
    static var code: FindingCode { "text.decoded_twice" }
    static var label: Bilingual { Bilingual(thai: "ข้อความแปลงรหัสอักขระผิด", english: "text decoded twice") }
    /// What it should be.
    let right: String

    var words: FindingWords {
      FindingWords(
        "ข้อความถูกแปลงรหัสอักขระผิดมาก่อนบันทึก ที่ถูกน่าจะเป็น “\(right)”",
        "the text was decoded in a wrong encoding before it was saved; it should be “\(right)”",
        advice: FindingPhrase(
          "โปรดส่งออกแฟ้มใหม่จากระบบต้นทางเป็น UTF-8", "Export the file anew as UTF-8 from where it comes."),
        whenNoted: Bilingual(
          thai: "ใช้ข้อความตามที่เป็น แถวอื่นของคอลัมน์นี้อาจเป็นเช่นเดียวกัน",
          english: "The text is used as it is; other rows of the column may be the same."))
    }
  }

  private static func closeQuote(in line: Int) -> FindingPhrase {
    FindingPhrase(
      "โปรดปิดหรือลบเครื่องหมายคำพูดในบรรทัด \(line)", "Close or remove the quote in line \(line).")
  }
}

/// A finding whose facts are lines, which are counted from the start of a chunk until its place in the file is known.
protocol NamesLines: FindingKind {
  var lines: ClosedRange<Int> { get set }
}

extension NamesLines {
  /// The same with so many lines before.
  func moved(by count: Int) -> Self {
    var moved = self
    moved.lines = (lines.lowerBound + count)...(lines.upperBound + count)
    return moved
  }
}
