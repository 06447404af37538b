package import Stages
package import Tables

extension StageNotes.Note {
  /// The code of what is told.
  package var code: FindingCode { type(of: kind).code }

  /// What is told, of something that is named "n".
  package var kind: any FindingKind {
    switch self {
    case .fault(let fault, _): fault.finding(in: "s", of: "n")
    case .finding(let kind, _, _): kind
    }
  }

  /// The name of what was read besides, where the note is about a row of that.
  package var other: String? {
    if case .fault(_, .other(let name)) = self { name } else { nil }
  }
}
