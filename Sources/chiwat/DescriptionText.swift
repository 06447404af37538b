import Reporting
import Running
import Tables

/// A description laid out for the terminal.
struct DescriptionText {
  let description: PipelineDescription
  let language: Language

  init(_ description: PipelineDescription, language: Language) {
    self.description = description
    self.language = language
  }

  var text: String {
    var parts = ["\(description.title[language]) (\(description.name))"]
    if let summary = description.summary { parts.append(summary[language]) }
    parts.append(heading("ที่มาของเกณฑ์", "Sources") + sources)
    if !description.parameters.isEmpty { parts.append(heading("ค่าที่ตั้งได้", "Parameters") + parameters) }
    for input in description.inputs { parts.append(inputText(input)) }
    parts.append(heading("ขั้นตอน", "Stages") + stages)
    parts.append(heading("แฟ้มผลลัพธ์", "Outputs") + outputs)
    return parts.joined(separator: "\n\n")
  }

  private func word(_ thai: String, _ english: String) -> String { language == .thai ? thai : english }

  private func heading(_ thai: String, _ english: String) -> String { word(thai, english) + "\n" }

  private func table(_ heads: [String], _ rows: [[String]]) -> String {
    var text = ConsoleTable(heads: heads, rows: rows).text()
    if text.hasSuffix("\n") { text.removeLast() }
    return text
  }

  private var sources: String {
    table(
      [word("ความแน่ใจ", "mark"), word("เอกสาร", "document"), word("เรื่อง", "about")],
      description.sources.map { source in
        let mark = SourceMark(rawValue: source.mark)?.label[language] ?? source.mark
        let place = [source.document, source.lines].compactMap { $0 }.joined(separator: ":")
        return [mark, place, source.about[language]]
      })
  }

  private var parameters: String {
    table(
      [word("ชื่อ", "name"), word("ชนิด", "type"), word("ค่า", "value"), word("ความหมาย", "meaning")],
      description.parameters.map { parameter in
        let value = parameter.value.isEmpty ? word("(ยังไม่กำหนด)", "(not filled in)") : parameter.value
        let versions = (parameter.versions ?? [:]).sorted { $0.key < $1.key }
          .map { word("; ตั้งแต่ ", "; from ") + "\($0.key): \($0.value)" }
        return [parameter.name, parameter.type, value, parameter.label[language] + versions.joined()]
      })
  }

  private func inputText(_ input: PipelineDescription.Input) -> String {
    let optional = input.optional ? word(" (ไม่บังคับ)", " (optional)") : ""
    let title = word("ข้อมูลเข้า", "Input") + " \(input.name): \(input.label[language])\(optional)\n"
    let key = input.key.isEmpty ? "" : word("กุญแจ", "key") + ": \(input.key.joined(separator: ", "))\n"
    let rows = input.columns.map { column in
      [column.name, column.type, column.need, column.headers.joined(separator: " | ")]
    }
    return title + key
      + table(
        [
          word("คอลัมน์", "column"), word("ชนิด", "type"), word("ความจำเป็น", "need"),
          word("หัวตารางที่รู้จัก", "headers"),
        ],
        rows)
  }

  private var stages: String {
    description.stages.map { stage in
      let levels = stage.levels.map { level in
        "\n    \(level.level) \(level.name[language]): \(level.from)\(level.to.map { "-\($0)" } ?? " +")"
      }
      return "  \(stage.name) = \(stage.kind)(\(stage.source))\(levels.joined())"
    }.joined(separator: "\n")
  }

  private var outputs: String {
    table(
      [word("แฟ้ม", "file"), word("คอลัมน์", "columns")],
      description.outputs.map { [$0.file, $0.columns.joined(separator: ", ")] })
  }
}
