import Pipelines
import Stages
import Tables

/// A case while it is read: rows not yet written as files, so that lines of a table can still change them.
struct CaseDraft {
  var name: Bilingual
  var location: SourceLocation
  var reasons: ReasonPlace
  var given: [String: GivenInput]
  var settings: CaseSettings
  var expectations: [Expectation]
  var findings: [FindingPattern]?
}

/// What a case gives an input.
enum GivenInput {
  /// The text of a whole file.
  case text(String)
  case rows([GivenRow])
}

/// One row as it is written: the cells that it names, and how often it stands there.
struct GivenRow {
  var cells: [CaseCell]
  var times: Int
}
