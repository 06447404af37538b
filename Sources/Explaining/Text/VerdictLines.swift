import Tables

/// The sentences on the level of a row.
struct VerdictLines {
  let verdict: Verdict
  let row: RowExplanation
  let language: Language

  init(_ verdict: Verdict, _ row: RowExplanation, _ language: Language) {
    self.verdict = verdict
    self.row = row
    self.language = language
  }

  func add(to page: inout Page) {
    page.line(level)
    page.list(missed + gates + margins + missing + steps + counts)
  }

  private func word(_ thai: String, _ english: String) -> String { language == .thai ? thai : english }

  private var level: String {
    if let level = verdict.level, let name = verdict.name {
      let graded = verdict.graded.map { ": \($0.label[language]) \($0.value[language])" } ?? ""
      return word("ระดับ \(level) \(name.thai)", "Level \(level), \(name.english)") + graded + passedOf
        + bandText
    }
    if let all = verdict.allAspects, verdict.graded == nil {
      let met = row.aspects.count { $0.met == "pass" }
      let goals = row.aspects.count { $0.atLeast != nil }
      switch all {
      case "pass": return word("ผ่านเกณฑ์ครบทุกด้าน (\(goals) ด้าน)", "All \(goals) aspects are met")
      case "fail":
        return word("ไม่ผ่านเกณฑ์: ผ่าน \(met) จาก \(goals) ด้าน", "Not met: \(met) of \(goals) aspects are met")
      default: return word("ยังตัดสินไม่ได้: คำตอบไม่ครบ", "Undecided: answers are missing")
      }
    }
    return word("ยังจัดระดับไม่ได้", "The level cannot be told")
  }

  private var passedOf: String {
    guard verdict.graded?.name == "passed" else { return "" }
    let count = row.indicators.count
    return word(" จาก \(count) ตัวชี้วัด", " of \(English.count(count, "indicator"))")
  }

  private var bandText: String {
    verdict.band.map { word(" (ระดับนี้\(span($0)))", " (this level is\(span($0)))") } ?? ""
  }

  private func span(_ band: Verdict.Band) -> String {
    guard let to = band.to else { return word("ตั้งแต่ \(band.from)", " from \(band.from)") }
    return to == band.from ? " \(to)" : word(" \(band.from) ถึง \(to)", " \(band.from) to \(to)")
  }

  /// The level that the value alone would give, and what holds the row below it.
  private var missed: [String] {
    guard let missed = verdict.missed else { return [] }
    return [
      word(
        "ค่าถึงระดับ \(missed.level) \(missed.name.thai) (\(span(missed.band).trimmed)) แต่ไม่ได้ระดับนั้น: \(missed.reason.thai)",
        "The value reaches level \(missed.level), \(missed.name.english) (\(span(missed.band).trimmed)), which is not given: "
          + missed.reason.english)
    ]
  }

  private var gates: [String] {
    verdict.gates.map { gate in
      gate.isOpen
        ? word("\(gate.name.thai): ผ่านครบ", "\(gate.name.english): all passed")
        : word(
          "\(gate.name.thai): ติดที่ \(gate.blocking.joined(separator: " "))",
          "\(gate.name.english): blocked by \(gate.blocking.joined(separator: " "))")
    }
  }

  private var margins: [String] {
    guard let fall = verdict.fall, let cost = fall.cost, fall.outcome == "found" else { return [] }
    let count = cost == 1 ? word("เพียง 1 ข้อ", "one indicator") : word("\(cost) ข้อ", "\(cost) indicators")
    return [
      word(
        "ระดับจะลดลงเมื่อไม่ผ่านอีก \(count): \(said(fall))",
        "The level falls when \(count) more \(English.form(cost, "fails", "fail")): \(said(fall))")
    ]
  }

  private var missing: [String] {
    guard !verdict.missing.isEmpty else { return [] }
    let names = verdict.missing.joined(separator: " ")
    let count = verdict.missing.count
    let found = English.count(count, "answer is missing", "answers are missing")
    let start = word(
      "ไม่มีข้อมูล \(count) ข้อ (\(names)) นับว่าไม่ผ่าน",
      "\(found) (\(names)) and \(English.form(count, "counts", "count")) as not passed")
    guard let level = verdict.level else { return [start] }
    if let reachable = verdict.reachableLevel, reachable > level, let lift = verdict.missingLift {
      return [
        start
          + word(
            ": ถ้าที่จริงผ่าน ระดับอาจเป็น \(reachable) (\(said(lift)))",
            ": if they pass, the level may be \(reachable) (\(said(lift)))")
      ]
    }
    return [start + word(": แม้ผ่านทั้งหมด ระดับก็ไม่สูงขึ้น", ": even if all pass, the level is no higher")]
  }

  private var steps: [String] {
    verdict.steps.map { step in
      let goal =
        step.level.map { level in
          word("ขึ้นระดับ \(level) \(step.name?.thai ?? "")", "To level \(level), \(step.name?.english ?? "")")
        } ?? word("ให้ครบทุกด้าน", "To meet all aspects")
      switch step.sets.outcome {
      case "unreachable":
        return goal + word(": ไม่มีทาง แม้ผ่านทุกข้อที่เหลือ", ": out of reach, even if all the others pass")
      case "cut":
        let below = step.sets.cost ?? 0
        return goal
          + word(
            ": มากกว่า \(below - 1) ข้อ (ทางเลือกมากเกินกว่าจะไล่ครบ)",
            ": more than \(below - 1) (too many combinations to try)")
      default:
        let cost = step.sets.cost ?? 0
        if step.sets.measure == "effort" {
          return goal + word(": แรงรวมน้อยที่สุด \(cost): ", ": least effort \(cost): ") + said(step.sets)
        }
        return goal + word(": ต้องผ่านเพิ่มอีก \(cost) ข้อ: ", ": \(cost) more must pass: ") + said(step.sets)
      }
    }
  }

  private var counts: [String] {
    verdict.counts.map { count in
      let goal = word(
        "ขึ้นระดับ \(count.level) \(count.name.thai)", "To level \(count.level), \(count.name.english)")
      let column = count.column
      guard let more = count.more else {
        return goal
          + word(
            ": “\(column.label.thai)” เพิ่มเท่าที่มีข้อมูลก็ยังไม่พอ",
            ": out of reach with all rows there are of “\(column.label.english)”")
      }
      return goal
        + word(
          ": “\(column.label.thai)” ต้องเพิ่มอีก \(more) (ตอนนี้ \(column.value.thai))",
          ": “\(column.label.english)” must grow by \(more) (now \(column.value.english))")
    }
  }

  /// The smallest sets as a person would say them.
  private func said(_ sets: Verdict.Sets) -> String {
    guard sets.outcome == "found" else { return "" }
    let families = sets.families.map { family in
      let all = family.all.joined(separator: " ")
      let choices = family.choices.map { choice in
        word(
          "ข้อใดก็ได้ \(choice.pick) จาก \(choice.of.count) ข้อ (\(choice.of.joined(separator: " ")))",
          "any \(choice.pick) of \(choice.of.count) (\(choice.of.joined(separator: " ")))")
      }
      return ((all.isEmpty ? [] : [all]) + choices).joined(separator: word(" และ ", " and "))
    }
    let shown = families.prefix(4).joined(separator: word(" หรือ ", ", or "))
    return families.count > 4
      ? shown + word(" หรืออีก \(families.count - 4) แบบ", ", or \(families.count - 4) more ways") : shown
  }
}

extension String {
  fileprivate var trimmed: Substring { self[(firstIndex { $0 != " " } ?? endIndex)...] }
}
