import Glibc

/// A path as the system has it: bytes, which need not be UTF-8, as names that came from other systems are not.
struct RawPath: Hashable, Comparable, Sendable {
  private(set) var bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }

  init(bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

  /// For people; what is no UTF-8 is shown as a sign of replacement.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// For the system.
  var cString: [CChar] { bytes.map { CChar(bitPattern: $0) } + [0] }

  /// The last part of the path.
  var name: RawPath {
    RawPath(bytes: bytes[(bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0)...])
  }

  /// The path without its last part; nil where it has no other.
  var folder: RawPath? {
    bytes.lastIndex(of: UInt8(ascii: "/")).map { RawPath(bytes: bytes[..<$0]) }
  }

  /// A path below this one; the other where this one is empty.
  static func / (folder: RawPath, path: RawPath) -> RawPath {
    folder.bytes.isEmpty ? path : RawPath(bytes: folder.bytes + [UInt8(ascii: "/")] + path.bytes)
  }

  static func < (first: RawPath, second: RawPath) -> Bool {
    first.bytes.lexicographicallyPrecedes(second.bytes)
  }
}

// MARK: - What stands there

extension RawPath {
  /// What stands there, a link itself and not what it points to; nil for nothing.
  var status: stat? {
    var status = stat()
    return lstat(cString, &status) == 0 ? status : nil
  }

  /// The names in a folder, in their order; nil when it cannot be read, is a link, or no folder.
  var names: [RawPath]? { names(beginningWith: "") }

  /// Those of the names that begin so: in a folder of many others, these cost no more than reading it.
  func names(beginningWith prefix: String) -> [RawPath]? {
    let descriptor = open(cString, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0, let stream = fdopendir(descriptor) else { return nil }
    defer { closedir(stream) }
    var names: [RawPath] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        bytes.starts(with: prefix.utf8) ? RawPath(bytes: bytes.prefix { $0 != 0 }) : nil
      }
      if let name, name != RawPath("."), name != RawPath("..") { names.append(name) }
    }
    return names.sorted()
  }

  /// Removes a file, or a folder with all it holds, as far as it can be removed; follows no links.
  func removeTree() {
    if unlink(cString) == 0 { return }
    for name in names ?? [] { (self / name).removeTree() }
    _ = rmdir(cString)
  }

  /// Moves what stands there to where nothing may stand.
  ///
  /// - Returns: the system's error number, or 0.
  func move(to other: RawPath) -> Int32 {
    switch renameAt(self, other, .withoutReplacing) {
    case EINVAL, ENOSYS:
      // The disk cannot do it in one step.
      guard other.status == nil else { return EEXIST }
      return rename(cString, other.cString) == 0 ? 0 : errno
    case let code: return code
    }
  }

  /// Swaps what stands there with what stands elsewhere, in one step.
  ///
  /// - Returns: the system's error number, or 0.
  func exchange(with other: RawPath) -> Int32 { renameAt(self, other, .exchanging) }
}

extension stat {
  var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
  var isFile: Bool { st_mode & S_IFMT == S_IFREG }
}

/// How the system may rename.
private enum Renaming: UInt32 {
  case withoutReplacing = 1
  case exchanging = 2
}

/// - Returns: the system's error number, or 0.
private func renameAt(_ from: RawPath, _ to: RawPath, _ how: Renaming) -> Int32 {
  // Looked up by name: the Glibc module does not show GNU extensions.
  typealias Rename =
    @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
  guard let symbol = dlsym(nil, "renameat2") else { return ENOSYS }
  let rename = unsafeBitCast(symbol, to: Rename.self)
  return rename(AT_FDCWD, from.cString, AT_FDCWD, to.cString, how.rawValue) == 0 ? 0 : errno
}
