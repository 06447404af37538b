import Ingestion
import Reporting
import Running
import Synchronization
import Tables

/// Keeps the findings that name one of some entities and forgets all others.
final class EntityRemarks: RunFindings {
  private let codes: [String]
  private let kept = Mutex(Kept())

  private struct Kept {
    var list: [(code: String, finding: Finding)] = []
    /// How many there were before the input that is read.
    var before = 0
  }

  /// Findings of one entity that are kept at most.
  private static let most = 100

  init(_ codes: [String]) { self.codes = codes }

  func beginInput() { kept.withLock { $0.before = $0.list.count } }

  func append(_ findings: [Finding]) {
    for code in codes {
      let own = findings.filter { Self.names($0, code) }
      guard !own.isEmpty else { continue }
      kept.withLock { kept in
        let room = max(0, Self.most - kept.list.count { $0.code == code })
        kept.list += own.prefix(room).map { (code, $0) }
      }
    }
  }

  func restart() { kept.withLock { $0.list.removeLast($0.list.count - $0.before) } }

  func sentences(of code: String) -> [Bilingual] {
    kept.withLock { kept in
      kept.list.filter { $0.code == code }.map { _, finding in
        let place = finding.place
        let start = place.line > 0 ? "\(place.file):\(place.line) " : "\(place.input): "
        let sentence = FindingSentence(finding).statement
        return Bilingual(thai: start + sentence.thai, english: start + sentence.english)
      }
    }
  }

  /// Whether the value is the code, or a record's text that holds it as a cell.
  private static func names(_ finding: Finding, _ code: String) -> Bool {
    guard let value = finding.value, value.utf8.count >= code.utf8.count else { return false }
    return value == code || value.split { ",;\t| \"".contains($0) }.contains { $0 == code }
  }
}
