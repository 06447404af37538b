package import Tables

/// A file of which more or less was read than is accounted for: the run must fail.
package struct LedgerImbalance: Sendable, Hashable {
  package var input: String
  package var file: String
  /// The money column in baht, or nil where records are counted.
  package var column: String?
  package var read: Number
  package var accounted: Number

  package var message: Bilingual {
    let what = column.map { "“\($0)” " } ?? ""
    return Bilingual(
      thai: "บัญชีระเบียนของ \(input) (\(file)) ไม่ตรง: \(what)อ่าน \(read) แต่รวมทุกรายการได้ \(accounted)",
      english:
        "the ledger of \(input) (\(file)) does not balance: \(what)read \(read), accounted for \(accounted)")
  }
}
