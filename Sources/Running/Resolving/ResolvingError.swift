import Foundation
package import Ingestion
import Pipelines
package import Stages
package import Tables

/// Why a request cannot be made into a workload.
package enum ResolvingError: Error, Sendable {
  case definitions(DefinitionFaults)
  /// There is no such file, or folder.
  case absent(path: String, isFolder: Bool)
  /// The system does not let it be read; with the system's error number.
  case unreadable(path: String, code: Int32)
  case repeatedPipeline(String)
  /// The list that was named for pipelines has none of this name.
  case unlistedPipeline(String, list: String, suggestion: String?)
  case unknownInput(String, suggestion: String?)
  /// Something is said of a file that is not read.
  case unknownFile(String, of: Dialect.Key, suggestion: String?)
  /// Files are not written in this way.
  case unknownDialect(String, of: Dialect.Key)
  /// A required input without files; with the folder in which they were looked for.
  case noFile(input: String, label: Bilingual, of: String, folder: String?)
  /// The data fall under several versions of a rule.
  case severalVersions(of: String, days: ClosedRange<Day>)

  /// Nil when something stands at a path; what is not there is told apart from what the system does not let be looked at.
  package init?(missing path: String, isFolder: Bool = false) {
    var status = stat()
    guard stat(path, &status) != 0 else { return nil }
    let code = errno
    self =
      code == ENOENT || code == ENOTDIR
      ? .absent(path: path, isFolder: isFolder) : .unreadable(path: path, code: code)
  }
}
