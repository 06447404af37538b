package import Tables

/// Who has reported of those that should: the first thing that a report says, since everything else is about them.
package struct UnitsDigest: Sendable, Hashable {
  /// What the units are called, "villages".
  package var name: Bilingual
  /// Those that have reported and stand in the register; without a register all that have.
  package var reported = 0
  /// Those of them whose report lacks something.
  package var partly = 0
  package var notRegistered = 0
  /// Whether a register says who should report; without one nobody can be silent.
  package var hasRegister: Bool
  package var silent = 0
  /// The first of the silent ones by name.
  package var silentNames: [String] = []

  /// Names that are listed; the table of the units has them all.
  package static let mostNames = 20

  package init(name: Bilingual, hasRegister: Bool) {
    self.name = name
    self.hasRegister = hasRegister
  }

  /// The same, said of one pipeline among others.
  package func within(_ title: Bilingual) -> UnitsDigest {
    var digest = self
    digest.name = Bilingual(
      thai: "\(title.thai) · \(name.thai)", english: "\(title.english) · \(name.english)")
    return digest
  }

  package var sentence: Bilingual {
    Bilingual(thai: sentence(.thai), english: sentence(.english))
  }

  private func sentence(_ language: Language) -> String {
    let isThai = language == .thai
    let name = name[language]
    guard hasRegister else {
      let count = Words.count(reported)
      return isThai
        ? "\(name): รายงาน \(count) ไม่มีทะเบียน จึงไม่ทราบว่ามีใครไม่รายงาน ร้อยละทุกค่าคิดจากที่รายงานมาเท่านั้น"
        : "\(name): \(count) reported. Without a register nobody knows who is silent; all shares are of those that reported."
    }
    let registered = reported + silent
    let counts = [Words.count(reported), Words.count(registered)]
    var parts = [
      isThai
        ? "\(name): รายงาน \(counts[0]) จาก \(counts[1]) ในทะเบียน\(share(registered))"
        : "\(name): \(counts[0]) of \(counts[1]) in the register reported\(share(registered))"
    ]
    if partly > 0 {
      let count = Words.count(partly)
      parts.append(isThai ? "ในจำนวนนี้รายงานไม่ครบ \(count)" : "\(count) of them not in full")
    }
    if notRegistered > 0 {
      let count = Words.count(notRegistered)
      parts.append(isThai ? "รายงานมาแต่ไม่อยู่ในทะเบียน \(count)" : "\(count) that are not in the register")
    }
    if silent > 0 { parts.append(silence(language)) }
    return parts.joined(separator: isThai ? " · " : "; ")
  }

  private func share(_ registered: Int) -> String {
    Number(reported).percent(of: Number(registered)).map { " (\(NumberFormat(decimals: 2).text($0)) %)" }
      ?? ""
  }

  private func silence(_ language: Language) -> String {
    let names = silentNames.map { ShownText($0).text }.joined(separator: ", ")
    let more = silent - silentNames.count
    let isThai = language == .thai
    let rest = more == 0 ? "" : isThai ? " และอีก \(Words.count(more))" : " and \(Words.count(more)) more"
    return (isThai ? "ไม่มีรายงาน \(Words.count(silent)): " : "no report from \(Words.count(silent)): ") + names
      + rest
  }
}
