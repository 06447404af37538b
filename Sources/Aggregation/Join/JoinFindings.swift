package import Tables

/// What is told of rows that are joined.
package enum JoinFindings {
  package static let kinds: [any FindingKind.Type] = [Unmatched.self, Ambiguous.self, Repeated.self]

  /// A key without a partner in the joined table.
  struct Unmatched: FindingKind {
    static var code: FindingCode { "join.unmatched" }
    static var label: Bilingual {
      Bilingual(thai: "ไม่พบคู่ในตารางที่นำมาต่อ", english: "no partner in the joined table")
    }
    let stage: String
    let key: String
    /// The key of that table that may be meant.
    let near: String?

    var subject: String? { stage }

    var words: FindingWords {
      FindingWords(
        "ไม่พบ “\(key)” ในตารางที่นำมาต่อในขั้น \(stage)", "“\(key)” is not in the table joined in stage \(stage)",
        advice: near.map {
          FindingPhrase(
            "หมายถึง “\($0)” ใช่หรือไม่ โปรดแก้ให้ตรงหรือเพิ่มในตารางนั้น",
            "Is “\($0)” meant? Correct it, or add it to that table.")
        } ?? FindingPhrase("โปรดเพิ่มในตารางนั้นหรือแก้รหัสให้ตรง", "Add it to that table or correct the key."),
        whenNoted: .missingPartner)
    }
  }

  /// Several partners in the joined table that differ; none is taken.
  struct Ambiguous: FindingKind {
    static var code: FindingCode { "join.ambiguous" }
    static var label: Bilingual {
      Bilingual(thai: "พบคู่หลายแถวในตารางที่นำมาต่อ", english: "several partners in the joined table")
    }
    let stage: String
    let key: String
    let partners: Int

    var subject: String? { stage }

    var words: FindingWords {
      FindingWords(
        "พบ “\(key)” \(partners) แถวที่ค่าต่างกันในตารางที่นำมาต่อในขั้น \(stage) จึงไม่เลือกแถวใด",
        "“\(key)” has \(partners) rows that differ in the table joined in stage \(stage), none is taken",
        advice: .leaveOne, whenNoted: .missingPartner)
    }
  }

  /// Several partners in the joined table that give the same; it is taken.
  struct Repeated: FindingKind {
    static var code: FindingCode { "join.repeated" }
    static var label: Bilingual {
      Bilingual(thai: "คู่ในตารางที่นำมาต่อเขียนซ้ำ", english: "partner stands twice in the joined table")
    }
    let stage: String
    let key: String
    let partners: Int

    var subject: String? { stage }

    var words: FindingWords {
      FindingWords(
        "พบ “\(key)” ซ้ำ \(partners) แถวที่ค่าเหมือนกันในตารางที่นำมาต่อในขั้น \(stage) จึงใช้ค่านั้น",
        "“\(key)” has \(partners) rows that give the same in the table joined in stage \(stage), it is taken",
        advice: .leaveOne)
    }
  }
}

extension Bilingual {
  fileprivate static let missingPartner = Bilingual(
    thai: "ถือว่าค่าจากตารางนั้นไม่มีข้อมูล", english: "What that table would give counts as missing.")
}
