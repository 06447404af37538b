import Tables
import Verifying

/// What `verify` prints for people, Thai first.
enum VerifyText {
  static func text(_ difference: FolderComparison.Difference) -> String {
    switch difference.kind {
    case .missing: return "\(difference.file): ไม่มีแฟ้มนี้ในครั้งใหม่ · not there any more"
    case .extra: return "\(difference.file): มีเพิ่มในครั้งใหม่ · not there before"
    case .differs:
      let shown = { (line: String?) in line.map { "“\($0.prefix(200))”" } ?? "(จบแฟ้ม · end of file)" }
      return "\(difference.file):\(difference.line ?? 0): ต่างกัน · differs\n      เดิม · was   "
        + "\(shown(difference.expected))\n      ใหม่ · is    \(shown(difference.found))"
    }
  }

  static func line(_ check: Determinism.Check) -> String {
    let mark = check.isSame ? "✓" : "✗"
    let verdict =
      check.failure != nil
      ? "ประมวลผลไม่ได้ · cannot be run"
      : check.isSame
        ? "เหมือนเดิม · same"
        : "ต่างกัน \(check.differences.count) แฟ้ม · "
          + English.count(check.differences.count, "file differs", "files differ")
    return "\(mark) \(check.variation.name.thai) · \(check.variation.name.english): \(verdict)"
  }

  static func verdict(_ isSame: Bool, changes: Bool) -> String {
    switch (isSame, changes) {
    case (true, false): "ได้ผลเหมือนเดิมทุกไบต์ · the same, byte for byte"
    case (true, true): "ได้ผลเหมือนเดิมทุกไบต์ แม้มีสิ่งที่เปลี่ยนไป · the same, byte for byte, in spite of what changed"
    case (false, _): "ได้ผลไม่เหมือนเดิม · not the same"
    }
  }

  static func verdict(_ isSame: Bool, of count: Int) -> String {
    isSame
      ? "ทั้ง \(count) แบบได้ผลเหมือนกัน · the same in all \(count) ways"
      : "มีแบบที่ได้ผลต่างกัน · not the same in every way"
  }
}
