import Tables

/// Records that are not as wide as they must be.
enum WidthFindings {
  /// Fewer fields than the header.
  struct Short: FindingKind {
    static var code: FindingCode { "record.short" }
    static var label: Bilingual { Bilingual(thai: "ช่องน้อยกว่าหัวตาราง", english: "too few fields") }
    let expected: Int
    let found: Int
    var hint: Hint?

    /// What else shows that fields are lost.
    enum Hint: Sendable {
      /// The records before and behind have another width.
      case lone
      /// The record does not end with a separator, unlike most of its file.
      case trailing
      /// All records are short, and the header has an empty heading: it may be a separator too many.
      case blankHeading
    }

    var words: FindingWords {
      switch hint {
      case .lone:
        FindingWords(
          "มี \(found) ช่อง แต่หัวตารางมี \(expected) ช่อง และระเบียนก่อนหน้ากับถัดไปไม่ได้ขาดช่องเท่ากัน จึงน่าจะมีตัวคั่นหายไป",
          "has \(found, "field", "fields"), the header has \(expected), and the records before and after are not as short: a separator is probably lost",
          advice: Self.separatorLost, whenNoted: .fieldsLeftOut)
      case .trailing:
        FindingWords(
          "มี \(found) ช่อง แต่ระเบียนส่วนใหญ่ของแฟ้มลงท้ายด้วยตัวคั่นและมี \(expected) ช่อง จึงน่าจะมีตัวคั่นหายไป",
          "has \(found, "field", "fields"), most records of the file have \(expected) and end with a separator: one is probably lost",
          advice: Self.separatorLost, whenNoted: .fieldsLeftOut)
      case .blankHeading:
        FindingWords(
          "มี \(found) ช่อง แต่หัวตารางมี \(expected) ช่อง ซึ่งมีหัวว่างอยู่ข้างใน จึงบอกไม่ได้ว่าหัวตารางมีตัวคั่นเกินหรือไม่",
          "has \(found, "field", "fields"), the header has \(expected), an empty one among them, which may be a separator too many",
          advice: FindingPhrase(
            "โปรดลบตัวคั่นที่เกินในหัวตาราง หรือเติมช่องที่ขาดในระเบียน",
            "Remove that separator from the header, or complete the records."),
          whenNoted: .fieldsLeftOut)
      case nil:
        FindingWords(
          "มี \(found) ช่อง แต่หัวตารางมี \(expected) ช่อง",
          "has \(found, "field", "fields"), the header has \(expected)",
          advice: FindingPhrase(
            "โปรดตรวจว่าบรรทัดขาดกลางทางหรือมีช่องหายไป", "Look for a line cut in two or a field left out."),
          whenNoted: .fieldsLeftOut)
      }
    }

    private static var separatorLost: FindingPhrase {
      FindingPhrase("โปรดใส่ตัวคั่นที่หายไป", "Put the separator back where it is lost.")
    }
  }

  /// More fields than the header.
  struct Long: FindingKind {
    static var code: FindingCode { "record.long" }
    static var label: Bilingual { Bilingual(thai: "ช่องมากกว่าหัวตาราง", english: "too many fields") }
    let expected: Int
    let found: Int
    var hint: Hint?

    /// What else is known of the fields in excess.
    enum Hint: Sendable, Hashable {
      /// The record ends with a separator, unlike most of its file.
      case trailing
      /// These fields, "10-11", are probably one value, which must be written like this.
      case oneValue(fields: String, quoted: String)
    }

    var words: FindingWords {
      let thai: FindingText = "มี \(found) ช่อง เกินหัวตารางซึ่งมี \(expected) ช่อง"
      let english: FindingText = "has \(found, "field", "fields"), more than the \(expected) of the header"
      let whenNoted = Bilingual(thai: "ไม่ใช้ช่องที่เกิน", english: "The fields in excess are not used.")
      return switch hint {
      case .oneValue(let fields, let quoted):
        FindingWords(
          thai + " ช่องที่ \(fields) น่าจะเป็นค่าเดียวกัน",
          english + ", and fields \(fields) are probably one value",
          advice: FindingPhrase("ถ้าใช่ โปรดเขียนเป็น \(quoted)", "If so, write \(quoted)."), whenNoted: whenNoted
        )
      case .trailing:
        FindingWords(
          thai + " ช่องสุดท้ายว่าง แต่บอกไม่ได้ว่าตัวคั่นใดเกินมา (ตัวคั่นท้ายระเบียนใช้ได้เมื่อระเบียนส่วนใหญ่ของแฟ้มมีเหมือนกัน)",
          english
            + "; the last is empty, but any separator may be the one too many (one at the end is right where most records of the file have it)",
          advice: FindingPhrase(
            "โปรดลบตัวคั่นที่เกิน หรือครอบค่าที่มีตัวคั่นอยู่ข้างในด้วยเครื่องหมายคำพูด",
            "Remove it, or put quotes around a value that holds the delimiter."),
          whenNoted: whenNoted)
      case nil:
        FindingWords(
          thai, english,
          advice: FindingPhrase(
            "โปรดครอบข้อความที่มีตัวคั่นอยู่ข้างในด้วยเครื่องหมายคำพูด",
            "Put quotes around a text that holds the delimiter."),
          whenNoted: whenNoted)
      }
    }
  }

  /// All records of the file have so few fields; they are used.
  struct AllShort: FindingKind {
    static var code: FindingCode { "record.all_short" }
    static var label: Bilingual {
      Bilingual(thai: "ทุกระเบียนขาดช่องท้าย", english: "last fields left out throughout")
    }
    let expected: Int
    let found: Int
    let records: Int

    var words: FindingWords {
      let all: FindingText =
        records == 1 ? "the only record of the file has" : "all \(records) records of the file have"
      return FindingWords(
        "ระเบียนทั้ง \(records) ระเบียนของแฟ้มมี \(found) ช่อง แต่หัวตารางมี \(expected) ช่อง",
        "\(all) \(found, "field", "fields"), the header has \(expected)",
        whenNoted: .fieldsLeftOut)
    }
  }

  /// As many fields as the header, among records that have fewer or more.
  struct Uneven: FindingKind {
    static var code: FindingCode { "record.uneven" }
    static var label: Bilingual {
      Bilingual(thai: "ช่องไม่เท่าระเบียนข้างเคียง", english: "not as wide as its neighbours")
    }
    let fields: Int

    var words: FindingWords {
      FindingWords(
        "มี \(fields) ช่องครบตามหัวตาราง แต่ระเบียนที่อยู่ติดกันมีช่องไม่เท่ากัน",
        "has the \(fields, "field", "fields") of the header, but the records beside it do not",
        advice: FindingPhrase(
          "โปรดตรวจว่าทุกค่าอยู่ใต้หัวคอลัมน์ของตน เพราะอาจมีตัวคั่นเกินหรือหายไป",
          "See that each value stands under its heading: a separator may be lost or one too many."),
        whenNoted: .stillUsed)
    }
  }
}

extension Bilingual {
  fileprivate static let fieldsLeftOut = Bilingual(
    thai: "ถือว่าช่องท้ายที่ขาดไม่มีข้อมูล", english: "The fields left out at the end count as missing.")
}
