import Glibc
import Tables
import Testing

@testable import Reporting

@Suite struct OutputErrorTests {
  @Test(arguments: [
    (
      OutputError.system(.write, path: "/out/a.csv", errno: ENOSPC),
      "เขียน /out/a.csv ไม่ได้: พื้นที่เก็บข้อมูลเต็ม (No space left on device)",
      "cannot write /out/a.csv: the disk is full (No space left on device)"
    ),
    (
      .system(.create, path: "/out", errno: EACCES), "สร้าง /out ไม่ได้: ไม่มีสิทธิ์เขียน (Permission denied)",
      "cannot create /out: no permission to write (Permission denied)"
    ),
    (
      .system(.replace, path: "/out", errno: EBUSY),
      "แทนที่ /out ไม่ได้: เป็นจุดเชื่อมต่อดิสก์ โปรดระบุโฟลเดอร์ย่อยข้างใน (Device or resource busy)",
      "cannot replace /out: this is a mount point, name a folder inside it (Device or resource busy)"
    ),
    (
      .system(.create, path: "x", errno: EMFILE), "สร้าง x ไม่ได้: (Too many open files)",
      "cannot create x: (Too many open files)"
    ),
    (
      .notAResult(path: "/out", OutputError.Names([RawPath("a.txt"), RawPath("b/")], of: 2)),
      "โฟลเดอร์ /out ไม่ใช่ผลลัพธ์ของโปรแกรมนี้ และมีสิ่งอื่นอยู่ 2 รายการ: a.txt, b/ จึงไม่เขียนทับ"
        + " โปรดระบุโฟลเดอร์อื่น หรือใช้ --keep เพื่อเก็บไว้ข้างผลลัพธ์ใหม่",
      "the folder /out is no result of this program and holds a.txt, b/ (2 in all); it is left alone:"
        + " name another folder, or use --keep to have the new results beside it"
    ),
    (
      .holdsOthers(path: "/out", OutputError.Names([RawPath("a.txt")], of: 12)),
      "โฟลเดอร์ /out มีสิ่งที่ไม่ใช่ผลลัพธ์เดิม หรือถูกแก้ไขในภายหลัง 12 รายการ: a.txt, … จึงไม่เขียนทับ"
        + " โปรดระบุโฟลเดอร์อื่น หรือใช้ --keep เพื่อเก็บไว้ข้างผลลัพธ์ใหม่",
      "the folder /out holds what is no earlier result, or was changed since: a.txt, … (12 in all); it is left alone:"
        + " name another folder, or use --keep to have the new results beside it"
    ),
    (
      .exists(path: "a.csv"), "มี a.csv อยู่แล้ว จึงไม่เขียนทับ โปรดระบุชื่ออื่น หรือลบแฟ้มนั้นก่อน",
      "a.csv is there already and is left alone; name another file, or remove it first"
    ),
    (
      .notAFolder(path: "/out"), "/out ไม่ใช่โฟลเดอร์ที่เขียนผลลัพธ์แทนได้",
      "/out is not a folder that can be replaced"
    ),
    (
      .inUse(path: "/out"), "มีการเรียกอีกครั้งหนึ่งกำลังเขียนลง /out อยู่ โปรดรอให้เสร็จก่อน",
      "another run is writing to /out at this moment; wait until it ends"
    ),
  ]) func `Errors name the path, the cause and the system's text`(
    _ error: OutputError, _ thai: String, _ english: String
  ) {
    #expect(error.message == Bilingual(thai: thai, english: english))
  }
}
