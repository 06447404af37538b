package import Tables

/// What is told of a selection.
package enum SelectionFindings {
  package static let kinds: [any FindingKind.Type] = [
    CandidateRepeated.self, GroupUnknown.self, QuotaMissing.self, QuotaRepeated.self, QuotaUnusable.self,
    AdviceExceeded.self,
  ]

  /// Several candidates with one key; none can be chosen.
  struct CandidateRepeated: FindingKind {
    static var code: FindingCode { "select.repeated" }
    static var label: Bilingual { Bilingual(thai: "รหัสผู้รับคัดเลือกซ้ำ", english: "candidate stands twice") }
    let stage: String
    let key: String
    let rows: Int

    var words: FindingWords {
      FindingWords(
        "พบ “\(key)” \(rows) แถวในขั้น \(stage) จึงตัดสินไม่ได้",
        "“\(key)” has \(rows) rows in stage \(stage), none of them can be judged", advice: .leaveOne)
    }
  }

  /// It is not known to which group the candidate belongs.
  struct GroupUnknown: FindingKind {
    static var code: FindingCode { "select.group" }
    static var label: Bilingual {
      Bilingual(thai: "ไม่ทราบกลุ่มของโควตา", english: "group of the quota not known")
    }
    let stage: String
    let candidate: String

    var words: FindingWords {
      FindingWords(
        "ไม่ทราบว่า “\(candidate)” อยู่ในกลุ่มใดของโควตาในขั้น \(stage) จึงตัดสินไม่ได้",
        "it is not known to which quota of stage \(stage) “\(candidate)” belongs, so it cannot be judged",
        advice: FindingPhrase("โปรดเติมรหัสที่ขาด", "Fill in the code that is missing."))
    }
  }

  /// A group with candidates has no quota; nobody of it is chosen.
  struct QuotaMissing: FindingKind {
    static var code: FindingCode { "select.quota_missing" }
    static var label: Bilingual { Bilingual(thai: "ไม่มีโควตา", english: "no quota") }
    let stage: String
    let group: String

    var words: FindingWords {
      FindingWords(
        "“\(group)” ไม่มีโควตาในขั้น \(stage) จึงไม่เลือกใคร",
        "“\(group)” has no quota in stage \(stage), nobody of it is chosen",
        advice: FindingPhrase("โปรดเพิ่มในตารางโควตา", "Add it to the table of quotas."))
    }
  }

  /// A group has several quotas; none is used.
  struct QuotaRepeated: FindingKind {
    static var code: FindingCode { "select.quota_repeated" }
    static var label: Bilingual { Bilingual(thai: "โควตาซ้ำ", english: "several quotas") }
    let stage: String
    let group: String
    let rows: Int

    var words: FindingWords {
      FindingWords(
        "“\(group)” มีโควตา \(rows) แถวในขั้น \(stage) จึงไม่ใช้แถวใด",
        "“\(group)” has \(rows) rows of quotas in stage \(stage), none is used", advice: .leaveOne)
    }
  }

  /// A quota is no whole number from zero.
  struct QuotaUnusable: FindingKind {
    static var code: FindingCode { "select.quota_unusable" }
    static var label: Bilingual { Bilingual(thai: "โควตาไม่ใช่จำนวนเต็ม", english: "quota not a whole number") }
    let stage: String
    let group: String

    var words: FindingWords {
      FindingWords(
        "โควตาของ “\(group)” ในขั้น \(stage) ไม่ใช่จำนวนเต็มตั้งแต่ศูนย์ขึ้นไป",
        "the quota of “\(group)” in stage \(stage) is no whole number from zero",
        advice: FindingPhrase("โปรดแก้ในตารางโควตา", "Correct it in the table of quotas."))
    }
  }

  /// More are chosen than advised.
  struct AdviceExceeded: FindingKind {
    static var code: FindingCode { "select.advice" }
    static var label: Bilingual { Bilingual(thai: "มากกว่าที่แนะนำ", english: "more than advised") }
    let stage: String
    let advised: Bilingual
    let key: String
    let chosen: Int
    let atMost: Int

    var words: FindingWords {
      FindingWords(
        "“\(key)” ได้รับเลือก \(chosen) เกินที่แนะนำไว้ไม่เกิน \(atMost) (\(advised.thai)) ในขั้น \(stage)",
        "“\(key)” has \(chosen) chosen in stage \(stage), more than the \(atMost) advised (\(advised.english))",
        advice: FindingPhrase("โปรดพิจารณา ผลการเลือกไม่เปลี่ยน", "Consider it; the choice is not changed."))
    }
  }
}

extension SelectionFault: StageFault {
  package var place: StageFaultPlace {
    switch self {
    case .repeatedKey(_, let rows): .row(rows.first ?? 0)
    case .groupUnknown(let row): .row(row)
    case .quotaMissing(let group), .quotaRepeated(let group, _), .quotaUnusable(let group): .key(group)
    case .adviceExceeded(_, let key, _, _): .key(key)
    }
  }

  package func finding(in stage: String, of name: String) -> any FindingKind {
    switch self {
    case .repeatedKey(let key, let rows):
      SelectionFindings.CandidateRepeated(stage: stage, key: key.keyText, rows: rows.count)
    case .groupUnknown: SelectionFindings.GroupUnknown(stage: stage, candidate: name)
    case .quotaMissing: SelectionFindings.QuotaMissing(stage: stage, group: name)
    case .quotaRepeated(_, let rows):
      SelectionFindings.QuotaRepeated(stage: stage, group: name, rows: rows.count)
    case .quotaUnusable: SelectionFindings.QuotaUnusable(stage: stage, group: name)
    case .adviceExceeded(let advice, _, let chosen, let atMost):
      SelectionFindings.AdviceExceeded(
        stage: stage, advised: advice, key: name, chosen: chosen, atMost: atMost)
    }
  }
}
