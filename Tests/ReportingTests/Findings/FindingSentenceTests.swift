import Tables
import Testing

@testable import Reporting

/// Every sentence as it is read: a changed word is a change that an analyst sees.
@Suite struct FindingSentenceTests {
  struct Pinned: Sendable, CustomTestStringConvertible {
    var finding: Finding
    var thai: String
    var english: String

    init(
      _ code: FindingCode, _ outcome: Finding.Outcome, column: String? = nil, value: String? = nil,
      details: [String] = [], thai: String, english: String
    ) {
      finding = Finding(
        code, outcome, at: Finding.Place(input: "households", file: "a.csv", record: 11, line: 12),
        column: column,
        value: value, details: details)
      self.thai = thai
      self.english = english
    }

    var testDescription: String { finding.code.rawValue }
  }

  static let pinned = [
    Pinned(
      .faultWidespread, .noted, column: "i01", value: "Yes",
      details: ["answer.invalid", "2282", "2290", "100"],
      thai:
        "a.csv บรรทัด 12 คอลัมน์ “i01”: “คำตอบอ่านไม่ได้” 2,282 แห่งใน 2,290 ระเบียน เช่น “Yes” จึงบอกรวมครั้งเดียวและแสดงเพียง 100 แห่งแรก โปรดตรวจวิธีเขียนของทั้งคอลัมน์ ใช้ --all-faults เมื่อต้องการทุกแห่ง",
      english:
        "a.csv line 12 column “i01”: “answer not understood” in 2,282 places of 2,290 records, such as “Yes”; told once, with its first 100 places. Look at how the whole column is written; --all-faults lists every place."
    ),
    Pinned(
      .recordShort, .rejected, details: ["31", "28"],
      thai: "a.csv บรรทัด 12: มี 28 ช่อง แต่หัวตารางมี 31 ช่อง ไม่นำระเบียนนี้มาใช้ โปรดตรวจว่าบรรทัดขาดกลางทางหรือมีช่องหายไป",
      english:
        "a.csv line 12: has 28 fields, the header has 31. The record is not used. Look for a line cut in two or a field left out."
    ),
    Pinned(
      .recordLong, .rejected, details: ["31", "33"],
      thai:
        "a.csv บรรทัด 12: มี 33 ช่อง เกินหัวตารางซึ่งมี 31 ช่อง ไม่นำระเบียนนี้มาใช้ โปรดครอบข้อความที่มีตัวคั่นอยู่ข้างในด้วยเครื่องหมายคำพูด",
      english:
        "a.csv line 12: has 33 fields, more than the 31 of the header. The record is not used. Put quotes around a text that holds the delimiter."
    ),
    Pinned(
      .recordShort, .rejected, details: ["31", "30", "lone"],
      thai:
        "a.csv บรรทัด 12: มี 30 ช่อง แต่หัวตารางมี 31 ช่อง และระเบียนก่อนหน้ากับถัดไปไม่ได้ขาดช่องเท่ากัน จึงน่าจะมีตัวคั่นหายไป ไม่นำระเบียนนี้มาใช้ โปรดใส่ตัวคั่นที่หายไป",
      english:
        "a.csv line 12: has 30 fields, the header has 31, and the records before and after are not as short: a separator is probably lost. The record is not used. Put the separator back where it is lost."
    ),
    Pinned(
      .recordShort, .rejected, details: ["32", "31", "trailing"],
      thai:
        "a.csv บรรทัด 12: มี 31 ช่อง แต่ระเบียนส่วนใหญ่ของแฟ้มลงท้ายด้วยตัวคั่นและมี 32 ช่อง จึงน่าจะมีตัวคั่นหายไป ไม่นำระเบียนนี้มาใช้ โปรดใส่ตัวคั่นที่หายไป",
      english:
        "a.csv line 12: has 31 fields, most records of the file have 32 and end with a separator: one is probably lost. The record is not used. Put the separator back where it is lost."
    ),
    Pinned(
      .recordLong, .rejected, details: ["31", "32", "trailing"],
      thai:
        "a.csv บรรทัด 12: มี 32 ช่อง เกินหัวตารางซึ่งมี 31 ช่อง ช่องสุดท้ายว่าง แต่บอกไม่ได้ว่าตัวคั่นใดเกินมา (ตัวคั่นท้ายระเบียนใช้ได้เมื่อระเบียนส่วนใหญ่ของแฟ้มมีเหมือนกัน) ไม่นำระเบียนนี้มาใช้ โปรดลบตัวคั่นที่เกิน หรือครอบค่าที่มีตัวคั่นอยู่ข้างในด้วยเครื่องหมายคำพูด",
      english:
        "a.csv line 12: has 32 fields, more than the 31 of the header; the last is empty, but any separator may be the one too many (one at the end is right where most records of the file have it). The record is not used. Remove it, or put quotes around a value that holds the delimiter."
    ),
    Pinned(
      .recordLong, .rejected, details: ["31", "32", "10-11", "\"1,500\""],
      thai:
        "a.csv บรรทัด 12: มี 32 ช่อง เกินหัวตารางซึ่งมี 31 ช่อง ช่องที่ 10-11 น่าจะเป็นค่าเดียวกัน ไม่นำระเบียนนี้มาใช้ ถ้าใช่ โปรดเขียนเป็น \"1,500\"",
      english:
        "a.csv line 12: has 32 fields, more than the 31 of the header, and fields 10-11 are probably one value. The record is not used. If so, write \"1,500\"."
    ),
    Pinned(
      .recordsAllShort, .noted, details: ["31", "30", "1200"],
      thai:
        "a.csv บรรทัด 12: ระเบียนทั้ง 1200 ระเบียนของแฟ้มมี 30 ช่อง แต่หัวตารางมี 31 ช่อง ถือว่าช่องท้ายที่ขาดไม่มีข้อมูล",
      english:
        "a.csv line 12: all 1200 records of the file have 30 fields, the header has 31. The fields left out at the end count as missing."
    ),
    Pinned(
      .recordUneven, .noted, details: ["31"],
      thai:
        "a.csv บรรทัด 12: มี 31 ช่องครบตามหัวตาราง แต่ระเบียนที่อยู่ติดกันมีช่องไม่เท่ากัน ยังนำระเบียนนี้มาใช้ โปรดตรวจว่าทุกค่าอยู่ใต้หัวคอลัมน์ของตน เพราะอาจมีตัวคั่นเกินหรือหายไป",
      english:
        "a.csv line 12: has the 31 fields of the header, but the records beside it do not. The record is used all the same. See that each value stands under its heading: a separator may be lost or one too many."
    ),
    Pinned(
      .quoteSwallows, .rejected, details: ["12", "19"],
      thai:
        "a.csv บรรทัด 12: เครื่องหมายคำพูดที่เปิดในบรรทัด 12 รวมข้อความถึงบรรทัด 19 ไว้ในช่องเดียว ไม่นำระเบียนนี้มาใช้ โปรดปิดหรือลบเครื่องหมายคำพูดในบรรทัด 12",
      english:
        "a.csv line 12: a quote opened in line 12 takes everything up to line 19 into one field. The record is not used. Close or remove the quote in line 12."
    ),
    Pinned(
      .quoteUnclosed, .rejected, details: ["12", "40"],
      thai:
        "a.csv บรรทัด 12: เครื่องหมายคำพูดที่เปิดในบรรทัด 12 ไม่มีตัวปิดจนถึงบรรทัด 40 ไม่นำระเบียนนี้มาใช้ โปรดปิดหรือลบเครื่องหมายคำพูดในบรรทัด 12",
      english:
        "a.csv line 12: a quote opened in line 12 is never closed, up to line 40. The record is not used. Close or remove the quote in line 12."
    ),
    Pinned(
      .quoteStray, .rejected, details: ["57"],
      thai:
        "a.csv บรรทัด 12: มีเครื่องหมายคำพูดผิดที่ (ไบต์ที่ 57 ของระเบียน) ไม่นำระเบียนนี้มาใช้ โปรดครอบทั้งช่องด้วยเครื่องหมายคำพูด และพิมพ์เครื่องหมายคำพูดข้างในซ้ำสองตัว",
      english:
        "a.csv line 12: a quote stands in the wrong place (byte 57 of the record). The record is not used. Quote the whole field and double the quotes inside it."
    ),
    Pinned(
      .encodingInvalid, .rejected, column: "name", value: "บ้�น", details: ["UTF-8", "0xA1"],
      thai:
        "a.csv บรรทัด 12 คอลัมน์ “name”: มีไบต์ 0xA1 ซึ่งไม่ใช่ตัวอักษรในรหัส UTF-8 ไม่นำระเบียนนี้มาใช้ โปรดบันทึกไฟล์ใหม่เป็น UTF-8",
      english:
        "a.csv line 12 column “name”: byte 0xA1 is no character of the encoding UTF-8. The record is not used. Save the file again as UTF-8."
    ),
    Pinned(
      .textDecodedTwice, .noted, column: "name", value: "เธชเธงเธข", details: ["สวย"],
      thai:
        "a.csv บรรทัด 12 คอลัมน์ “name”: ข้อความถูกแปลงรหัสอักขระผิดมาก่อนบันทึก ที่ถูกน่าจะเป็น “สวย” ใช้ข้อความตามที่เป็น แถวอื่นของคอลัมน์นี้อาจเป็นเช่นเดียวกัน โปรดส่งออกแฟ้มใหม่จากระบบต้นทางเป็น UTF-8",
      english:
        "a.csv line 12 column “name”: the text was decoded in a wrong encoding before it was saved; it should be “สวย”. The text is used as it is; other rows of the column may be the same. Export the file anew as UTF-8 from where it comes."
    ),
    Pinned(
      .carriageReturnStray, .rejected,
      thai:
        "a.csv บรรทัด 12: มีอักขระขึ้นบรรทัด (CR) อยู่กลางระเบียน ไม่นำระเบียนนี้มาใช้ โปรดบันทึกไฟล์ใหม่ให้ขึ้นบรรทัดแบบเดียวกันทั้งไฟล์",
      english:
        "a.csv line 12: a carriage return stands inside the record. The record is not used. Save the file again with one kind of line end."
    ),
    Pinned(
      .recordTooLong, .rejected, details: ["1048576"],
      thai: "a.csv บรรทัด 12: ระเบียนยาวเกิน 1048576 ไบต์ ไม่นำระเบียนนี้มาใช้ โปรดตรวจเครื่องหมายคำพูดที่เปิดไว้แล้วไม่ปิด",
      english:
        "a.csv line 12: the record is longer than 1048576 bytes. The record is not used. Look for a quote that was opened and not closed."
    ),
    Pinned(
      .valueMissing, .rejected, column: "village_code",
      thai: "a.csv บรรทัด 12 คอลัมน์ “village_code”: เว้นว่าง แต่ต้องมีค่า ไม่นำระเบียนนี้มาใช้ โปรดกรอกค่าในไฟล์ต้นทาง",
      english:
        "a.csv line 12 column “village_code”: is blank, a value is needed. The record is not used. Fill it in where the file comes from."
    ),
    Pinned(
      .numberInvalid, .rejected, column: "income", value: "สามหมื่น",
      thai:
        "a.csv บรรทัด 12 คอลัมน์ “income”: พบ “สามหมื่น” แต่ต้องเป็นตัวเลข ไม่นำระเบียนนี้มาใช้ โปรดกรอกเป็นตัวเลข เช่น 38000",
      english:
        "a.csv line 12 column “income”: found “สามหมื่น”, expected a number. The record is not used. Write a number such as 38000."
    ),
    Pinned(
      .numberNotWhole, .rejected, column: "members", value: "2.5",
      thai: "a.csv บรรทัด 12 คอลัมน์ “members”: พบ “2.5” แต่ต้องเป็นจำนวนเต็ม ไม่นำระเบียนนี้มาใช้ โปรดกรอกเป็นจำนวนเต็ม",
      english:
        "a.csv line 12 column “members”: found “2.5”, expected a whole number. The record is not used. Write a whole number."
    ),
    Pinned(
      .numberDecimals, .rejected, column: "loan_baht", value: "1.255", details: ["2"],
      thai:
        "a.csv บรรทัด 12 คอลัมน์ “loan_baht”: พบ “1.255” แต่มีทศนิยมได้ไม่เกิน 2 ตำแหน่ง ไม่นำระเบียนนี้มาใช้ โปรดตรวจจุดทศนิยม",
      english:
        "a.csv line 12 column “loan_baht”: found “1.255”, at most 2 decimals are allowed. The record is not used. Check the decimal point."
    ),
    Pinned(
      .numberRange, .rejected, column: "members", value: "0", details: ["1", "30"],
      thai: "a.csv บรรทัด 12 คอลัมน์ “members”: พบ “0” แต่ต้องอยู่ระหว่าง 1 ถึง 30 ไม่นำระเบียนนี้มาใช้ โปรดตรวจค่ากับต้นทาง",
      english:
        "a.csv line 12 column “members”: found “0”, expected 1 to 30. The record is not used. Compare the value with its source."
    ),
    Pinned(
      .valueNotListed, .rejected, column: "round", value: "3", details: ["1", "2"],
      thai: "a.csv บรรทัด 12 คอลัมน์ “round”: พบ “3” แต่ค่าที่ใช้ได้คือ 1, 2 ไม่นำระเบียนนี้มาใช้ โปรดเลือกค่าหนึ่งจากรายการนี้",
      english:
        "a.csv line 12 column “round”: found “3”, expected one of 1, 2. The record is not used. Choose one of these."
    ),
    Pinned(
      .spreadsheetError, .rejected, column: "income", value: "#REF!",
      thai:
        "a.csv บรรทัด 12 คอลัมน์ “income”: พบ “#REF!” ซึ่งโปรแกรมตารางคำนวณแจ้งว่าสูตรผิด ไม่นำระเบียนนี้มาใช้ โปรดแก้สูตรแล้วส่งออกไฟล์ใหม่",
      english:
        "a.csv line 12 column “income”: found “#REF!”, a spreadsheet's sign for a broken formula. The record is not used. Correct the formula and export the file again."
    ),
    Pinned(
      .dateInvalid, .rejected, column: "due", value: "31/02/2563",
      thai:
        "a.csv บรรทัด 12 คอลัมน์ “due”: พบ “31/02/2563” ซึ่งไม่ใช่วันที่ที่มีจริง ไม่นำระเบียนนี้มาใช้ โปรดกรอกเป็น วัน/เดือน/ปี พ.ศ. เช่น 30/09/2563",
      english:
        "a.csv line 12 column “due”: found “31/02/2563”, which is no day of the calendar. The record is not used. Write day/month/year in the Buddhist era, such as 30/09/2563."
    ),
    Pinned(
      .dateEra, .rejected, column: "due", value: "1/1/2300", details: ["2300"],
      thai:
        "a.csv บรรทัด 12 คอลัมน์ “due”: พบ “1/1/2300” แต่ปี 2300 บอกไม่ได้ว่าเป็น พ.ศ. หรือ ค.ศ. ไม่นำระเบียนนี้มาใช้ โปรดกรอกปี พ.ศ. สี่หลัก เช่น 2563",
      english:
        "a.csv line 12 column “due”: found “1/1/2300”, the year 2300 may be of the Buddhist or the Common Era. The record is not used. Write the Buddhist year with four digits, such as 2563."
    ),
    Pinned(
      .answerInvalid, .rejected, column: "i05", value: "อาจ",
      thai:
        "a.csv บรรทัด 12 คอลัมน์ “i05”: พบ “อาจ” แต่คำตอบมีได้เพียง ผ่าน ไม่ผ่าน ขีด (-) หรือเว้นว่าง ไม่นำระเบียนนี้มาใช้ โปรดกรอก 1 (ผ่าน) 0 (ไม่ผ่าน) หรือ - (ไม่มีกลุ่มเป้าหมาย)",
      english:
        "a.csv line 12 column “i05”: found “อาจ”, expected pass, fail, a dash or a blank. The record is not used. Write 1 (pass), 0 (fail) or - (nobody to measure)."
    ),
    Pinned(
      .answerDash, .rejected, column: "i05", value: "-",
      thai:
        "a.csv บรรทัด 12 คอลัมน์ “i05”: พบ “-” แต่ข้อนี้ต้องตอบว่าผ่านหรือไม่ผ่าน ไม่นำระเบียนนี้มาใช้ โปรดกรอก 1 (ผ่าน) หรือ 0 (ไม่ผ่าน)",
      english:
        "a.csv line 12 column “i05”: found “-”, this one is either passed or failed. The record is not used. Write 1 (pass) or 0 (fail)."
    ),
    Pinned(
      .codeInvalid, .rejected, column: "village_code", value: "300101", details: ["8"],
      thai:
        "a.csv บรรทัด 12 คอลัมน์ “village_code”: พบ “300101” แต่รหัสต้องเป็นตัวเลข 8 หลัก ไม่นำระเบียนนี้มาใช้ โปรดกรอกรหัสให้ครบทุกหลัก รวมทั้งเลข 0 ข้างหน้า",
      english:
        "a.csv line 12 column “village_code”: found “300101”, expected a code of 8 digits. The record is not used. Write all digits, leading zeros too."
    ),
    Pinned(
      .codeNesting, .rejected, column: "village_code", value: "30010102", details: ["tambon_code", "300201"],
      thai:
        "a.csv บรรทัด 12 คอลัมน์ “village_code”: รหัส “30010102” ไม่ได้อยู่ใต้รหัส “300201” ของคอลัมน์ “tambon_code” ไม่นำระเบียนนี้มาใช้ โปรดตรวจว่ารหัสใดถูก แล้วแก้อีกรหัสหนึ่ง",
      english:
        "a.csv line 12 column “village_code”: code “30010102” does not lie under “300201” of column “tambon_code”. The record is not used. Find out which is right and correct the other."
    ),
    Pinned(
      .keyDigitsLost, .rejected, column: "household_id", value: "4.7E+10",
      thai:
        "a.csv บรรทัด 12 คอลัมน์ “household_id”: พบ “4.7E+10” ซึ่งโปรแกรมตารางคำนวณย่อรหัสเป็นเลขยกกำลัง หลักท้ายหายไปแล้ว ไม่นำระเบียนนี้มาใช้ โปรดกำหนดคอลัมน์นี้เป็นข้อความในต้นทางแล้วส่งออกไฟล์ใหม่",
      english:
        "a.csv line 12 column “household_id”: found “4.7E+10”: a spreadsheet took the key for a number and its last digits are gone. The record is not used. Make the column a text column where the file comes from, and export it again."
    ),
    Pinned(
      .keyConflict, .rejected, details: ["30010101", "3, 9"],
      thai:
        "a.csv บรรทัด 12: รหัสประจำระเบียน “30010101” ซ้ำกันโดยมีค่าต่างกัน (ระเบียน: 3, 9) ไม่นำระเบียนนี้มาใช้ โปรดเก็บไว้เพียงระเบียนที่ถูกต้อง",
      english:
        "a.csv line 12: key “30010101” occurs again with other values (records: 3, 9). The record is not used. Keep only the record that is right."
    ),
    Pinned(
      .recordDuplicate, .setAside, details: ["30010101", "3"],
      thai:
        "a.csv บรรทัด 12: รหัสประจำระเบียน “30010101” ซ้ำกับระเบียนที่ 3 ทุกช่อง จึงใช้ระเบียนนั้นเพียงระเบียนเดียว กันไว้ ไม่นับเป็นข้อมูล",
      english:
        "a.csv line 12: key “30010101” repeats record 3 in every field, which is used once. It is set aside and not counted."
    ),
    Pinned(
      .recordTitle, .setAside,
      thai: "a.csv บรรทัด 12: เป็นชื่อเรื่องหรือคำอธิบายเหนือหัวตาราง กันไว้ ไม่นับเป็นข้อมูล",
      english: "a.csv line 12: a title or note above the header. It is set aside and not counted."),
    Pinned(
      .headerRepeated, .setAside,
      thai: "a.csv บรรทัด 12: เป็นหัวตารางที่พิมพ์ซ้ำ กันไว้ ไม่นับเป็นข้อมูล",
      english: "a.csv line 12: the header once more. It is set aside and not counted."),
    Pinned(
      .titleLikeRecord, .noted,
      thai:
        "a.csv บรรทัด 12: อยู่เหนือหัวตาราง ถือเป็นชื่อเรื่อง แต่ค่าในช่องเข้ากับคอลัมน์ของตาราง หากเป็นข้อมูล โปรดย้ายไปไว้ใต้หัวตาราง",
      english:
        "a.csv line 12: stands above the header and is taken for a title, though its cells fit the columns. If it is data, move it below the header."
    ),
    Pinned(
      .headerBelow, .noted, details: ["31"],
      thai:
        "a.csv บรรทัด 12: ข้อมูลเริ่มตั้งแต่บรรทัดนี้ ส่วนหัวตารางอยู่ใต้ข้อมูลที่บรรทัด 31 (ตารางอาจถูกเรียงลำดับพร้อมหัวตาราง) โปรดตรวจว่าไม่มีระเบียนขาดหาย แล้วย้ายหัวตารางไว้บนสุด",
      english:
        "a.csv line 12: the data begin here, above their header in line 31, as in a sheet sorted together with it. Check that no record lacks, and move the header to the top."
    ),
    Pinned(
      .recordLabels, .setAside,
      thai: "a.csv บรรทัด 12: เป็นแถวหน่วยหรือเลขที่คอลัมน์ของหัวตาราง กันไว้ ไม่นับเป็นข้อมูล",
      english:
        "a.csv line 12: units or numbers of the columns, a part of the header. It is set aside and not counted."
    ),
    Pinned(
      .headingUnit, .noted, column: "spent_baht", value: "เบิกจ่าย (บาท)",
      thai:
        "a.csv บรรทัด 12 คอลัมน์ “spent_baht”: อ่านจากหัวตาราง “เบิกจ่าย (บาท)” โดยไม่นับหน่วยในวงเล็บหรือเลขลำดับข้างหน้า",
      english:
        "a.csv line 12 column “spent_baht”: is read from the heading “เบิกจ่าย (บาท)”, whose unit in brackets or number before it makes no difference."
    ),
    Pinned(
      .headingNear, .noted, column: "savings_baht", value: "saving_baht", details: ["เงินสัจจะสะสม"],
      thai:
        "a.csv บรรทัด 12 คอลัมน์ “savings_baht”: ไม่มีหัวตารางของคอลัมน์นี้ แต่มี “saving_baht” ซึ่งใกล้เคียง ถือว่าคอลัมน์นี้ไม่มีข้อมูลทั้งแฟ้ม หากหมายถึงคอลัมน์นี้ โปรดแก้หัวตารางเป็น “เงินสัจจะสะสม”",
      english:
        "a.csv line 12 column “savings_baht”: no heading is this column's, but “saving_baht” is near. The column counts as missing in the whole file. If it is meant, write “เงินสัจจะสะสม”."
    ),
    Pinned(
      .headingTwice, .noted, column: "spent_baht", details: ["เบิกจ่าย", "5", "spent_baht", "9"],
      thai:
        "a.csv บรรทัด 12 คอลัมน์ “spent_baht”: มีหลายหัวในตาราง: “เบิกจ่าย” (5), “spent_baht” (9) ใช้ระเบียนที่ค่าตรงกันหรือมีค่าอยู่ช่องเดียว โปรดลบหรือเปลี่ยนชื่อให้เหลือหัวเดียว",
      english:
        "a.csv line 12 column “spent_baht”: has several headings: “เบิกจ่าย” (5), “spent_baht” (9); records in which their cells agree, or only one is filled, are used. Keep one and remove or rename the others."
    ),
    Pinned(
      .headerMended, .noted, details: ["quotes"],
      thai:
        "a.csv บรรทัด 12: หัวตารางมีเครื่องหมายคำพูดผิดที่ อ่านโดยไม่นับเครื่องหมายนั้น โปรดแก้หัวตารางในไฟล์ต้นทาง",
      english:
        "a.csv line 12: quotes stand wrong in the header, which is read without them. Correct the header where the file comes from."
    ),
    Pinned(
      .headerMended, .noted, details: ["rows"],
      thai: "a.csv บรรทัด 12: หัวตารางเขียนไว้สองแถว จึงอ่านรวมเป็นแถวเดียว",
      english: "a.csv line 12: the headings stand in two rows, which are read as one."),
    Pinned(
      .twinsDiffer, .rejected, column: "amount", value: "1", details: ["2"],
      thai:
        "a.csv บรรทัด 12 คอลัมน์ “amount”: คอลัมน์นี้มีหลายหัวและค่าไม่ตรงกัน: “1” กับ “2” ไม่นำระเบียนนี้มาใช้ โปรดตรวจว่าค่าใดถูก แล้วลบหรือเปลี่ยนชื่อคอลัมน์ที่เหลือ",
      english:
        "a.csv line 12 column “amount”: the column has several headings, and their cells differ: “1” and “2”. The record is not used. Find out which is right, and remove or rename the other column."
    ),
    Pinned(
      .recordShort, .rejected, details: ["7", "6", "blank heading"],
      thai:
        "a.csv บรรทัด 12: มี 6 ช่อง แต่หัวตารางมี 7 ช่อง ซึ่งมีหัวว่างอยู่ข้างใน จึงบอกไม่ได้ว่าหัวตารางมีตัวคั่นเกินหรือไม่ ไม่นำระเบียนนี้มาใช้ โปรดลบตัวคั่นที่เกินในหัวตาราง หรือเติมช่องที่ขาดในระเบียน",
      english:
        "a.csv line 12: has 6 fields, the header has 7, an empty one among them, which may be a separator too many. The record is not used. Remove that separator from the header, or complete the records."
    ),
    Pinned(
      .headerChanged, .setAside,
      thai:
        "a.csv บรรทัด 12: เป็นหัวตารางใหม่กลางแฟ้ม คอลัมน์หรือลำดับต่างจากเดิม ระเบียนถัดไปจึงอ่านตามหัวนี้ กันไว้ ไม่นับเป็นข้อมูล",
      english:
        "a.csv line 12: a new header inside the file, of other columns or in another order; what follows is read by it. It is set aside and not counted."
    ),
    Pinned(
      .headerLacks, .rejected, details: ["food_baht", "drink_baht"],
      thai:
        "a.csv บรรทัด 12: หัวตารางที่เปลี่ยนกลางแฟ้มเหนือระเบียนนี้ไม่มีคอลัมน์ “food_baht, drink_baht” ไม่นำระเบียนนี้มาใช้ โปรดแยกตารางนี้เป็นแฟ้มของตัวเอง หรือเติมคอลัมน์ที่ขาด",
      english:
        "a.csv line 12: the header that changed inside the file above this record lacks “food_baht, drink_baht”. The record is not used. Put that table into a file of its own, or add the columns."
    ),
    Pinned(
      .recordTotal, .setAside,
      thai: "a.csv บรรทัด 12: เป็นแถวยอดรวม ใช้สำหรับตรวจยอดเท่านั้น กันไว้ ไม่นับเป็นข้อมูล",
      english: "a.csv line 12: a total row, used only to check the sums. It is set aside and not counted."),
    Pinned(
      .recordBlank, .setAside,
      thai: "a.csv บรรทัด 12: เป็นบรรทัดว่าง กันไว้ ไม่นับเป็นข้อมูล",
      english: "a.csv line 12: a line without any value. It is set aside and not counted."),
    Pinned(
      .recordOutOfScope, .setAside, details: ["province_code == \"30\""],
      thai: "a.csv บรรทัด 12: อยู่นอกขอบเขตที่ขอ (province_code == \"30\") กันไว้ ไม่นับเป็นข้อมูล",
      english:
        "a.csv line 12: outside the scope that was asked for (province_code == \"30\"). It is set aside and not counted."
    ),
    Pinned(
      .recordFootnote, .setAside,
      thai: "a.csv บรรทัด 12: เป็นหมายเหตุท้ายตาราง กันไว้ ไม่นับเป็นข้อมูล",
      english: "a.csv line 12: a note below the data. It is set aside and not counted."),
    Pinned(
      .totalDiffers, .noted, details: ["loan_baht", "1500.00", "1490.00"],
      thai:
        "a.csv บรรทัด 12: แถวยอดรวมของ “loan_baht” เขียนไว้ 1500.00 แต่รวมจากระเบียนได้ 1490.00 ใช้ยอดที่รวมจากระเบียน โปรดตรวจว่าได้ระเบียนครบหรือยอดเดิมผิด",
      english:
        "a.csv line 12: the total row of “loan_baht” says 1500.00, the records add up to 1490.00. The sum of the records is used. Check whether records are lacking or the printed figure is wrong."
    ),
    Pinned(
      .divisionByZero, .noted, details: ["areas", "loan / members"],
      thai:
        "a.csv บรรทัด 12: คำนวณ “loan / members” ในขั้น areas ไม่ได้เพราะตัวหารเป็นศูนย์ ถือว่าผลไม่มีข้อมูล โปรดตรวจค่าที่เป็นตัวหาร",
      english:
        "a.csv line 12: “loan / members” in stage areas divides by zero. The result counts as missing. Check the value it divides by."
    ),
    Pinned(
      .numberOverflow, .noted, details: ["areas", "loan * loan"],
      thai:
        "a.csv บรรทัด 12: ผลของ “loan * loan” ในขั้น areas ใหญ่เกินกว่าที่คำนวณได้ ถือว่าผลไม่มีข้อมูล โปรดตรวจค่าที่ใหญ่ผิดปกติ",
      english:
        "a.csv line 12: “loan * loan” in stage areas gives a number too large to hold. The result counts as missing. Look for a value that is far too large."
    ),
    Pinned(
      .ruleCheck, .noted,
      details: ["levels", "rounds", "รอบที่สองต้องไม่มาก่อนรอบแรก", "the second round comes after the first"],
      thai:
        "a.csv บรรทัด 12: ไม่ผ่านข้อตรวจ “rounds” ในขั้น levels: รอบที่สองต้องไม่มาก่อนรอบแรก ยังนำระเบียนนี้มาใช้ โปรดตรวจระเบียนนี้กับต้นทาง",
      english:
        "a.csv line 12: check “rounds” of stage levels does not hold: the second round comes after the first. The record is used all the same. Compare the record with its source."
    ),
    Pinned(
      .ruleCheck, .noted, details: ["levels", "rounds", "ผิด", "A sentence with a full stop of its own."],
      thai:
        "a.csv บรรทัด 12: ไม่ผ่านข้อตรวจ “rounds” ในขั้น levels: ผิด ยังนำระเบียนนี้มาใช้ โปรดตรวจระเบียนนี้กับต้นทาง",
      english:
        "a.csv line 12: check “rounds” of stage levels does not hold: A sentence with a full stop of its own. The record is used all the same. Compare the record with its source."
    ),
    Pinned(
      .joinUnmatched, .noted, details: ["target", "3001"],
      thai:
        "a.csv บรรทัด 12: ไม่พบ “3001” ในตารางที่นำมาต่อในขั้น target ถือว่าค่าจากตารางนั้นไม่มีข้อมูล โปรดเพิ่มในตารางนั้นหรือแก้รหัสให้ตรง",
      english:
        "a.csv line 12: “3001” is not in the table joined in stage target. What that table would give counts as missing. Add it to that table or correct the key."
    ),
    Pinned(
      .joinUnmatched, .noted, details: ["offices", "เขมราช", "เขมราฐ"],
      thai:
        "a.csv บรรทัด 12: ไม่พบ “เขมราช” ในตารางที่นำมาต่อในขั้น offices ถือว่าค่าจากตารางนั้นไม่มีข้อมูล หมายถึง “เขมราฐ” ใช่หรือไม่ โปรดแก้ให้ตรงหรือเพิ่มในตารางนั้น",
      english:
        "a.csv line 12: “เขมราช” is not in the table joined in stage offices. What that table would give counts as missing. Is “เขมราฐ” meant? Correct it, or add it to that table."
    ),
    Pinned(
      .joinAmbiguous, .noted, details: ["target", "3001", "2"],
      thai:
        "a.csv บรรทัด 12: พบ “3001” 2 แถวที่ค่าต่างกันในตารางที่นำมาต่อในขั้น target จึงไม่เลือกแถวใด ถือว่าค่าจากตารางนั้นไม่มีข้อมูล โปรดเหลือไว้แถวเดียว",
      english:
        "a.csv line 12: “3001” has 2 rows that differ in the table joined in stage target, none is taken. What that table would give counts as missing. Leave one of them."
    ),
    Pinned(
      .joinRepeated, .noted, details: ["normed", "A1 ตำบล", "2"],
      thai:
        "a.csv บรรทัด 12: พบ “A1 ตำบล” ซ้ำ 2 แถวที่ค่าเหมือนกันในตารางที่นำมาต่อในขั้น normed จึงใช้ค่านั้น โปรดเหลือไว้แถวเดียว",
      english:
        "a.csv line 12: “A1 ตำบล” has 2 rows that give the same in the table joined in stage normed, it is taken. Leave one of them."
    ),
    Pinned(
      .comparisonRepeated, .noted, details: ["changes", "34010101", "2"],
      thai:
        "a.csv บรรทัด 12: พบ “34010101” 2 แถวในรอบหรือเดือนเดียวกันในขั้น changes จึงไม่เปรียบเทียบ โปรดเหลือไว้แถวเดียวต่อรอบ",
      english:
        "a.csv line 12: “34010101” has 2 rows for one round or month in stage changes, none is compared. Leave one for each round."
    ),
    Pinned(
      .comparisonUnplaced, .noted, details: ["changes", "34010101"],
      thai:
        "a.csv บรรทัด 12: ไม่ทราบรอบหรือเดือนของ “34010101” ในขั้น changes จึงไม่เปรียบเทียบ โปรดระบุรอบหรือเดือน",
      english:
        "a.csv line 12: the round or month of “34010101” is not known in stage changes, so it is not compared. Give the round or month."
    ),
    Pinned(
      .comparisonOutside, .noted, details: ["trend", "340101"],
      thai:
        "a.csv บรรทัด 12: เดือนของ “340101” อยู่นอกช่วงที่ขอในขั้น trend จึงไม่เปรียบเทียบ โปรดตรวจช่วงเดือนที่ตั้งไว้",
      english:
        "a.csv line 12: the month of “340101” is outside the period of stage trend, so it is not compared. Check the months of the period."
    ),
    Pinned(
      .targetPeriod, .noted, details: ["progress", "P01"],
      thai:
        "a.csv บรรทัด 12: “P01” ในขั้น progress มีวันสิ้นสุดอยู่ก่อนวันเริ่ม จึงไม่เทียบกับเวลาที่ผ่านไป โปรดแก้วันเริ่มหรือวันสิ้นสุด",
      english:
        "a.csv line 12: the period of “P01” in stage progress ends before it begins, so that its course is not known. Correct one of the two dates."
    ),
    Pinned(
      .selectionRepeated, .noted, details: ["chosen", "H01", "2"],
      thai:
        "a.csv บรรทัด 12: พบ “H01” 2 แถวในขั้น chosen จึงตัดสินไม่ได้ โปรดเหลือไว้แถวเดียว",
      english:
        "a.csv line 12: “H01” has 2 rows in stage chosen, none of them can be judged. Leave one of them."
    ),
    Pinned(
      .selectionGroup, .noted, details: ["chosen", "H01"],
      thai:
        "a.csv บรรทัด 12: ไม่ทราบว่า “H01” อยู่ในกลุ่มใดของโควตาในขั้น chosen จึงตัดสินไม่ได้ โปรดเติมรหัสที่ขาด",
      english:
        "a.csv line 12: it is not known to which quota of stage chosen “H01” belongs, so it cannot be judged. Fill in the code that is missing."
    ),
    Pinned(
      .quotaMissing, .noted, details: ["chosen", "34"],
      thai:
        "a.csv บรรทัด 12: “34” ไม่มีโควตาในขั้น chosen จึงไม่เลือกใคร โปรดเพิ่มในตารางโควตา",
      english:
        "a.csv line 12: “34” has no quota in stage chosen, nobody of it is chosen. Add it to the table of quotas."
    ),
    Pinned(
      .quotaRepeated, .noted, details: ["chosen", "34", "2"],
      thai:
        "a.csv บรรทัด 12: “34” มีโควตา 2 แถวในขั้น chosen จึงไม่ใช้แถวใด โปรดเหลือไว้แถวเดียว",
      english:
        "a.csv line 12: “34” has 2 rows of quotas in stage chosen, none is used. Leave one of them."
    ),
    Pinned(
      .quotaUnusable, .noted, details: ["quotas", "34"],
      thai:
        "a.csv บรรทัด 12: โควตาของ “34” ในขั้น quotas ไม่ใช่จำนวนเต็มตั้งแต่ศูนย์ขึ้นไป โปรดแก้ในตารางโควตา",
      english:
        "a.csv line 12: the quota of “34” in stage quotas is no whole number from zero. Correct it in the table of quotas."
    ),
    Pinned(
      .adviceExceeded, .noted, details: ["chosen", "ไม่เกิน 3 ต่ออำเภอ", "three a district", "3401", "4", "3"],
      thai:
        "a.csv บรรทัด 12: “3401” ได้รับเลือก 4 เกินที่แนะนำไว้ไม่เกิน 3 (ไม่เกิน 3 ต่ออำเภอ) ในขั้น chosen โปรดพิจารณา ผลการเลือกไม่เปลี่ยน",
      english:
        "a.csv line 12: “3401” has 4 chosen in stage chosen, more than the 3 advised (three a district). Consider it; the choice is not changed."
    ),
    Pinned(
      .rankTarget, .noted, details: ["ranked", "income", "3401"],
      thai:
        "a.csv บรรทัด 12: เป้าหมายของ “income” สำหรับ “3401” ในขั้น ranked ใช้คำนวณสัดส่วนไม่ได้ จึงถือว่าไม่มีข้อมูล โปรดตรวจเป้าหมาย",
      english:
        "a.csv line 12: no share can be taken of the target of “income” for “3401” in stage ranked, the figure counts as missing. Check the target."
    ),
    Pinned(
      .deadlineRepeated, .noted, details: ["reports", "U1", "2"],
      thai:
        "a.csv บรรทัด 12: พบ “U1” 2 แถวในรายการที่ต้องส่งของขั้น reports การส่งหนึ่งครั้งจึงนับให้ทุกแถว โปรดเหลือไว้แถวเดียว",
      english:
        "a.csv line 12: “U1” is expected 2 times in stage reports, an arrival counts for each. Leave one of them."
    ),
    Pinned(
      .deadlineUnclear, .noted, details: ["reports", "plan", "U1"],
      thai:
        "a.csv บรรทัด 12: ไม่ทราบว่า “U1” ต้องส่ง “plan” หรือไม่ในขั้น reports จึงถือว่าไม่ต้องส่ง โปรดเติมข้อมูลที่ใช้ตัดสิน",
      english:
        "a.csv line 12: it is not known whether “plan” concerns “U1” in stage reports, it is taken as not concerned. Fill in what decides it."
    ),
    Pinned(
      .arrivalUndated, .noted, details: ["reports", "U1"],
      thai:
        "a.csv บรรทัด 12: การส่งของ “U1” ในขั้น reports ไม่มีวันที่ จึงไม่นับ โปรดเติมวันที่ส่ง",
      english:
        "a.csv line 12: the arrival of “U1” in stage reports has no date and does not count. Fill in the date."
    ),
    Pinned(
      .arrivalPeriod, .noted, details: ["reports", "U1"],
      thai:
        "a.csv บรรทัด 12: ไม่ทราบว่าการส่งของ “U1” ในขั้น reports เป็นของงวดใด จึงไม่นับ โปรดระบุเดือน ไตรมาส หรือปี",
      english:
        "a.csv line 12: it is not known for which period “U1” arrived in stage reports, it does not count. Give the month, quarter or year."
    ),
    Pinned(
      .arrivalUnexpected, .noted, details: ["reports", "U9"],
      thai:
        "a.csv บรรทัด 12: ไม่มี “U9” ในรายการที่ต้องส่งของขั้น reports จึงไม่นับ โปรดเพิ่มในทะเบียนหรือแก้รหัสให้ตรง",
      english:
        "a.csv line 12: “U9” is not expected in stage reports, the arrival does not count. Add it to the register or correct the code."
    ),
    Pinned(
      .arrivalAfter, .noted, details: ["reports", "U1"],
      thai:
        "a.csv บรรทัด 12: “U1” ส่งหลังวันที่ดูผลในขั้น reports จึงยังไม่นับ โปรดตรวจวันที่ส่งหรือ --as-of",
      english:
        "a.csv line 12: “U1” arrived after the day as of which stage reports looks, it does not count yet. Check the date or --as-of."
    ),
    Pinned(
      .identityDiffers, .noted, details: ["sums", "money", "A", "100", "90", "10"],
      thai:
        "a.csv บรรทัด 12: “money” ของ “A” ในขั้น sums ระบุ 100 แต่คำนวณได้ 90 ต่างกัน 10 โปรดตรวจทั้งสองยอดกับต้นทาง",
      english:
        "a.csv line 12: “money” of “A” in stage sums states 100, computed 90, difference 10. Compare both with their sources."
    ),
    Pinned(
      .identityUnknown, .noted, details: ["sums", "money", "A", "1"],
      thai:
        "a.csv บรรทัด 12: ตรวจ “money” ของ “A” ในขั้น sums ไม่ได้ เพราะยอดที่ระบุหรือรายการย่อยไม่มีข้อมูล (รายการย่อยที่ขาด 1) โปรดเติมยอดที่ขาด",
      english:
        "a.csv line 12: “money” of “A” in stage sums cannot be checked: the stated figure or parts of it are missing (parts missing: 1). Fill in what is missing."
    ),
    Pinned(
      .identityRepeated, .noted, details: ["sums", "A", "2"],
      thai:
        "a.csv บรรทัด 12: พบยอดรวมของ “A” 2 แถวในขั้น sums จึงไม่เปรียบเทียบ โปรดเหลือไว้แถวเดียว",
      english:
        "a.csv line 12: “A” is stated in 2 rows in stage sums, none is compared. Leave one of them."
    ),
    Pinned(
      .identityOrphan, .noted, details: ["sums", "A", "3"],
      thai:
        "a.csv บรรทัด 12: รายการย่อย 3 รายการในขั้น sums อ้างถึง “A” ซึ่งไม่มีแถวยอดรวม โปรดเพิ่มแถวยอดรวมหรือแก้รหัส",
      english:
        "a.csv line 12: 3 parts in stage sums belong to “A”, for which no row states a sum. Add that row or correct the code."
    ),
    Pinned(
      .identityOwnParent, .noted, details: ["sums", "A"],
      thai:
        "a.csv บรรทัด 12: “A” ในขั้น sums ระบุตนเองเป็นยอดรวม จึงไม่นับเป็นรายการย่อย โปรดแก้รหัสของยอดรวม",
      english:
        "a.csv line 12: “A” in stage sums names itself as its parent and is no part. Correct the parent's code."
    ),
  ]

  /// What becomes of the cell or record when it is used all the same.
  static let noted: [(FindingCode, String, String)] = [
    (.recordShort, "ถือว่าช่องท้ายที่ขาดไม่มีข้อมูล", "The fields left out at the end count as missing."),
    (.recordLong, "ไม่ใช้ช่องที่เกิน", "The fields in excess are not used."),
    (.quoteStray, "ยังนำระเบียนนี้มาใช้", "The record is used all the same."),
    (.encodingInvalid, "ยังนำระเบียนนี้มาใช้", "The record is used all the same."),
    (.carriageReturnStray, "ยังนำระเบียนนี้มาใช้", "The record is used all the same."),
    (.valueMissing, "ถือว่าช่องนี้ไม่มีข้อมูล", "The cell counts as missing."),
    (.numberInvalid, "ถือว่าช่องนี้ไม่มีข้อมูล", "The cell counts as missing."),
    (.numberNotWhole, "ถือว่าช่องนี้ไม่มีข้อมูล", "The cell counts as missing."),
    (.numberDecimals, "ถือว่าช่องนี้ไม่มีข้อมูล", "The cell counts as missing."),
    (.numberRange, "ถือว่าช่องนี้ไม่มีข้อมูล", "The cell counts as missing."),
    (.valueNotListed, "ถือว่าช่องนี้ไม่มีข้อมูล", "The cell counts as missing."),
    (.spreadsheetError, "ถือว่าช่องนี้ไม่มีข้อมูล", "The cell counts as missing."),
    (.dateInvalid, "ถือว่าช่องนี้ไม่มีข้อมูล", "The cell counts as missing."),
    (.dateEra, "ถือว่าช่องนี้ไม่มีข้อมูล", "The cell counts as missing."),
    (.answerInvalid, "ถือว่าช่องนี้ไม่มีข้อมูล", "The cell counts as missing."),
    (.answerDash, "ถือว่าช่องนี้ไม่มีข้อมูล", "The cell counts as missing."),
    (.codeInvalid, "ถือว่าช่องนี้ไม่มีข้อมูล", "The cell counts as missing."),
    (.codeNesting, "ยังนำระเบียนนี้มาใช้", "The record is used all the same."),
  ]

  @Test(arguments: pinned) func `Each kind of finding has its sentence in both languages`(_ pinned: Pinned) {
    let text = FindingSentence(pinned.finding).text
    #expect(text.thai == pinned.thai)
    #expect(text.english == pinned.english)
  }

  @Test func `No kind of finding is without a pinned sentence`() {
    #expect(Set(Self.pinned.map(\.finding.code)) == Set(FindingCode.allCases))
  }

  @Test(arguments: noted) func `A record that is still used says what it lost`(
    _ code: FindingCode, _ thai: String, _ english: String
  ) {
    let finding = Finding(code, .noted, at: Finding.Place(input: "households"))
    #expect(FindingSentence(finding).consequence == Bilingual(thai: thai, english: english))
  }

  @Test func `A finding on a result names the stage, one without a line its record`() {
    let result = Finding(.divisionByZero, .noted, at: Finding.Place(input: "areas"))
    #expect(FindingSentence(result).place == Bilingual(thai: "ผลของ areas", english: "result of areas"))
    let record = Finding(
      .recordBlank, .setAside, at: Finding.Place(input: "areas", file: "a.csv", record: 7), column: "x")
    #expect(
      FindingSentence(record).place
        == Bilingual(thai: "a.csv ระเบียนที่ 7 คอลัมน์ “x”", english: "a.csv record 7 column “x”"))
  }

  @Test(arguments: [
    (["", "30"], "ไม่เกิน 30", "at most 30"), (["1", ""], "ไม่น้อยกว่า 1", "at least 1"),
    (["1", "30"], "อยู่ระหว่าง 1 ถึง 30", "1 to 30"),
  ]) func `A range may be open at either end`(_ ends: [String], _ thai: String, _ english: String) {
    let finding = Finding(
      .numberRange, .rejected, at: Finding.Place(input: "i"), value: "99", details: ends)
    let statement = FindingSentence(finding).statement
    #expect(statement.thai == "พบ “99” แต่ต้อง\(thai)")
    #expect(statement.english == "found “99”, expected \(english)")
  }

  @Test func `Long values are cut, line breaks shown, citizen numbers masked in value and details`() {
    let finding = Finding(
      .keyConflict, .rejected, at: Finding.Place(input: "i", file: "\(citizenNumber).csv"),
      details: ["a\r\nb \(citizenNumber)", "3"])
    let sentence = FindingSentence(finding)
    #expect(sentence.masked)
    #expect(sentence.statement.english.contains("“a⏎b xxxxxxxxx\(citizenNumber.suffix(4))”"))
    #expect(!sentence.text.thai.contains(citizenNumber) && !sentence.text.english.contains(citizenNumber))
    let long = Finding(
      .numberInvalid, .noted, at: Finding.Place(input: "i"), value: String(repeating: "ก", count: 300))
    #expect(
      FindingSentence(long).statement.thai == "พบ “\(String(repeating: "ก", count: 59))…” แต่ต้องเป็นตัวเลข")
  }

  @Test func `Every kind has a label of its own`() {
    #expect(Set(FindingCode.allCases.map(\.label.thai)).count == FindingCode.allCases.count)
    #expect(Set(FindingCode.allCases.map(\.label.english)).count == FindingCode.allCases.count)
  }
}
