import Stages
import Tables

/// Rows without a partner, or with several.
enum JoinFault: StageFault {
  case unmatched(row: Int, key: [Cell], near: String?)
  case ambiguous(row: Int, key: [Cell], partners: Int)
  case repeated(row: Int, key: [Cell], partners: Int)

  var place: StageFaultPlace {
    switch self {
    case .unmatched(let row, let key, _), .ambiguous(let row, let key, _), .repeated(let row, let key, _):
      .keyedRow(row, key)
    }
  }

  func finding(in stage: String, of name: String) -> any FindingKind {
    switch self {
    case .unmatched(_, _, let near): JoinFindings.Unmatched(stage: stage, key: name, near: near)
    case .ambiguous(_, _, let partners):
      JoinFindings.Ambiguous(stage: stage, key: name, partners: partners)
    case .repeated(_, _, let partners): JoinFindings.Repeated(stage: stage, key: name, partners: partners)
    }
  }
}
