import Stages
import Tables

/// Why rows have a partner, or none.
struct JoinVerdicts: StageVerdicts {
  private let rule: Join
  private let run: StageRun
  /// What each row has to take.
  private let partners: [KeyPartners.Partner]

  init(rule: Join, run: StageRun) {
    self.rule = rule
    self.run = run
    partners = JoinPartners(rule, right: run.others[rule.with] ?? Table(schema: rule.right))
      .partners(of: run.source).flatMap { rows, partner in repeatElement(partner, count: rows.count) }
  }

  func reason(for column: Int, row: Int) -> Reason {
    let taken = column - rule.made.lowerBound
    let path =
      taken < rule.columns.count ? RulePath("take", rule.columns[taken].name) : RulePath("found")
    let (name, with, partner) = (rule.output.columns[column].name, rule.with, partners[row])
    let key = rule.keys.map { key in
      "\(rule.right.columns[key.right].name) = \(run.source.columns[key.left][row].text)"
    }.joined(separator: ", ")
    guard partner.count > 0 else {
      return Reason(path, "\(name): \(with) ไม่มี \(key)", "\(name): \(with) has no \(key)")
    }
    guard path.keys[0] == "take" else {
      return Reason(path, "\(name): \(with) มี \(key)", "\(name): \(with) has \(key)")
    }
    guard partner.row != nil else {
      return Reason(
        path, "\(name): \(with) มี \(partner.count) แถวที่ \(key) แต่ค่าต่างกัน",
        "\(name): \(with) has \(partner.count) rows with \(key) that differ")
    }
    return Reason(path, "\(name) จาก \(with) ที่ \(key)", "\(name) taken from \(with) where \(key)")
  }

  var reached: Set<RulePoint> {
    var points = Set(partners.map { Join.partner(isFound: $0.count > 0) })
    if !rule.reportsUnmatched { points.remove(Join.partner(isFound: false)) }
    guard let name = rule.found, case .truths(let found)? = run.result[name] else { return points }
    return points.union(Join.states.filter { found.contains(Truth($0)) }.map { Join.found(name, $0) })
  }
}
