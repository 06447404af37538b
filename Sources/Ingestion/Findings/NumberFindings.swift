import Tables

/// Cells that are not the number that their column asks for.
enum NumberFindings {
  /// A number was expected.
  struct NoNumber: FindingKind {
    static var code: FindingCode { "number.invalid" }
    static var label: Bilingual { Bilingual(thai: "ไม่ใช่ตัวเลข", english: "not a number") }

    var words: FindingWords {
      FindingWords(
        "พบ \(value) แต่ต้องเป็นตัวเลข", "found \(value), expected a number",
        advice: FindingPhrase("โปรดกรอกเป็นตัวเลข เช่น 38000", "Write a number such as 38000."),
        whenNoted: .missingCell)
    }
  }

  /// A whole number was expected.
  struct NotWhole: FindingKind {
    static var code: FindingCode { "number.not_whole" }
    static var label: Bilingual { Bilingual(thai: "ไม่ใช่จำนวนเต็ม", english: "not a whole number") }

    var words: FindingWords {
      FindingWords(
        "พบ \(value) แต่ต้องเป็นจำนวนเต็ม", "found \(value), expected a whole number",
        advice: FindingPhrase("โปรดกรอกเป็นจำนวนเต็ม", "Write a whole number."),
        whenNoted: .missingCell)
    }
  }

  /// More decimals than the column allows (money: two).
  struct Decimals: FindingKind {
    static var code: FindingCode { "number.decimals" }
    static var label: Bilingual { Bilingual(thai: "ทศนิยมเกิน", english: "too many decimals") }
    let most: Int

    var words: FindingWords {
      FindingWords(
        "พบ \(value) แต่มีทศนิยมได้ไม่เกิน \(most) ตำแหน่ง", "found \(value), at most \(most) decimals are allowed",
        advice: FindingPhrase("โปรดตรวจจุดทศนิยม", "Check the decimal point."),
        whenNoted: .missingCell)
    }
  }

  /// Outside the declared range, of which either end may be open.
  struct OutOfRange: FindingKind {
    static var code: FindingCode { "number.range" }
    static var label: Bilingual { Bilingual(thai: "ตัวเลขนอกช่วง", english: "number out of range") }
    let minimum: Number?
    let maximum: Number?

    var words: FindingWords {
      let expected =
        switch (minimum, maximum) {
        case (let least?, let most?): FindingPhrase("อยู่ระหว่าง \(least) ถึง \(most)", "\(least) to \(most)")
        case (let least?, nil): FindingPhrase("ไม่น้อยกว่า \(least)", "at least \(least)")
        case (nil, let most):
          FindingPhrase("ไม่เกิน \(most?.description ?? "")", "at most \(most?.description ?? "")")
        }
      return FindingWords(
        "พบ \(value) แต่ต้อง\(expected.thai)", "found \(value), expected \(expected.english)",
        advice: FindingPhrase("โปรดตรวจค่ากับต้นทาง", "Compare the value with its source."),
        whenNoted: .missingCell)
    }
  }
}
