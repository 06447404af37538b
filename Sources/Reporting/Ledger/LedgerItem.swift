package import Tables

/// Where the records of an input went.
package enum LedgerItem: String, Sendable, Hashable, CaseIterable {
  /// Everything between the first and the last byte: the sum of all others.
  case read
  case used
  case rejected
  case duplicate
  case totalRow = "total_row"
  case title
  case repeatedHeader = "repeated_header"
  case blank
  case footnote
  case outOfScope = "out_of_scope"

  package var label: Bilingual {
    switch self {
    case .read: Bilingual(thai: "อ่าน", english: "read")
    case .used: Bilingual(thai: "ใช้", english: "used")
    case .rejected: Bilingual(thai: "ไม่นำมาใช้", english: "rejected")
    case .duplicate: Bilingual(thai: "ระเบียนซ้ำ", english: "duplicates")
    case .totalRow: Bilingual(thai: "แถวยอดรวม", english: "total rows")
    case .title: Bilingual(thai: "ชื่อเรื่อง", english: "titles")
    case .repeatedHeader: Bilingual(thai: "หัวตารางพิมพ์ซ้ำ", english: "repeated headers")
    case .blank: Bilingual(thai: "บรรทัดว่าง", english: "blank lines")
    case .footnote: Bilingual(thai: "หมายเหตุท้ายตาราง", english: "footnotes")
    case .outOfScope: Bilingual(thai: "นอกขอบเขต", english: "out of scope")
    }
  }
}
