package import Tables

/// What is told of a check of deadlines.
package enum DeadlineFindings {
  package static let kinds: [any FindingKind.Type] = [
    ExpectedTwice.self, Unclear.self, NumberUnfit.self, Undated.self, PeriodUnknown.self, Unexpected.self,
    AfterAsOf.self,
  ]

  /// Several expected rows with one key; an arrival counts for each.
  struct ExpectedTwice: FindingKind {
    static var code: FindingCode { "deadline.repeated" }
    static var label: Bilingual { Bilingual(thai: "ผู้ต้องส่งซ้ำ", english: "expected twice") }
    let stage: String
    let row: String
    let rows: Int

    var words: FindingWords {
      FindingWords(
        "พบ “\(row)” \(rows) แถวในรายการที่ต้องส่งของขั้น \(stage) การส่งหนึ่งครั้งจึงนับให้ทุกแถว",
        "“\(row)” is expected \(rows) times in stage \(stage), an arrival counts for each", advice: .leaveOne)
    }
  }

  /// It is not known whether a deadline concerns the row; it is taken as not concerned.
  struct Unclear: FindingKind {
    static var code: FindingCode { "deadline.unclear" }
    static var label: Bilingual {
      Bilingual(thai: "ไม่ทราบว่าต้องส่งหรือไม่", english: "not known whether it is due")
    }
    let stage: String
    let deadline: String
    let row: String

    var words: FindingWords {
      FindingWords(
        "ไม่ทราบว่า “\(row)” ต้องส่ง “\(deadline)” หรือไม่ในขั้น \(stage) จึงถือว่าไม่ต้องส่ง",
        "it is not known whether “\(deadline)” concerns “\(row)” in stage \(stage), it is taken as not concerned",
        advice: FindingPhrase("โปรดเติมข้อมูลที่ใช้ตัดสิน", "Fill in what decides it."))
    }
  }

  /// How many days, weeks or months, or which day of a month, cannot be: it is not known when it is due.
  struct NumberUnfit: FindingKind {
    static var code: FindingCode { "deadline.number" }
    static var label: Bilingual {
      Bilingual(thai: "จำนวนวันหรือเดือนของกำหนดใช้ไม่ได้", english: "number of days or months that cannot be")
    }
    let stage: String
    let deadline: String
    let row: String

    var words: FindingWords {
      FindingWords(
        "ไม่ทราบวันครบกำหนดของ “\(deadline)” ของ “\(row)” ในขั้น \(stage) เพราะจำนวนวัน สัปดาห์ หรือเดือน หรือวันที่ของเดือนใช้ไม่ได้",
        "it is not known when “\(deadline)” of “\(row)” is due in stage \(stage), as its days, weeks or months, or its day of the month, cannot be",
        advice: FindingPhrase("โปรดตรวจจำนวนที่ใช้กำหนดวัน", "Check the number."))
    }
  }

  /// An arrival without a date.
  struct Undated: FindingKind {
    static var code: FindingCode { "deadline.undated" }
    static var label: Bilingual { Bilingual(thai: "ไม่มีวันที่ส่ง", english: "arrival without a date") }
    let stage: String
    let arrival: String

    var words: FindingWords {
      FindingWords(
        "การส่งของ “\(arrival)” ในขั้น \(stage) ไม่มีวันที่ จึงไม่นับ",
        "the arrival of “\(arrival)” in stage \(stage) has no date and does not count",
        advice: FindingPhrase("โปรดเติมวันที่ส่ง", "Fill in the date."))
    }
  }

  /// An arrival whose period is not known.
  struct PeriodUnknown: FindingKind {
    static var code: FindingCode { "deadline.period" }
    static var label: Bilingual {
      Bilingual(thai: "ไม่ทราบงวดที่ส่ง", english: "period of the arrival not known")
    }
    let stage: String
    let arrival: String

    var words: FindingWords {
      FindingWords(
        "ไม่ทราบว่าการส่งของ “\(arrival)” ในขั้น \(stage) เป็นของงวดใด จึงไม่นับ",
        "it is not known for which period “\(arrival)” arrived in stage \(stage), it does not count",
        advice: FindingPhrase("โปรดระบุเดือน ไตรมาส หรือปี", "Give the month, quarter or year."))
    }
  }

  /// An arrival of somebody, or for something, that is not expected.
  struct Unexpected: FindingKind {
    static var code: FindingCode { "deadline.unexpected" }
    static var label: Bilingual { Bilingual(thai: "ส่งโดยไม่อยู่ในทะเบียน", english: "arrival not expected") }
    let stage: String
    let arrival: String

    var words: FindingWords {
      FindingWords(
        "ไม่มี “\(arrival)” ในรายการที่ต้องส่งของขั้น \(stage) จึงไม่นับ",
        "“\(arrival)” is not expected in stage \(stage), the arrival does not count",
        advice: FindingPhrase("โปรดเพิ่มในทะเบียนหรือแก้รหัสให้ตรง", "Add it to the register or correct the code."))
    }
  }

  /// An arrival after the day as of which the run looks.
  struct AfterAsOf: FindingKind {
    static var code: FindingCode { "deadline.after_as_of" }
    static var label: Bilingual { Bilingual(thai: "ส่งหลังวันที่ดูผล", english: "arrived after the as-of day") }
    let stage: String
    let arrival: String

    var words: FindingWords {
      FindingWords(
        "“\(arrival)” ส่งหลังวันที่ดูผลในขั้น \(stage) จึงยังไม่นับ",
        "“\(arrival)” arrived after the day as of which stage \(stage) looks, it does not count yet",
        advice: FindingPhrase("โปรดตรวจวันที่ส่งหรือ --as-of", "Check the date or --as-of."))
    }
  }
}

extension DeadlineFault: StageFault {
  /// Whether the row is one of the arrivals.
  package var isOfArrival: Bool {
    switch self {
    case .repeatedKey, .conditionUnknown, .numberUnfit: false
    case .undated, .periodUnknown, .unexpected, .afterAsOf: true
    }
  }

  package var place: StageFaultPlace {
    switch self {
    case .repeatedKey(let rows): .row(rows.first ?? 0)
    case .conditionUnknown(let row, _), .numberUnfit(let row, _), .undated(let row), .periodUnknown(let row),
      .unexpected(let row), .afterAsOf(let row):
      .row(row)
    }
  }

  package func finding(in stage: String, of name: String) -> any FindingKind {
    switch self {
    case .repeatedKey(let rows): DeadlineFindings.ExpectedTwice(stage: stage, row: name, rows: rows.count)
    case .conditionUnknown(_, let deadline):
      DeadlineFindings.Unclear(stage: stage, deadline: deadline, row: name)
    case .numberUnfit(_, let deadline):
      DeadlineFindings.NumberUnfit(stage: stage, deadline: deadline, row: name)
    case .undated: DeadlineFindings.Undated(stage: stage, arrival: name)
    case .periodUnknown: DeadlineFindings.PeriodUnknown(stage: stage, arrival: name)
    case .unexpected: DeadlineFindings.Unexpected(stage: stage, arrival: name)
    case .afterAsOf: DeadlineFindings.AfterAsOf(stage: stage, arrival: name)
    }
  }
}
