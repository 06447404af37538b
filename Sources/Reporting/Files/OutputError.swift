import Glibc
package import Tables

/// Why an output could not be written.
package enum OutputError: Error, Sendable, Hashable {
  /// The system refused a step on a path, with its `errno`.
  case system(Step, path: String, errno: Int32)
  /// The target folder is no result of this program and is not empty.
  case notAResult(path: String, Names)
  /// The target folder is a result and holds something else too, or results that were changed.
  case holdsOthers(path: String, Names)
  /// The target folder holds what cannot be moved, and so cannot be kept beside new results.
  case cannotKeep(path: String, Names)
  /// A file that is written only where there is none.
  case exists(path: String)
  /// The target is there and is no folder, or has no name that could be replaced.
  case notAFolder(path: String)
  /// Another run is writing to the same target at this moment.
  case inUse(path: String)

  /// What was being done when the system refused.
  package enum Step: String, Sendable, Hashable, CaseIterable {
    case create, read, write, replace
  }

  /// The sentence for the analyst, with the path, the cause and the system's own text.
  package var message: Bilingual {
    switch self {
    case .system(let step, let path, let code):
      let cause = step == .read ? nil : Self.cause(of: code)
      let text = String(cString: strerror(code))
      return Bilingual(
        thai: "\(Self.verb(of: step).thai) \(path) ไม่ได้: \(cause.map { "\($0.thai) " } ?? "")(\(text))",
        english:
          "cannot \(Self.verb(of: step).english) \(path): \(cause.map { "\($0.english) " } ?? "")(\(text))")
    case .notAResult(let path, let names):
      return Bilingual(
        thai: "โฟลเดอร์ \(path) ไม่ใช่ผลลัพธ์ของโปรแกรมนี้ และมีสิ่งอื่นอยู่ \(names.count) รายการ: \(names.text)"
          + " จึงไม่เขียนทับ \(Self.remedies.thai)",
        english:
          "the folder \(path) is no result of this program and holds \(names.text) (\(names.count) in all);"
          + " it is left alone: \(Self.remedies.english)")
    case .holdsOthers(let path, let names):
      return Bilingual(
        thai: "โฟลเดอร์ \(path) มีสิ่งที่ไม่ใช่ผลลัพธ์เดิม หรือถูกแก้ไขในภายหลัง \(names.count) รายการ: \(names.text)"
          + " จึงไม่เขียนทับ \(Self.remedies.thai)",
        english: "the folder \(path) holds what is no earlier result, or was changed since: \(names.text)"
          + " (\(names.count) in all); it is left alone: \(Self.remedies.english)")
    case .cannotKeep(let path, let names):
      return Bilingual(
        thai: "ย้ายสิ่งที่อยู่ในโฟลเดอร์ \(path) ไม่ได้ \(names.count) รายการ: \(names.text)"
          + " (ไม่มีสิทธิ์ หรือเป็นดิสก์อื่น) โปรดระบุโฟลเดอร์อื่น",
        english: "in the folder \(path) stands what cannot be moved: \(names.text) (\(names.count) in all;"
          + " no permission, or another disk); please name another folder")
    case .exists(let path):
      return Bilingual(
        thai: "มี \(path) อยู่แล้ว จึงไม่เขียนทับ โปรดระบุชื่ออื่น หรือลบแฟ้มนั้นก่อน",
        english: "\(path) is there already and is left alone; name another file, or remove it first")
    case .notAFolder(let path):
      return Bilingual(
        thai: "\(path) ไม่ใช่โฟลเดอร์ที่เขียนผลลัพธ์แทนได้", english: "\(path) is not a folder that can be replaced")
    case .inUse(let path):
      return Bilingual(
        thai: "มีการเรียกอีกครั้งหนึ่งกำลังเขียนลง \(path) อยู่ โปรดรอให้เสร็จก่อน",
        english: "another run is writing to \(path) at this moment; wait until it ends")
    }
  }

  private static let remedies = Bilingual(
    thai: "โปรดระบุโฟลเดอร์อื่น หรือใช้ --keep เพื่อเก็บไว้ข้างผลลัพธ์ใหม่",
    english: "name another folder, or use --keep to have the new results beside it")

  private static func verb(of step: Step) -> Bilingual {
    switch step {
    case .create: Bilingual(thai: "สร้าง", english: "create")
    case .write: Bilingual(thai: "เขียน", english: "write")
    case .read: Bilingual(thai: "อ่าน", english: "read")
    case .replace: Bilingual(thai: "แทนที่", english: "replace")
    }
  }

  /// Plain words for the causes that an analyst can do something about.
  private static func cause(of code: Int32) -> Bilingual? {
    switch code {
    case ENOSPC, EDQUOT: Bilingual(thai: "พื้นที่เก็บข้อมูลเต็ม", english: "the disk is full")
    case EACCES, EPERM: Bilingual(thai: "ไม่มีสิทธิ์เขียน", english: "no permission to write")
    case EROFS: Bilingual(thai: "ที่เก็บข้อมูลเขียนไม่ได้", english: "the disk is read-only")
    case ENOENT: Bilingual(thai: "ไม่พบโฟลเดอร์", english: "the folder is not there")
    case EBUSY, EXDEV:
      Bilingual(
        thai: "เป็นจุดเชื่อมต่อดิสก์ โปรดระบุโฟลเดอร์ย่อยข้างใน",
        english: "this is a mount point, name a folder inside it")
    default: nil
    }
  }
}
