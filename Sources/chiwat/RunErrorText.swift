import Ingestion
import Reporting
import Running
import Tables

/// The sentences for what stops a run, in the language of the run.
enum RunErrorText {
  static func lines(_ error: RunError, language: Language) -> [String] {
    switch error {
    case .inputs(let errors): errors.map { IngestionErrorText.text($0)[language] }
    case .output(let error): [error.message[language]]
    case .ledger(let imbalances): imbalances.map { $0.message[language] }
    case .groups(let stage, let limit):
      [
        Bilingual(
          thai: "ขั้น \(stage) แบ่งได้เกิน \(Words.count(limit)) กลุ่ม จึงหยุดก่อนหน่วยความจำหมด โปรดตรวจคอลัมน์ที่ใช้แบ่งกลุ่ม",
          english:
            "the stage \(stage) has more than \(Words.count(limit)) groups and was stopped; look at the columns that it groups by"
        )[language]
      ]
    case .sums(let stage, let level, let key):
      [
        Bilingual(
          thai: "ยอดรวมของพื้นที่ \(key) (\(level)) ในขั้น \(stage) ไม่เท่ากับผลรวมของพื้นที่ย่อย โปรดแจ้งผู้พัฒนา",
          english:
            "the area \(key) (\(level)) in stage \(stage) is not the sum of its parts; please report this")[
            language]
      ]
    }
  }
}
