package import Tables

extension FindingCode {
  /// A few words for lists that count findings.
  package var label: Bilingual {
    switch self {
    case .recordShort: Bilingual(thai: "ช่องน้อยกว่าหัวตาราง", english: "too few fields")
    case .recordLong: Bilingual(thai: "ช่องมากกว่าหัวตาราง", english: "too many fields")
    case .recordsAllShort: Bilingual(thai: "ทุกระเบียนขาดช่องท้าย", english: "last fields left out throughout")
    case .recordUneven: Bilingual(thai: "ช่องไม่เท่าระเบียนข้างเคียง", english: "not as wide as its neighbours")
    case .quoteSwallows: Bilingual(thai: "เครื่องหมายคำพูดรวมหลายระเบียน", english: "quote takes in records")
    case .quoteUnclosed: Bilingual(thai: "เครื่องหมายคำพูดไม่ปิด", english: "quote never closed")
    case .quoteStray: Bilingual(thai: "เครื่องหมายคำพูดผิดที่", english: "quote in the wrong place")
    case .encodingInvalid: Bilingual(thai: "ตัวอักษรนอกรหัส", english: "bytes outside the encoding")
    case .textDecodedTwice: Bilingual(thai: "ข้อความแปลงรหัสอักขระผิด", english: "text decoded twice")
    case .carriageReturnStray: Bilingual(thai: "อักขระขึ้นบรรทัดกลางระเบียน", english: "stray carriage return")
    case .recordTooLong: Bilingual(thai: "ระเบียนยาวเกินไป", english: "record too long")
    case .valueMissing: Bilingual(thai: "ไม่ได้กรอกค่า", english: "value missing")
    case .numberInvalid: Bilingual(thai: "ไม่ใช่ตัวเลข", english: "not a number")
    case .numberNotWhole: Bilingual(thai: "ไม่ใช่จำนวนเต็ม", english: "not a whole number")
    case .numberDecimals: Bilingual(thai: "ทศนิยมเกิน", english: "too many decimals")
    case .numberRange: Bilingual(thai: "ตัวเลขนอกช่วง", english: "number out of range")
    case .valueNotListed: Bilingual(thai: "ค่านอกรายการ", english: "value not in the list")
    case .spreadsheetError: Bilingual(thai: "สูตรผิดจากตารางคำนวณ", english: "spreadsheet error")
    case .dateInvalid: Bilingual(thai: "วันที่ไม่ถูกต้อง", english: "no such date")
    case .dateEra: Bilingual(thai: "ไม่รู้ว่าเป็น พ.ศ. หรือ ค.ศ.", english: "era of the year unclear")
    case .answerInvalid: Bilingual(thai: "คำตอบอ่านไม่ได้", english: "answer not understood")
    case .answerDash: Bilingual(thai: "ตอบขีดในข้อที่ต้องตอบ", english: "dash where an answer is due")
    case .codeInvalid: Bilingual(thai: "รหัสไม่ถูกต้อง", english: "code not valid")
    case .twinsDiffer: Bilingual(thai: "สองคอลัมน์หัวเดียวกันค่าต่างกัน", english: "doubled columns differ")
    case .codeNesting: Bilingual(thai: "รหัสพื้นที่ขัดกัน", english: "area codes disagree")
    case .keyDigitsLost: Bilingual(thai: "รหัสถูกย่อเป็นเลขยกกำลัง", english: "key shortened by a spreadsheet")
    case .keyConflict: Bilingual(thai: "รหัสซ้ำแต่ค่าต่างกัน", english: "same key, other values")
    case .recordDuplicate: Bilingual(thai: "ระเบียนซ้ำ", english: "duplicate record")
    case .recordTitle: Bilingual(thai: "ชื่อเรื่องเหนือหัวตาราง", english: "title above the header")
    case .titleLikeRecord: Bilingual(thai: "ชื่อเรื่องที่คล้ายข้อมูล", english: "title that looks like a record")
    case .headerBelow: Bilingual(thai: "หัวตารางอยู่ใต้ข้อมูล", english: "header below records")
    case .recordLabels: Bilingual(thai: "แถวหน่วยหรือเลขคอลัมน์", english: "row of units or column numbers")
    case .headingUnit: Bilingual(thai: "หน่วยในหัวตาราง", english: "unit in a heading")
    case .headingTwice: Bilingual(thai: "หัวตารางซ้ำกัน", english: "doubled heading")
    case .headerMended: Bilingual(thai: "หัวตารางเขียนผิด", english: "faulty header row")
    case .headingNear: Bilingual(thai: "หัวตารางใกล้เคียง", english: "heading nearly a column's")
    case .headerRepeated: Bilingual(thai: "หัวตารางพิมพ์ซ้ำ", english: "header repeated")
    case .headerChanged: Bilingual(thai: "หัวตารางเปลี่ยนกลางแฟ้ม", english: "header changed inside the file")
    case .headerLacks: Bilingual(thai: "หัวตารางที่เปลี่ยนขาดคอลัมน์", english: "changed header lacks a column")
    case .recordTotal: Bilingual(thai: "แถวยอดรวม", english: "total row")
    case .recordBlank: Bilingual(thai: "บรรทัดว่าง", english: "blank line")
    case .recordOutOfScope: Bilingual(thai: "นอกขอบเขตที่ขอ", english: "outside the scope")
    case .recordFootnote: Bilingual(thai: "หมายเหตุท้ายตาราง", english: "footnote")
    case .faultWidespread: Bilingual(thai: "ข้อผิดพลาดเดียวกันทั้งแฟ้ม", english: "the same fault throughout a file")
    case .totalDiffers: Bilingual(thai: "ยอดรวมไม่ตรงกับระเบียน", english: "total differs from the records")
    case .divisionByZero: Bilingual(thai: "ตัวหารเป็นศูนย์", english: "division by zero")
    case .numberOverflow: Bilingual(thai: "ตัวเลขใหญ่เกินคำนวณ", english: "number too large")
    case .ruleCheck: Bilingual(thai: "ไม่ผ่านข้อตรวจของกฎ", english: "check of the rule not met")
    case .joinUnmatched: Bilingual(thai: "ไม่พบคู่ในตารางที่นำมาต่อ", english: "no partner in the joined table")
    case .joinAmbiguous:
      Bilingual(thai: "พบคู่หลายแถวในตารางที่นำมาต่อ", english: "several partners in the joined table")
    case .joinRepeated:
      Bilingual(thai: "คู่ในตารางที่นำมาต่อเขียนซ้ำ", english: "partner stands twice in the joined table")
    case .comparisonRepeated:
      Bilingual(thai: "หลายแถวในรอบหรือเดือนเดียวกัน", english: "several rows for one round or month")
    case .comparisonUnplaced:
      Bilingual(thai: "ไม่ทราบรอบหรือเดือน", english: "round or month not known")
    case .comparisonOutside:
      Bilingual(thai: "อยู่นอกช่วงเดือนที่ขอ", english: "outside the months of the period")
    case .targetPeriod: Bilingual(thai: "วันสิ้นสุดอยู่ก่อนวันเริ่ม", english: "period ends before it begins")
    case .selectionRepeated: Bilingual(thai: "รหัสผู้รับคัดเลือกซ้ำ", english: "candidate stands twice")
    case .selectionGroup: Bilingual(thai: "ไม่ทราบกลุ่มของโควตา", english: "group of the quota not known")
    case .quotaMissing: Bilingual(thai: "ไม่มีโควตา", english: "no quota")
    case .quotaRepeated: Bilingual(thai: "โควตาซ้ำ", english: "several quotas")
    case .quotaUnusable: Bilingual(thai: "โควตาไม่ใช่จำนวนเต็ม", english: "quota not a whole number")
    case .adviceExceeded: Bilingual(thai: "มากกว่าที่แนะนำ", english: "more than advised")
    case .rankTarget: Bilingual(thai: "เป้าหมายใช้คำนวณไม่ได้", english: "target not usable")
    case .deadlineRepeated: Bilingual(thai: "ผู้ต้องส่งซ้ำ", english: "expected twice")
    case .deadlineUnclear: Bilingual(thai: "ไม่ทราบว่าต้องส่งหรือไม่", english: "not known whether it is due")
    case .arrivalUndated: Bilingual(thai: "ไม่มีวันที่ส่ง", english: "arrival without a date")
    case .arrivalPeriod: Bilingual(thai: "ไม่ทราบงวดที่ส่ง", english: "period of the arrival not known")
    case .arrivalUnexpected: Bilingual(thai: "ส่งโดยไม่อยู่ในทะเบียน", english: "arrival not expected")
    case .arrivalAfter: Bilingual(thai: "ส่งหลังวันที่ดูผล", english: "arrived after the as-of day")
    case .identityDiffers: Bilingual(thai: "ยอดไม่เท่ากัน", english: "figures differ")
    case .identityUnknown: Bilingual(thai: "ตรวจยอดไม่ได้", english: "figures cannot be compared")
    case .identityRepeated: Bilingual(thai: "ยอดรวมซ้ำ", english: "stated figure stands twice")
    case .identityOrphan: Bilingual(thai: "รายการย่อยไม่มียอดรวม", english: "parts without a whole")
    case .identityOwnParent: Bilingual(thai: "รายการเป็นส่วนของตนเอง", english: "row is its own parent")
    }
  }
}

extension Finding.Outcome {
  /// What became of the record, in a word or two.
  package var label: Bilingual {
    switch self {
    case .rejected: Bilingual(thai: "ไม่นำมาใช้", english: "rejected")
    case .setAside: Bilingual(thai: "กันไว้", english: "set aside")
    case .noted: Bilingual(thai: "ใช้ แต่มีข้อสังเกต", english: "used, with a note")
    }
  }

  /// The name in findings.csv.
  package var columnValue: String {
    switch self {
    case .rejected: "rejected"
    case .setAside: "set_aside"
    case .noted: "noted"
    }
  }
}
