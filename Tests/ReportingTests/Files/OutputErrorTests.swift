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
      .notAnEarlierOutput(path: "/out"),
      "โฟลเดอร์ /out มีไฟล์อื่นอยู่และไม่ใช่ผลลัพธ์ของการเรียกครั้งก่อน (ไม่มี run.json) จึงไม่เขียนทับ โปรดระบุโฟลเดอร์อื่น",
      "the folder /out holds other files and is not the output of an earlier run (no run.json); it is left alone,"
        + " please name another folder"
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
