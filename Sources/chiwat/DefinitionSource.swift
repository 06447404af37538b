import Explaining
import Foundation
import Pipelines
import Reporting
import Stages
import Tables

/// A version of a definition: a folder, or what a folder held at a git revision.
struct DefinitionSource: ~Copyable {
  /// A folder that holds the definition as a file.
  let folder: String
  let text: DefinitionVersions.Text
  /// What was written to read the version; nil for the caller's own folder.
  private let work: WorkFolder?

  private init(folder: String, text: DefinitionVersions.Text, work: consuming WorkFolder?) {
    self.folder = folder
    self.text = text
    self.work = work
  }

  /// - Parameter argument: a path, or "REV:PATH".
  static func find(_ argument: String, _ unfinished: Unfinished) throws(UsageError) -> DefinitionSource {
    guard let missing = UsageError(missing: argument, isFolder: true) else {
      return DefinitionSource(folder: argument, text: try read(argument), work: nil)
    }
    guard missing.status == .usage, let colon = argument.firstIndex(of: ":") else {
      throw UsageError(
        "\(missing.sentence); a git revision is written as REV:PATH", status: missing.status)
    }
    let revision = String(argument[..<colon])
    var path = String(argument[argument.index(after: colon)...])
    while path.hasSuffix("/") { path.removeLast() }
    if !path.hasSuffix(".yaml") { path += "/pipeline.yaml" }
    let yaml = try git(revision, path)
    let name = URL(fileURLWithPath: path).deletingLastPathComponent().lastPathComponent
    let headingsPath = SharedHeadings.path(beside: path)
    // A revision may have none.
    let headings = try? git(revision, headingsPath)
    let text = DefinitionVersions.Text(
      yaml: yaml, name: name, file: "\(revision):\(path)",
      headings: try definition { () throws(DefinitionFaults) in
        try headings.map { yaml throws(DefinitionFaults) in
          try SharedHeadings.read(SourceText(yaml, file: "\(revision):\(headingsPath)"))
        } ?? .none
      })
    do throws(OutputError) {
      let work = try WorkFolder(unfinished: unfinished)
      let folder = work.path + "/" + name
      try OutputFolder.makeFolder(folder)
      try TextFile.write(yaml.utf8, to: folder + "/pipeline.yaml")
      if let headings {
        try TextFile.write(headings.utf8, to: SharedHeadings.path(beside: folder + "/pipeline.yaml"))
      }
      return DefinitionSource(folder: folder, text: text, work: work)
    } catch {
      throw UsageError("\(error.message.thai) · \(error.message.english)", status: .data)
    }
  }

  private static func read(_ path: String) throws(UsageError) -> DefinitionVersions.Text {
    try definition { () throws(DefinitionFaults) in
      let file = try DefinitionFile(path: path)
      let source = try file.text()
      return DefinitionVersions.Text(
        yaml: source.text, name: file.folder, file: source.file,
        headings: try SharedHeadings.beside(source.file))
    }
  }

  private static func definition<Value>(
    _ read: () throws(DefinitionFaults) -> Value
  ) throws(UsageError) -> Value {
    do throws(DefinitionFaults) { return try read() } catch { throw UsageError(error) }
  }

  /// A file at a revision; paths count from the folder that the command runs in, as those of folders do.
  private static func git(_ revision: String, _ path: String) throws(UsageError) -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git", "show", "\(revision):./\(path)"]
    let (output, fault) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = fault
    do { try process.run() } catch { throw noGit(error.localizedDescription) }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    let reason = fault.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    // Of env: it has not found the program.
    guard process.terminationStatus != 127 else { throw noGit("not installed") }
    guard process.terminationStatus == 0, let yaml = String(validating: data, as: UTF8.self) else {
      let said = String(decoding: reason, as: UTF8.self).split(separator: "\n").first.map(String.init) ?? ""
      throw UsageError("git ไม่มี \(revision):\(path) · \(said)")
    }
    return yaml
  }

  private static func noGit(_ reason: String) -> UsageError {
    UsageError("เรียก git ไม่ได้ · git cannot be run: \(reason)", status: .data)
  }
}
