import Running
import Tables

extension Mismatch {
  /// The kind's name in reports.
  var kindName: String {
    switch kind {
    case .cell: "cell"
    case .rows: "row"
    case .count: "count"
    case .findingMissing: "finding_missing"
    case .findingUnexpected: "finding_unexpected"
    case .stopped: "stopped"
    }
  }

  var expected: String? {
    switch kind {
    case .cell(_, _, _, _, let expected, _): expected
    case .count(_, let expected, _): "\(expected)"
    case .findingMissing(let pattern): pattern
    default: nil
    }
  }

  var actual: String? {
    switch kind {
    case .cell(_, _, _, _, _, let actual): actual
    case .rows(_, _, let found): "\(found)"
    case .count(_, _, let actual): "\(actual)"
    case .findingUnexpected(let finding): finding.pattern
    default: nil
    }
  }

  /// What is not as expected, in one sentence.
  func message(stopped: (RunError) -> Bilingual) -> Bilingual {
    switch kind {
    case .cell(let relation, let key, _, let column, let expected, let actual):
      let place = key.isEmpty ? "\(relation).\(column)" : "\(relation).\(column) (\(key))"
      return Bilingual(
        thai: "\(place): คาดว่า \(Self.shown(expected).thai) ได้ \(Self.shown(actual).thai)",
        english: "\(place): expected \(Self.shown(expected).english), got \(Self.shown(actual).english)")
    case .rows(let relation, let key, let found):
      let row = key.isEmpty ? relation : "\(relation) (\(key))"
      return found == 0
        ? Bilingual(thai: "ไม่มีแถว \(row)", english: "no row \(row)")
        : Bilingual(
          thai: "\(row) มี \(found) แถว โปรดระบุคอลัมน์ที่บอกแถวให้ครบ",
          english: "\(row) has \(found) rows: name all columns that tell them apart")
    case .count(let relation, let expected, let actual):
      return Bilingual(
        thai: "\(relation): คาดว่า \(expected) แถว ได้ \(actual) แถว",
        english: "\(relation): expected \(expected) rows, got \(actual)")
    case .findingMissing(let pattern):
      return Bilingual(thai: "ไม่พบข้อสังเกต \(pattern)", english: "no finding \(pattern)")
    case .findingUnexpected(let finding):
      return Bilingual(
        thai: "มีข้อสังเกตที่ไม่ได้ระบุไว้ \(finding.pattern)", english: "unexpected finding \(finding.pattern)")
    case .stopped(let error):
      let reason = stopped(error)
      return Bilingual(thai: "หยุดทำงาน: \(reason.thai)", english: "stopped: \(reason.english)")
    }
  }

  private static func shown(_ text: String) -> Bilingual {
    text.isEmpty ? Bilingual(thai: "(ว่าง)", english: "(blank)") : Bilingual(thai: text, english: text)
  }
}
