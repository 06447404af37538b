package import Tables

/// The line that shows how far the reading is; whoever shows it decides when and where.
package struct ProgressLine: Sendable, Hashable {
  package var bytesRead: Int
  /// Nil for input of unknown length, such as standard input.
  package var bytesTotal: Int?
  package var records: Int
  package var elapsed: Duration

  package init(bytesRead: Int, bytesTotal: Int?, records: Int, elapsed: Duration) {
    self.bytesRead = bytesRead
    self.bytesTotal = bytesTotal
    self.records = records
    self.elapsed = elapsed
  }

  /// "อ่านข้อมูล 45% · 1,234,567 ระเบียน · 350 MB/s"; never 100% before the end is reached.
  package func text(_ language: Language) -> String {
    var parts = [Words.reading[language] + (percent.map { " \($0)%" } ?? "")]
    parts.append("\(Words.count(records)) \(Words.records[language])")
    if let speed { parts.append("\(Words.count(speed)) MB/s") }
    return parts.joined(separator: " · ")
  }

  private var percent: Int? {
    guard let bytesTotal, bytesTotal > 0 else { return nil }
    return min(100, Int(Int128(bytesRead) * 100 / Int128(bytesTotal)))
  }

  /// Megabytes (10^6) a second; nil in the first tenth of a second, when it would say nothing.
  private var speed: Int? {
    let (seconds, attoseconds) = elapsed.components
    let microseconds = seconds * 1_000_000 + attoseconds / 1_000_000_000_000
    return microseconds < 100_000 ? nil : bytesRead / Int(microseconds)
  }
}
