import Tables

/// Records that are not as wide as they must be.
extension FindingWording {
  static func short(_ facts: FindingFacts) -> FindingWording {
    switch WidthHint(rawValue: facts[2]) {
    case .lone:
      FindingWording(
        "มี \(facts[1]) ช่อง แต่หัวตารางมี \(facts[0]) ช่อง และระเบียนก่อนหน้ากับถัดไปไม่ได้ขาดช่องเท่ากัน จึงน่าจะมีตัวคั่นหายไป",
        "has \(facts[1]) fields, the header has \(facts[0]), and the records before and after are not as short: a separator is probably lost",
        advice: Bilingual(
          thai: "โปรดใส่ตัวคั่นที่หายไป", english: "Put the separator back where it is lost."),
        whenNoted: fieldsLeftOut)
    case .trailing:
      FindingWording(
        "มี \(facts[1]) ช่อง แต่ระเบียนส่วนใหญ่ของแฟ้มลงท้ายด้วยตัวคั่นและมี \(facts[0]) ช่อง จึงน่าจะมีตัวคั่นหายไป",
        "has \(facts[1]) fields, most records of the file have \(facts[0]) and end with a separator: one is probably lost",
        advice: Bilingual(
          thai: "โปรดใส่ตัวคั่นที่หายไป", english: "Put the separator back where it is lost."),
        whenNoted: fieldsLeftOut)
    case .blankHeading:
      FindingWording(
        "มี \(facts[1]) ช่อง แต่หัวตารางมี \(facts[0]) ช่อง ซึ่งมีหัวว่างอยู่ข้างใน จึงบอกไม่ได้ว่าหัวตารางมีตัวคั่นเกินหรือไม่",
        "has \(facts[1]) fields, the header has \(facts[0]), an empty one among them, which may be a separator too many",
        advice: Bilingual(
          thai: "โปรดลบตัวคั่นที่เกินในหัวตาราง หรือเติมช่องที่ขาดในระเบียน",
          english: "Remove that separator from the header, or complete the records."),
        whenNoted: fieldsLeftOut)
    case nil:
      FindingWording(
        "มี \(facts[1]) ช่อง แต่หัวตารางมี \(facts[0]) ช่อง",
        "has \(facts[1]) fields, the header has \(facts[0])",
        advice: Bilingual(
          thai: "โปรดตรวจว่าบรรทัดขาดกลางทางหรือมีช่องหายไป",
          english: "Look for a line cut in two or a field left out."),
        whenNoted: fieldsLeftOut)
    }
  }

  static func long(_ facts: FindingFacts) -> FindingWording {
    let thai = "มี \(facts[1]) ช่อง เกินหัวตารางซึ่งมี \(facts[0]) ช่อง"
    let english = "has \(facts[1]) fields, more than the \(facts[0]) of the header"
    let whenNoted = Bilingual(thai: "ไม่ใช้ช่องที่เกิน", english: "The fields in excess are not used.")
    if facts.has(3) {
      return FindingWording(
        thai + " ช่องที่ \(facts[2]) น่าจะเป็นค่าเดียวกัน",
        english + ", and fields \(facts[2]) are probably one value",
        advice: Bilingual(
          thai: "ถ้าใช่ โปรดเขียนเป็น \(facts[3])", english: "If so, write \(facts[3])."),
        whenNoted: whenNoted)
    }
    if WidthHint(rawValue: facts[2]) == .trailing {
      return FindingWording(
        thai + " ช่องสุดท้ายว่าง แต่บอกไม่ได้ว่าตัวคั่นใดเกินมา (ตัวคั่นท้ายระเบียนใช้ได้เมื่อระเบียนส่วนใหญ่ของแฟ้มมีเหมือนกัน)",
        english
          + "; the last is empty, but any separator may be the one too many (one at the end is right where most records of the file have it)",
        advice: Bilingual(
          thai: "โปรดลบตัวคั่นที่เกิน หรือครอบค่าที่มีตัวคั่นอยู่ข้างในด้วยเครื่องหมายคำพูด",
          english: "Remove it, or put quotes around a value that holds the delimiter."),
        whenNoted: whenNoted)
    }
    return FindingWording(
      thai, english,
      advice: Bilingual(
        thai: "โปรดครอบข้อความที่มีตัวคั่นอยู่ข้างในด้วยเครื่องหมายคำพูด",
        english: "Put quotes around a text that holds the delimiter."),
      whenNoted: whenNoted)
  }
}
