import Foundation

/// Figures of others that the tests may use but the project does not hold.
enum PublishedFigures {
  /// A folder `shared/facts` beside the project or beside a folder above it.
  static let folder: URL? = {
    var folder = Repository.root
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let facts = folder.appending(path: "shared/facts")
      if FileManager.default.fileExists(atPath: facts.appending(path: "tpmap2561_poor.csv").path) {
        return facts
      }
    }
    return nil
  }()
}
