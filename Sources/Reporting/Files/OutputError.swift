import Glibc
package import Tables

/// Why an output could not be written.
package enum OutputError: Error, Sendable, Hashable {
  /// The system refused a step on a path, with its `errno`.
  case system(Step, path: String, errno: Int32)
  /// The target folder holds something else than an earlier output (it has no run.json) and is not empty.
  case notAnEarlierOutput(path: String)
  /// The target is there and is no folder, or has no name that could be replaced.
  case notAFolder(path: String)
  /// Another run is writing to the same target at this moment.
  case inUse(path: String)

  /// What was being done when the system refused.
  package enum Step: String, Sendable, Hashable, CaseIterable {
    case create, write, replace, remove
  }

  /// The sentence for the analyst, with the path, the cause and the system's own text.
  package var message: Bilingual {
    switch self {
    case .system(let step, let path, let code):
      let cause = Self.cause(of: code)
      let text = String(cString: strerror(code))
      return Bilingual(
        thai: "\(Self.verb(of: step).thai) \(path) ไม่ได้: \(cause.map { "\($0.thai) " } ?? "")(\(text))",
        english:
          "cannot \(Self.verb(of: step).english) \(path): \(cause.map { "\($0.english) " } ?? "")(\(text))")
    case .notAnEarlierOutput(let path):
      return Bilingual(
        thai: "โฟลเดอร์ \(path) มีไฟล์อื่นอยู่และไม่ใช่ผลลัพธ์ของการเรียกครั้งก่อน (ไม่มี run.json) จึงไม่เขียนทับ"
          + " โปรดระบุโฟลเดอร์อื่น",
        english: "the folder \(path) holds other files and is not the output of an earlier run (no run.json);"
          + " it is left alone, please name another folder")
    case .notAFolder(let path):
      return Bilingual(
        thai: "\(path) ไม่ใช่โฟลเดอร์ที่เขียนผลลัพธ์แทนได้", english: "\(path) is not a folder that can be replaced")
    case .inUse(let path):
      return Bilingual(
        thai: "มีการเรียกอีกครั้งหนึ่งกำลังเขียนลง \(path) อยู่ โปรดรอให้เสร็จก่อน",
        english: "another run is writing to \(path) at this moment; wait until it ends")
    }
  }

  private static func verb(of step: Step) -> Bilingual {
    switch step {
    case .create: Bilingual(thai: "สร้าง", english: "create")
    case .write: Bilingual(thai: "เขียน", english: "write")
    case .replace: Bilingual(thai: "แทนที่", english: "replace")
    case .remove: Bilingual(thai: "ลบ", english: "remove")
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
