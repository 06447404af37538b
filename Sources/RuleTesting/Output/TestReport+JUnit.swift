package import Tables

extension TestReport {
  /// The report as JUnit's XML: a suite a pipeline, a test a case.
  ///
  /// Without times and host, so that the same cases give the same bytes.
  package func junit(_ language: Language) -> String {
    var lines = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>"]
    lines.append(
      "<testsuites name=\"chiwat test\" tests=\"\(summary.cases)\" failures=\"\(summary.failed)\">")
    for pipeline in pipelines {
      let failed = pipeline.cases.count { $0.status == .failed }
      lines.append(
        "  <testsuite name=\"\(Self.escaped(pipeline.name))\" tests=\"\(pipeline.cases.count)\" failures=\"\(failed)\" errors=\"0\" skipped=\"0\">"
      )
      for rule in pipeline.cases { lines += rule.junit(of: pipeline.name, language) }
      lines.append("  </testsuite>")
    }
    lines.append("</testsuites>")
    return lines.joined(separator: "\n")
  }

  /// Outgoing text that may stand in an attribute or between tags; characters that XML cannot hold are shown.
  fileprivate static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in Outgoing(text, as: .cell).text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\n": escaped += "&#10;"
      case "\t": escaped += "&#9;"
      case "\r": escaped += "&#13;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

extension TestReport.Case {
  fileprivate func junit(of pipeline: String, _ language: Language) -> [String] {
    let start =
      "    <testcase classname=\"\(TestReport.escaped(pipeline))\" name=\"\(TestReport.escaped(name[language]))\" file=\"\(TestReport.escaped(place.file))\" line=\"\(place.line)\""
    guard !failures.isEmpty else { return [start + "/>"] }
    let message = failures.map { $0.message[language] }.joined(separator: "; ")
    let details = failures.map { failure in
      let rule = failure.rule.map { " (\($0.text[language]), \($0.place.text))" } ?? ""
      return "\(failure.place.text): \(failure.message[language])\(rule)"
    }
    return [
      start + ">",
      "      <failure type=\"\(failures[0].kind)\" message=\"\(TestReport.escaped(message))\">"
        + TestReport.escaped(details.joined(separator: "\n")) + "</failure>",
      "    </testcase>",
    ]
  }
}
