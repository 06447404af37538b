import Foundation
package import Stages
import Tables

/// Finds and reads the file of a definition.
package struct DefinitionFile {
  static let name = "pipeline.yaml"

  let path: String

  /// The path of a file, or of a folder with a pipeline.yaml.
  package init(path: String) throws(DefinitionFaults) {
    guard Self.isFolder(path) else {
      self.path = path
      return
    }
    let folder = path.hasSuffix("/") && path != "/" ? String(path.dropLast()) : path
    self.path = folder + "/" + Self.name
    var status = stat()
    if stat(self.path, &status) != 0, errno == ENOENT {
      throw Self.fault(.noPipelineFile(folder: folder, pipelines: Self.pipelines(in: folder)), self.path)
    }
  }

  /// The path of a file that is no pipeline.
  package init(file: String) { path = file }

  /// The name of the folder, which is the pipeline's name.
  package var folder: String { URL(fileURLWithPath: path).deletingLastPathComponent().lastPathComponent }

  /// The names of the folders in a folder that hold a pipeline.
  package static func pipelines(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { FileManager.default.fileExists(atPath: "\(folder)/\($0)/\(name)") }.sorted()
  }

  /// Whether a path is a folder that holds nothing but tables to look up and texts.
  package static func isLookups(_ path: String) -> Bool {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.contains { $0.hasSuffix(".csv") }
      && names.allSatisfy { $0.hasSuffix(".csv") || $0.hasSuffix(".md") }
  }

  /// The names of the pipelines that stand beside this one, its own too.
  var neighbours: [String] {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().deletingLastPathComponent()
    return Self.pipelines(in: folder.path)
  }

  package func text() throws(DefinitionFaults) -> SourceText {
    var status = stat()
    if stat(path, &status) != 0, errno == ENOENT || errno == ENOTDIR {
      throw Self.fault(.fileMissing(path, suggestion: suggestion), path)
    }
    let data = try contents()
    guard data.count <= DefinitionLimits.fileBytes else {
      throw Self.fault(
        .unreadable("larger than \(DefinitionLimits.fileBytes / 1_000_000) MB; is it a data file?"), path)
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      var faults = DefinitionFaults()
      faults.add(.unreadable("not UTF-8 from here on; save it as UTF-8"), at: firstBadPlace(in: data))
      throw faults
    }
    return SourceText(text.first == "\u{FEFF}" ? String(text.dropFirst()) : text, file: path)
  }

  /// The bytes, up to one more than may be.
  private func contents() throws(DefinitionFaults) -> Data {
    do {
      let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { try? file.close() }
      return try file.read(upToCount: DefinitionLimits.fileBytes + 1) ?? Data()
    } catch {
      throw Self.fault(.unopened(Self.reason(error)), path)
    }
  }

  /// The system's words for why a file cannot be read.
  private static func reason(_ error: any Error) -> String {
    let error = error as NSError
    let inner = error.userInfo[NSUnderlyingErrorKey] as? NSError
    let code = [inner, error].compactMap { $0 }.first { $0.domain == NSPOSIXErrorDomain }?.code
    return code.flatMap { strerror(Int32($0)).map { String(cString: $0) } } ?? error.localizedDescription
  }

  /// Where the bytes are no UTF-8 any more.
  private func firstBadPlace(in data: Data) -> SourceLocation {
    var place = SourceLocation.start(of: path)
    var bytes = data.makeIterator()
    var decoder = UTF8()
    while case .scalarValue(let scalar) = decoder.decode(&bytes) {
      place =
        scalar == "\n" ? SourceLocation(file: path, line: place.line + 1, column: 1) : place.moved(by: 1)
    }
    return place
  }

  /// What stands beside the path under a similar name.
  private var suggestion: String? {
    let url = URL(fileURLWithPath: path)
    let folder = url.deletingLastPathComponent().path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return Suggestion.closest(to: url.lastPathComponent, among: names)
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  private static func fault(_ kind: DefinitionFault.Kind, _ path: String) -> DefinitionFaults {
    var faults = DefinitionFaults()
    faults.add(kind, at: .start(of: path))
    return faults
  }
}
