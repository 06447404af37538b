import Reporting
import Running
import Tables

/// What `run` says of things that stood in the output folder and were kept there.
struct KeptText {
  private let placed: OutputFolder.Placed

  init(_ outcome: JobRun.Outcome) { placed = outcome.placed }

  /// Nil when there is nothing to say.
  func text(_ language: Language) -> String? {
    let lines = [kept, left].compactMap { $0?[language] }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  private static let named = 10

  private var kept: Bilingual? {
    guard !placed.kept.isEmpty else { return nil }
    // Other names first: they are news.
    let ordered = placed.kept.filter { $0.file != $0.name } + placed.kept.filter { $0.file == $0.name }
    let names = ordered.prefix(Self.named).map { $0.file == $0.name ? $0.file : "\($0.file) → \($0.name)" }
    let list = names.joined(separator: ", ") + (ordered.count > Self.named ? ", …" : "")
    return Bilingual(
      thai: "เก็บสิ่งที่อยู่ในโฟลเดอร์ก่อนไว้ \(ordered.count) รายการ: \(list)",
      english: "kept what was in the folder before (\(ordered.count)): \(list)")
  }

  private var left: Bilingual? {
    placed.left.map { folder in
      Bilingual(
        thai: "ย้ายบางอย่างจากโฟลเดอร์เดิมไม่ได้ ยังอยู่ที่ \(folder)",
        english: "something of the old folder would not be moved and is in \(folder)")
    }
  }
}
