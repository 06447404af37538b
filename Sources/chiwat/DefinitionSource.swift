import Explaining
import Foundation
import Pipelines

/// A version of a definition: a folder, or what a folder held at a git revision.
struct DefinitionSource {
  /// A folder that holds the definition as a file.
  let folder: String
  let text: DefinitionVersions.Text
  /// The folder to remove in the end; nil for the caller's own.
  private let temporary: String?

  /// - Parameter argument: a path, or "REV:PATH".
  init(_ argument: String) throws(UsageError) {
    if FileManager.default.fileExists(atPath: argument) {
      folder = argument
      text = try Self.read(argument)
      temporary = nil
      return
    }
    guard let colon = argument.firstIndex(of: ":") else {
      throw UsageError("ไม่มีโฟลเดอร์ \(argument) · no such folder; a git revision is written as REV:PATH")
    }
    let revision = String(argument[..<colon])
    var path = String(argument[argument.index(after: colon)...])
    while path.hasSuffix("/") { path.removeLast() }
    if !path.hasSuffix(".yaml") { path += "/pipeline.yaml" }
    let yaml = try Self.git(revision, path)
    let name = URL(fileURLWithPath: path).deletingLastPathComponent().lastPathComponent
    // A revision may have none.
    let headings = try? Self.git(revision, SharedHeadings.path(beside: path))
    let home = FileManager.default.temporaryDirectory.appending(path: "chiwat-\(UUID().uuidString)")
    temporary = home.path
    folder = home.appending(path: name).path
    let file = folder + "/pipeline.yaml"
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data(yaml.utf8).write(to: URL(fileURLWithPath: file))
      try headings.map {
        try Data($0.utf8).write(to: URL(fileURLWithPath: SharedHeadings.path(beside: file)))
      }
    } catch {
      throw UsageError(
        "เขียนแฟ้มชั่วคราวไม่ได้ · a temporary file cannot be written: \(error.localizedDescription)")
    }
    text = DefinitionVersions.Text(
      yaml: yaml, name: name, file: "\(revision):\(path)", headings: try Self.headings(beside: file))
  }

  /// Removes what was written to read the version.
  func discard() {
    guard let temporary else { return }
    try? FileManager.default.removeItem(atPath: temporary)
  }

  private static func read(_ path: String) throws(UsageError) -> DefinitionVersions.Text {
    var isFolder: ObjCBool = false
    _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    let file = isFolder.boolValue ? path + (path.hasSuffix("/") ? "" : "/") + "pipeline.yaml" : path
    guard let data = FileManager.default.contents(atPath: file),
      let yaml = String(validating: data, as: UTF8.self)
    else { throw UsageError("อ่านแฟ้ม \(file) ไม่ได้ · the file cannot be read as UTF-8") }
    let name = URL(fileURLWithPath: file).deletingLastPathComponent().lastPathComponent
    return DefinitionVersions.Text(yaml: yaml, name: name, file: file, headings: try headings(beside: file))
  }

  private static func headings(beside file: String) throws(UsageError) -> SharedHeadings {
    do throws(DefinitionFaults) { return try SharedHeadings.beside(file) } catch { throw UsageError(error) }
  }

  /// A file at a revision; paths count from the folder that the command runs in, as those of folders do.
  private static func git(_ revision: String, _ path: String) throws(UsageError) -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git", "show", "\(revision):./\(path)"]
    let (output, fault) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = fault
    do { try process.run() } catch {
      throw UsageError("เรียก git ไม่ได้ · git cannot be run: \(error.localizedDescription)")
    }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    let reason = fault.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0, let yaml = String(validating: data, as: UTF8.self) else {
      let said = String(decoding: reason, as: UTF8.self).split(separator: "\n").first.map(String.init) ?? ""
      throw UsageError("git ไม่มี \(revision):\(path) · \(said)")
    }
    return yaml
  }
}
