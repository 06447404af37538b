import Reporting
package import Tables

/// Lays a comparison of rules out for people.
package struct RuleDiffPage {
  let diff: RuleDiff
  let language: Language
  /// Moves that are listed at most; a file has them all.
  let most: Int

  package init(_ diff: RuleDiff, language: Language, most: Int = 50) {
    self.diff = diff
    self.language = language
    self.most = most
  }

  package var page: Page {
    var page = Page()
    page.title(
      1, word("ผลของการแก้เกณฑ์: \(diff.title.thai)", "Effect of the changed rule: \(diff.title.english)"))
    page.line(summary)
    if !diff.unmatchedStages.isEmpty {
      let stages = diff.unmatchedStages.joined(separator: ", ")
      page.line(
        word(
          "ขั้นที่มีในเกณฑ์เดียวจึงเทียบไม่ได้: \(stages)",
          "Stages that only one version has are not compared: \(stages)"))
    }
    addEdits(to: &page)
    addReasons(to: &page)
    addAreas(to: &page)
    addMoves(to: &page)
    return page
  }

  private func word(_ thai: String, _ english: String) -> String { language == .thai ? thai : english }

  private var summary: String {
    let compared = Words.count(diff.compared)
    let results = "\(compared) \(English.form(diff.compared, "result"))"
    guard !diff.moves.isEmpty else {
      return word("เทียบ \(compared) รายการ ไม่มีผลใดเปลี่ยน", "\(results) compared, none moved")
    }
    let (up, down) = (count(.up), count(.down))
    let others = diff.moves.count { $0.direction == .other }
    let tail = others == 0 ? "" : word(" อื่น ๆ \(Words.count(others))", ", \(Words.count(others)) otherwise")
    let all = Words.count(diff.moves.count)
    let moved = word(
      "เทียบ \(compared) รายการ เปลี่ยน \(all): ขึ้น \(up) ลง \(down)\(tail)",
      "\(results) compared, \(all) moved: \(up) up, \(down) down\(tail)")
    guard diff.hasNewData else { return moved }
    let causes: [(RuleDiff.Cause, String)] = [
      (.rule, word("เพราะเกณฑ์", "by the rule")), (.data, word("เพราะข้อมูล", "by the data")),
      (.either, word("อย่างใดอย่างหนึ่งก็พอ", "by either alone")),
      (.together, word("เพราะทั้งสองร่วมกัน", "only by both together")),
    ]
    let counts = causes.map { cause, name in "\(name) \(diff.moves.count { $0.cause == cause })" }
    return moved + " (" + counts.joined(separator: ", ") + ")"
  }

  private func count(_ direction: RuleDiff.Direction) -> String {
    Words.count(diff.moves.count { $0.direction == direction })
  }

  private func addEdits(to page: inout Page) {
    page.title(2, word("ที่แก้ในเกณฑ์", "Edits of the rule"))
    let shown = diff.numbered
    if shown.isEmpty { page.line(word("ไม่มีการแก้ที่เปลี่ยนผลได้", "No edit can change a result")) }
    page.table(
      [
        "#", word("ตำแหน่งในเกณฑ์", "where"), word("เดิม", "from"), word("ใหม่", "to"),
        word("เกณฑ์เดิม", "old file"), word("เกณฑ์ใหม่", "new file"),
      ],
      numeric: [true],
      shown.map { number, edit in
        [
          String(number), edit.path, cut(edit.from, beside: edit.to) ?? word("(ไม่มี)", "(none)"),
          cut(edit.to, beside: edit.from) ?? word("(ตัดออก)", "(removed)"), edit.oldPlace ?? "",
          edit.newPlace ?? "",
        ]
      })
    let wording = diff.edits.count - shown.count
    if wording > 0 {
      page.line(
        word(
          "และแก้ถ้อยคำหรือส่วนที่ไม่เปลี่ยนผลอีก \(wording) แห่ง",
          "and \(English.count(wording, "edit")) of wording or of parts that change no result"))
    }
  }

  /// A long text from where it begins to differ from another.
  ///
  /// Made outgoing first: what is left of a number that was cut would not be known.
  private func cut(_ text: String?, beside other: String?) -> String? {
    guard let text = text.map({ Outgoing($0).text }) else { return nil }
    guard text.count > Self.width else { return text }
    let same = zip(text, other.map { Outgoing($0).text } ?? "").prefix { $0 == $1 }.count
    let rest = text.dropFirst(same < Self.width / 2 ? 0 : same - Self.width / 4)
    let start = rest.count < text.count ? "…" : ""
    return start + (rest.count > Self.width ? rest.prefix(Self.width - 1) + "…" : rest)
  }

  /// Characters of an edit that are shown.
  private static let width = 48

  private func addReasons(to page: inout Page) {
    guard !diff.reasons.isEmpty else { return }
    page.title(2, word("การแก้ใดทำให้เปลี่ยน", "Which edits moved them"))
    page.list(diff.reasons.map(sentence))
  }

  private func sentence(_ reason: RuleDiff.Reason) -> String {
    let count = Words.count(reason.moves)
    let moves = word("\(count) รายการ", "\(count) \(English.form(reason.moves, "result"))")
    guard let first = reason.sets.first else {
      return word("\(moves): อธิบายด้วยการแก้เหล่านี้ไม่ได้", "\(moves): not explained by these edits")
    }
    let sets = reason.sets.map { $0.map { "#\(diff.number($0))" }.joined(separator: " + ") }
    var text =
      word("\(moves) เพราะ ", "\(moves) by ") + sets.prefix(5).joined(separator: word(" หรือ ", " or "))
    if sets.count > 5 {
      let more = sets.count - 5
      text += word(" หรืออีก \(more) แบบ", " or \(English.count(more, "more set"))")
    }
    if sets.count > 1 { text += word(" (อย่างใดอย่างหนึ่งก็พอ)", " (either alone is enough)") }
    if first.count > 1 { text += word(" ต้องแก้พร้อมกันจึงมีผล", ", which only work together") }
    if !reason.isSmallest {
      text += word(" (หยุดค้นก่อนครบ อาจมีชุดที่เล็กกว่า)", " (the search was cut off, a smaller set is possible)")
    }
    return text
      + (reason.restored == reason.moves
        ? word(
          " · ถอนการแก้แล้วกลับเป็นเดิมทุกรายการ",
          " · taking it back restores \(reason.moves == 1 ? "it" : "all of them")")
        : word(
          " · ถอนการแก้แล้วกลับเป็นเดิม \(reason.restored) รายการ",
          " · taking it back restores \(reason.restored) of them"))
  }

  private func addAreas(to page: inout Page) {
    let shown = diff.areas.filter { $0.up + $0.down + $0.other > 0 }
    guard !shown.isEmpty else { return }
    page.title(2, word("ตามพื้นที่", "By area"))
    page.table(
      [
        word("ขั้น", "stage"), word("พื้นที่", "area"), word("เทียบ", "compared"), word("ขึ้น", "up"),
        word("ลง", "down"),
        word("อื่น ๆ", "otherwise"),
      ],
      numeric: [false, false, true, true, true, true],
      shown.map { area in
        let name = area.area.isEmpty ? word("ทั้งหมด", "all") : area.area + (area.name.map { " \($0)" } ?? "")
        return [area.stage, name] + [area.compared, area.up, area.down, area.other].map(Words.count)
      })
  }

  private func addMoves(to page: inout Page) {
    guard !diff.moves.isEmpty else { return }
    page.title(2, word("รายการที่เปลี่ยน", "What moved"))
    let hasColumns = Set(diff.moves.map(\.column)).count > 1
    page.table(
      [
        word("ขั้น", "stage"), word("รหัส", "key"), word("พื้นที่", "area"), word("ผล", "result"),
        word("เดิม", "before"), word("ใหม่", "after"),
        word("เกณฑ์ใหม่ ข้อมูลเดิม", "new rule, old data"), word("เกณฑ์เดิม ข้อมูลใหม่", "old rule, new data"),
        word("เพราะ", "cause"),
        word("การแก้", "edits"),
      ],
      diff.moves.prefix(most).map { move in
        [
          move.stage, move.key.joined(separator: " "), move.name ?? "", hasColumns ? move.column : "",
          move.before[language],
          move.after[language], move.newRuleOldData?[language] ?? "", move.oldRuleNewData?[language] ?? "",
          diff.hasNewData ? cause(move.cause) : "", edits(move.reason),
        ]
      })
    if diff.moves.count > most {
      page.line(
        word(
          "แสดง \(most) จาก \(diff.moves.count) รายการ ใช้ --csv เพื่อดูทั้งหมด",
          "\(most) of \(diff.moves.count) are shown; --csv writes all of them"))
    }
  }

  private func cause(_ cause: RuleDiff.Cause) -> String {
    switch cause {
    case .rule: word("เกณฑ์", "rule")
    case .data: word("ข้อมูล", "data")
    case .either: word("อย่างใดอย่างหนึ่ง", "either")
    case .together: word("ร่วมกัน", "both together")
    }
  }

  private func edits(_ reason: Int?) -> String {
    guard let set = reason.flatMap({ diff.reasons[$0].sets.first }) else { return "" }
    return set.map { "#\(diff.number($0))" }.joined(separator: " + ")
  }
}
