import Expressions
package import Tables

/// What is told of a reconciliation.
package enum IdentityFindings {
  package static let kinds: [any FindingKind.Type] = [
    Differs.self, Unknown.self, Repeated.self, WithoutWhole.self, OwnParent.self,
  ]

  /// Two figures that must be equal differ.
  struct Differs: FindingKind {
    static var code: FindingCode { "identity.differs" }
    static var label: Bilingual { Bilingual(thai: "ยอดไม่เท่ากัน", english: "figures differ") }
    let stage: String
    let identity: String
    let key: String
    let stated: Number
    let computed: Number

    var words: FindingWords {
      let difference = stated.subtracting(computed)?.description ?? ""
      return FindingWords(
        "“\(identity)” ของ “\(key)” ในขั้น \(stage) ระบุ \(stated) แต่คำนวณได้ \(computed) ต่างกัน \(difference)",
        "“\(identity)” of “\(key)” in stage \(stage) states \(stated), computed \(computed), difference \(difference)",
        advice: FindingPhrase("โปรดตรวจทั้งสองยอดกับต้นทาง", "Compare both with their sources."))
    }
  }

  /// A stated figure or some of its parts are missing.
  struct Unknown: FindingKind {
    static var code: FindingCode { "identity.unknown" }
    static var label: Bilingual { Bilingual(thai: "ตรวจยอดไม่ได้", english: "figures cannot be compared") }
    let stage: String
    let identity: String
    let key: String
    let missingParts: Int

    var words: FindingWords {
      FindingWords(
        "ตรวจ “\(identity)” ของ “\(key)” ในขั้น \(stage) ไม่ได้ เพราะยอดที่ระบุหรือรายการย่อยไม่มีข้อมูล (รายการย่อยที่ขาด \(missingParts))",
        "“\(identity)” of “\(key)” in stage \(stage) cannot be checked: the stated figure or parts of it are missing (parts missing: \(missingParts))",
        advice: FindingPhrase("โปรดเติมยอดที่ขาด", "Fill in what is missing."))
    }
  }

  /// Several rows with stated figures have one key; none is compared.
  struct Repeated: FindingKind {
    static var code: FindingCode { "identity.repeated" }
    static var label: Bilingual { Bilingual(thai: "ยอดรวมซ้ำ", english: "stated figure stands twice") }
    let stage: String
    let key: String
    let rows: Int

    var words: FindingWords {
      FindingWords(
        "พบยอดรวมของ “\(key)” \(rows) แถวในขั้น \(stage) จึงไม่เปรียบเทียบ",
        "“\(key)” is stated in \(rows) rows in stage \(stage), none is compared", advice: .leaveOne)
    }
  }

  /// Parts without a row that states their sum.
  struct WithoutWhole: FindingKind {
    static var code: FindingCode { "identity.without_whole" }
    static var label: Bilingual { Bilingual(thai: "รายการย่อยไม่มียอดรวม", english: "parts without a whole") }
    let stage: String
    let key: String
    let parts: Int

    var words: FindingWords {
      let belong: FindingText = parts == 1 ? "belongs" : "belong"
      return FindingWords(
        "รายการย่อย \(parts) รายการในขั้น \(stage) อ้างถึง “\(key)” ซึ่งไม่มีแถวยอดรวม",
        "\(parts, "part", "parts") in stage \(stage) \(belong) to “\(key)”, for which no row states a sum",
        advice: FindingPhrase("โปรดเพิ่มแถวยอดรวมหรือแก้รหัส", "Add that row or correct the code."))
    }
  }

  /// A row that names itself as its parent; it is no part.
  struct OwnParent: FindingKind {
    static var code: FindingCode { "identity.own_parent" }
    static var label: Bilingual { Bilingual(thai: "รายการเป็นส่วนของตนเอง", english: "row is its own parent") }
    let stage: String
    let row: String

    var words: FindingWords {
      FindingWords(
        "“\(row)” ในขั้น \(stage) ระบุตนเองเป็นยอดรวม จึงไม่นับเป็นรายการย่อย",
        "“\(row)” in stage \(stage) names itself as its parent and is no part",
        advice: FindingPhrase("โปรดแก้รหัสของยอดรวม", "Correct the parent's code."))
    }
  }
}

extension ReconciliationFault: StageFault {
  package var place: StageFaultPlace {
    switch self {
    case .differs(_, let key, _, _), .unknown(_, let key, _), .overflow(_, let key),
      .withoutWhole(let key, _):
      .key(key)
    case .repeatedKey(_, let rows): .row(rows.first ?? 0)
    case .ownParent(let row): .row(row)
    }
  }

  package func finding(in stage: String, of name: String) -> any FindingKind {
    switch self {
    case .differs(let identity, _, let stated, let computed):
      IdentityFindings.Differs(
        stage: stage, identity: identity, key: name, stated: stated, computed: computed)
    case .unknown(let identity, _, let missing):
      IdentityFindings.Unknown(stage: stage, identity: identity, key: name, missingParts: missing)
    case .overflow(let identity, _): EvaluationFindings.Overflow(stage: stage, expression: identity)
    case .repeatedKey(let key, let rows):
      IdentityFindings.Repeated(stage: stage, key: key.keyText, rows: rows.count)
    case .withoutWhole(_, let parts):
      IdentityFindings.WithoutWhole(stage: stage, key: name, parts: parts.count)
    case .ownParent: IdentityFindings.OwnParent(stage: stage, row: name)
    }
  }
}
