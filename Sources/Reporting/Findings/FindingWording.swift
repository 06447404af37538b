import Tables

/// What each kind of finding says: found and expected, what to do, and what a record that is still used lost.
struct FindingWording {
  var statement: Bilingual
  var advice: Bilingual?
  /// The consequence where the record is used all the same.
  var whenNoted: Bilingual?

  init(
    _ thai: String, _ english: String, advice: Bilingual? = nil, whenNoted: Bilingual? = nil
  ) {
    statement = Bilingual(thai: thai, english: english)
    self.advice = advice
    self.whenNoted = whenNoted
  }

  init(_ facts: FindingFacts) {
    self =
      switch facts.code {
      case .recordShort: .short(facts)
      case .recordLong: .long(facts)
      case .recordsAllShort:
        FindingWording(
          "ระเบียนทั้ง \(facts[2]) ระเบียนของแฟ้มมี \(facts[1]) ช่อง แต่หัวตารางมี \(facts[0]) ช่อง",
          "all \(facts[2]) records of the file have \(facts[1]) fields, the header has \(facts[0])",
          whenNoted: fieldsLeftOut)
      case .recordUneven:
        FindingWording(
          "มี \(facts[0]) ช่องครบตามหัวตาราง แต่ระเบียนที่อยู่ติดกันมีช่องไม่เท่ากัน",
          "has the \(facts[0]) fields of the header, but the records beside it do not",
          advice: Bilingual(
            thai: "โปรดตรวจว่าทุกค่าอยู่ใต้หัวคอลัมน์ของตน เพราะอาจมีตัวคั่นเกินหรือหายไป",
            english: "See that each value stands under its heading: a separator may be lost or one too many."),
          whenNoted: stillUsed)
      case .quoteSwallows:
        FindingWording(
          "เครื่องหมายคำพูดที่เปิดในบรรทัด \(facts[0]) รวมข้อความถึงบรรทัด \(facts[1]) ไว้ในช่องเดียว",
          "a quote opened in line \(facts[0]) takes everything up to line \(facts[1]) into one field",
          advice: Bilingual(
            thai: "โปรดปิดหรือลบเครื่องหมายคำพูดในบรรทัด \(facts[0])",
            english: "Close or remove the quote in line \(facts[0])."))
      case .quoteUnclosed:
        FindingWording(
          "เครื่องหมายคำพูดที่เปิดในบรรทัด \(facts[0]) ไม่มีตัวปิดจนถึงบรรทัด \(facts[1])",
          "a quote opened in line \(facts[0]) is never closed, up to line \(facts[1])",
          advice: Bilingual(
            thai: "โปรดปิดหรือลบเครื่องหมายคำพูดในบรรทัด \(facts[0])",
            english: "Close or remove the quote in line \(facts[0])."))
      case .quoteStray:
        FindingWording(
          "มีเครื่องหมายคำพูดผิดที่ (ไบต์ที่ \(facts[0]) ของระเบียน)",
          "a quote stands in the wrong place (byte \(facts[0]) of the record)",
          advice: Bilingual(
            thai: "โปรดครอบทั้งช่องด้วยเครื่องหมายคำพูด และพิมพ์เครื่องหมายคำพูดข้างในซ้ำสองตัว",
            english: "Quote the whole field and double the quotes inside it."),
          whenNoted: stillUsed)
      case .encodingInvalid:
        FindingWording(
          "มีไบต์ \(facts[1]) ซึ่งไม่ใช่ตัวอักษรในรหัส \(facts[0])",
          "byte \(facts[1]) is no character of the encoding \(facts[0])",
          advice: Bilingual(
            thai: "โปรดบันทึกไฟล์ใหม่เป็น UTF-8", english: "Save the file again as UTF-8."),
          whenNoted: stillUsed)
      case .textDecodedTwice:
        FindingWording(
          "ข้อความถูกแปลงรหัสอักขระผิดมาก่อนบันทึก ที่ถูกน่าจะเป็น “\(facts[0])”",
          "the text was decoded in a wrong encoding before it was saved; it should be “\(facts[0])”",
          advice: Bilingual(
            thai: "โปรดส่งออกแฟ้มใหม่จากระบบต้นทางเป็น UTF-8",
            english: "Export the file anew as UTF-8 from where it comes."),
          whenNoted: Bilingual(
            thai: "ใช้ข้อความตามที่เป็น แถวอื่นของคอลัมน์นี้อาจเป็นเช่นเดียวกัน",
            english: "The text is used as it is; other rows of the column may be the same."))
      case .carriageReturnStray:
        FindingWording(
          "มีอักขระขึ้นบรรทัด (CR) อยู่กลางระเบียน", "a carriage return stands inside the record",
          advice: Bilingual(
            thai: "โปรดบันทึกไฟล์ใหม่ให้ขึ้นบรรทัดแบบเดียวกันทั้งไฟล์",
            english: "Save the file again with one kind of line end."),
          whenNoted: stillUsed)
      case .recordTooLong:
        FindingWording(
          "ระเบียนยาวเกิน \(facts[0]) ไบต์", "the record is longer than \(facts[0]) bytes",
          advice: Bilingual(
            thai: "โปรดตรวจเครื่องหมายคำพูดที่เปิดไว้แล้วไม่ปิด",
            english: "Look for a quote that was opened and not closed."))
      case .valueMissing:
        FindingWording(
          "เว้นว่าง แต่ต้องมีค่า", "is blank, a value is needed",
          advice: Bilingual(
            thai: "โปรดกรอกค่าในไฟล์ต้นทาง", english: "Fill it in where the file comes from."),
          whenNoted: missingCell)
      case .numberInvalid:
        FindingWording(
          "พบ \(facts.value) แต่ต้องเป็นตัวเลข", "found \(facts.value), expected a number",
          advice: Bilingual(
            thai: "โปรดกรอกเป็นตัวเลข เช่น 38000", english: "Write a number such as 38000."),
          whenNoted: missingCell)
      case .numberNotWhole:
        FindingWording(
          "พบ \(facts.value) แต่ต้องเป็นจำนวนเต็ม", "found \(facts.value), expected a whole number",
          advice: Bilingual(
            thai: "โปรดกรอกเป็นจำนวนเต็ม", english: "Write a whole number."),
          whenNoted: missingCell)
      case .numberDecimals:
        FindingWording(
          "พบ \(facts.value) แต่มีทศนิยมได้ไม่เกิน \(facts[0]) ตำแหน่ง",
          "found \(facts.value), at most \(facts[0]) decimals are allowed",
          advice: Bilingual(
            thai: "โปรดตรวจจุดทศนิยม", english: "Check the decimal point."),
          whenNoted: missingCell)
      case .numberRange:
        .range(facts)
      case .valueNotListed:
        FindingWording(
          "พบ \(facts.value) แต่ค่าที่ใช้ได้คือ \(facts.list)",
          "found \(facts.value), expected one of \(facts.list)",
          advice: Bilingual(
            thai: "โปรดเลือกค่าหนึ่งจากรายการนี้", english: "Choose one of these."),
          whenNoted: missingCell)
      case .spreadsheetError:
        FindingWording(
          "พบ \(facts.value) ซึ่งโปรแกรมตารางคำนวณแจ้งว่าสูตรผิด",
          "found \(facts.value), a spreadsheet's sign for a broken formula",
          advice: Bilingual(
            thai: "โปรดแก้สูตรแล้วส่งออกไฟล์ใหม่", english: "Correct the formula and export the file again."),
          whenNoted: missingCell)
      case .dateInvalid:
        FindingWording(
          "พบ \(facts.value) ซึ่งไม่ใช่วันที่ที่มีจริง", "found \(facts.value), which is no day of the calendar",
          advice: Bilingual(
            thai: "โปรดกรอกเป็น วัน/เดือน/ปี พ.ศ. เช่น 30/09/2563",
            english: "Write day/month/year in the Buddhist era, such as 30/09/2563."),
          whenNoted: missingCell)
      case .dateEra:
        FindingWording(
          "พบ \(facts.value) แต่ปี \(facts[0]) บอกไม่ได้ว่าเป็น พ.ศ. หรือ ค.ศ.",
          "found \(facts.value), the year \(facts[0]) may be of the Buddhist or the Common Era",
          advice: Bilingual(
            thai: "โปรดกรอกปี พ.ศ. สี่หลัก เช่น 2563",
            english: "Write the Buddhist year with four digits, such as 2563."),
          whenNoted: missingCell)
      case .answerInvalid:
        FindingWording(
          "พบ \(facts.value) แต่คำตอบมีได้เพียง ผ่าน ไม่ผ่าน ขีด (-) หรือเว้นว่าง",
          "found \(facts.value), expected pass, fail, a dash or a blank",
          advice: Bilingual(
            thai: "โปรดกรอก 1 (ผ่าน) 0 (ไม่ผ่าน) หรือ - (ไม่มีกลุ่มเป้าหมาย)",
            english: "Write 1 (pass), 0 (fail) or - (nobody to measure)."),
          whenNoted: missingCell)
      case .answerDash:
        FindingWording(
          "พบ \(facts.value) แต่ข้อนี้ต้องตอบว่าผ่านหรือไม่ผ่าน",
          "found \(facts.value), this one is either passed or failed",
          advice: Bilingual(
            thai: "โปรดกรอก 1 (ผ่าน) หรือ 0 (ไม่ผ่าน)", english: "Write 1 (pass) or 0 (fail)."),
          whenNoted: missingCell)
      case .codeInvalid:
        FindingWording(
          "พบ \(facts.value) แต่รหัสต้องเป็นตัวเลข \(facts[0]) หลัก",
          "found \(facts.value), expected a code of \(facts[0]) digits",
          advice: Bilingual(
            thai: "โปรดกรอกรหัสให้ครบทุกหลัก รวมทั้งเลข 0 ข้างหน้า",
            english: "Write all digits, leading zeros too."),
          whenNoted: missingCell)
      case .twinsDiffer:
        FindingWording(
          "คอลัมน์นี้มีหลายหัวและค่าไม่ตรงกัน: \(facts.value) กับ “\(facts[0])”",
          "the column has several headings, and their cells differ: \(facts.value) and “\(facts[0])”",
          advice: Bilingual(
            thai: "โปรดตรวจว่าค่าใดถูก แล้วลบหรือเปลี่ยนชื่อคอลัมน์ที่เหลือ",
            english: "Find out which is right, and remove or rename the other column."),
          whenNoted: missingCell)
      case .codeNesting:
        FindingWording(
          "รหัส \(facts.value) ไม่ได้อยู่ใต้รหัส “\(facts[1])” ของคอลัมน์ “\(facts[0])”",
          "code \(facts.value) does not lie under “\(facts[1])” of column “\(facts[0])”",
          advice: Bilingual(
            thai: "โปรดตรวจว่ารหัสใดถูก แล้วแก้อีกรหัสหนึ่ง", english: "Find out which is right and correct the other."
          ),
          whenNoted: stillUsed)
      case .keyDigitsLost:
        FindingWording(
          "พบ \(facts.value) ซึ่งโปรแกรมตารางคำนวณย่อรหัสเป็นเลขยกกำลัง หลักท้ายหายไปแล้ว",
          "found \(facts.value): a spreadsheet took the key for a number and its last digits are gone",
          advice: Bilingual(
            thai: "โปรดกำหนดคอลัมน์นี้เป็นข้อความในต้นทางแล้วส่งออกไฟล์ใหม่",
            english: "Make the column a text column where the file comes from, and export it again."),
          whenNoted: missingCell)
      case .keyConflict:
        FindingWording(
          "รหัสประจำระเบียน “\(facts[0])” ซ้ำกันโดยมีค่าต่างกัน (ระเบียน: \(facts[1]))",
          "key “\(facts[0])” occurs again with other values (records: \(facts[1]))",
          advice: Bilingual(
            thai: "โปรดเก็บไว้เพียงระเบียนที่ถูกต้อง", english: "Keep only the record that is right."))
      case .recordDuplicate:
        FindingWording(
          "รหัสประจำระเบียน “\(facts[0])” ซ้ำกับระเบียนที่ \(facts[1]) ทุกช่อง จึงใช้ระเบียนนั้นเพียงระเบียนเดียว",
          "key “\(facts[0])” repeats record \(facts[1]) in every field, which is used once")
      case .recordTitle:
        FindingWording(
          "เป็นชื่อเรื่องหรือคำอธิบายเหนือหัวตาราง", "a title or note above the header")
      case .titleLikeRecord:
        FindingWording(
          "อยู่เหนือหัวตาราง ถือเป็นชื่อเรื่อง แต่ค่าในช่องเข้ากับคอลัมน์ของตาราง",
          "stands above the header and is taken for a title, though its cells fit the columns",
          advice: Bilingual(
            thai: "หากเป็นข้อมูล โปรดย้ายไปไว้ใต้หัวตาราง", english: "If it is data, move it below the header."))
      case .headerBelow:
        FindingWording(
          "ข้อมูลเริ่มตั้งแต่บรรทัดนี้ ส่วนหัวตารางอยู่ใต้ข้อมูลที่บรรทัด \(facts[0]) (ตารางอาจถูกเรียงลำดับพร้อมหัวตาราง)",
          "the data begin here, above their header in line \(facts[0]), as in a sheet sorted together with it",
          advice: Bilingual(
            thai: "โปรดตรวจว่าไม่มีระเบียนขาดหาย แล้วย้ายหัวตารางไว้บนสุด",
            english: "Check that no record lacks, and move the header to the top."))
      case .recordLabels:
        FindingWording(
          "เป็นแถวหน่วยหรือเลขที่คอลัมน์ของหัวตาราง", "units or numbers of the columns, a part of the header")
      case .headingUnit:
        FindingWording(
          "อ่านจากหัวตาราง \(facts.value) โดยไม่นับหน่วยในวงเล็บหรือเลขลำดับข้างหน้า",
          "is read from the heading \(facts.value), whose unit in brackets or number before it makes no difference"
        )
      case .headingTwice:
        FindingWording(
          "มีหลายหัวในตาราง: \(facts.places) ใช้ระเบียนที่ค่าตรงกันหรือมีค่าอยู่ช่องเดียว",
          "has several headings: \(facts.places); records in which their cells agree, or only one is filled, are used",
          advice: Bilingual(
            thai: "โปรดลบหรือเปลี่ยนชื่อให้เหลือหัวเดียว", english: "Keep one and remove or rename the others."))
      case .headerMended:
        facts[0] == HeaderMend.rows.rawValue
          ? FindingWording(
            "หัวตารางเขียนไว้สองแถว จึงอ่านรวมเป็นแถวเดียว", "the headings stand in two rows, which are read as one")
          : FindingWording(
            "หัวตารางมีเครื่องหมายคำพูดผิดที่ อ่านโดยไม่นับเครื่องหมายนั้น",
            "quotes stand wrong in the header, which is read without them",
            advice: Bilingual(
              thai: "โปรดแก้หัวตารางในไฟล์ต้นทาง", english: "Correct the header where the file comes from."))
      case .headingNear:
        FindingWording(
          "ไม่มีหัวตารางของคอลัมน์นี้ แต่มี \(facts.value) ซึ่งใกล้เคียง",
          "no heading is this column's, but \(facts.value) is near",
          advice: Bilingual(
            thai: "หากหมายถึงคอลัมน์นี้ โปรดแก้หัวตารางเป็น “\(facts[0])”",
            english: "If it is meant, write “\(facts[0])”."),
          whenNoted: Bilingual(
            thai: "ถือว่าคอลัมน์นี้ไม่มีข้อมูลทั้งแฟ้ม", english: "The column counts as missing in the whole file."))
      case .headerRepeated:
        FindingWording("เป็นหัวตารางที่พิมพ์ซ้ำ", "the header once more")
      case .headerChanged:
        FindingWording(
          "เป็นหัวตารางใหม่กลางแฟ้ม คอลัมน์หรือลำดับต่างจากเดิม ระเบียนถัดไปจึงอ่านตามหัวนี้",
          "a new header inside the file, of other columns or in another order; what follows is read by it")
      case .headerLacks:
        FindingWording(
          "หัวตารางที่เปลี่ยนกลางแฟ้มเหนือระเบียนนี้ไม่มีคอลัมน์ “\(facts.list)”",
          "the header that changed inside the file above this record lacks “\(facts.list)”",
          advice: Bilingual(
            thai: "โปรดแยกตารางนี้เป็นแฟ้มของตัวเอง หรือเติมคอลัมน์ที่ขาด",
            english: "Put that table into a file of its own, or add the columns."))
      case .recordTotal:
        FindingWording("เป็นแถวยอดรวม ใช้สำหรับตรวจยอดเท่านั้น", "a total row, used only to check the sums")
      case .recordBlank:
        FindingWording("เป็นบรรทัดว่าง", "a line without any value")
      case .recordOutOfScope:
        FindingWording(
          "อยู่นอกขอบเขตที่ขอ (\(facts[0]))", "outside the scope that was asked for (\(facts[0]))")
      case .recordFootnote:
        FindingWording("เป็นหมายเหตุท้ายตาราง", "a note below the data")
      case .faultWidespread: .widespread(facts)
      case .totalDiffers:
        FindingWording(
          "แถวยอดรวมของ “\(facts[0])” เขียนไว้ \(facts[1]) แต่รวมจากระเบียนได้ \(facts[2])",
          "the total row of “\(facts[0])” says \(facts[1]), the records add up to \(facts[2])",
          advice: Bilingual(
            thai: "โปรดตรวจว่าได้ระเบียนครบหรือยอดเดิมผิด",
            english: "Check whether records are lacking or the printed figure is wrong."),
          whenNoted: Bilingual(
            thai: "ใช้ยอดที่รวมจากระเบียน", english: "The sum of the records is used."))
      case .divisionByZero:
        FindingWording(
          "คำนวณ “\(facts[1])” ในขั้น \(facts[0]) ไม่ได้เพราะตัวหารเป็นศูนย์",
          "“\(facts[1])” in stage \(facts[0]) divides by zero",
          advice: Bilingual(
            thai: "โปรดตรวจค่าที่เป็นตัวหาร", english: "Check the value it divides by."),
          whenNoted: missingResult)
      case .numberOverflow:
        FindingWording(
          "ผลของ “\(facts[1])” ในขั้น \(facts[0]) ใหญ่เกินกว่าที่คำนวณได้",
          "“\(facts[1])” in stage \(facts[0]) gives a number too large to hold",
          advice: Bilingual(
            thai: "โปรดตรวจค่าที่ใหญ่ผิดปกติ", english: "Look for a value that is far too large."),
          whenNoted: missingResult)
      case .ruleCheck:
        FindingWording(
          "ไม่ผ่านข้อตรวจ “\(facts[1])” ในขั้น \(facts[0]): \(facts[2])",
          "check “\(facts[1])” of stage \(facts[0]) does not hold: \(facts[3])",
          advice: Bilingual(
            thai: "โปรดตรวจระเบียนนี้กับต้นทาง", english: "Compare the record with its source."),
          whenNoted: stillUsed)
      case .joinUnmatched:
        FindingWording(
          "ไม่พบ “\(facts[1])” ในตารางที่นำมาต่อในขั้น \(facts[0])",
          "“\(facts[1])” is not in the table joined in stage \(facts[0])",
          advice: facts.has(2)
            ? Bilingual(
              thai: "หมายถึง “\(facts[2])” ใช่หรือไม่ โปรดแก้ให้ตรงหรือเพิ่มในตารางนั้น",
              english: "Is “\(facts[2])” meant? Correct it, or add it to that table.")
            : Bilingual(
              thai: "โปรดเพิ่มในตารางนั้นหรือแก้รหัสให้ตรง", english: "Add it to that table or correct the key."),
          whenNoted: missingPartner)
      case .joinAmbiguous:
        FindingWording(
          "พบ “\(facts[1])” \(facts[2]) แถวที่ค่าต่างกันในตารางที่นำมาต่อในขั้น \(facts[0]) จึงไม่เลือกแถวใด",
          "“\(facts[1])” has \(facts[2]) rows that differ in the table joined in stage \(facts[0]), none is taken",
          advice: Bilingual(
            thai: "โปรดเหลือไว้แถวเดียว", english: "Leave one of them."),
          whenNoted: missingPartner)
      case .joinRepeated:
        FindingWording(
          "พบ “\(facts[1])” ซ้ำ \(facts[2]) แถวที่ค่าเหมือนกันในตารางที่นำมาต่อในขั้น \(facts[0]) จึงใช้ค่านั้น",
          "“\(facts[1])” has \(facts[2]) rows that give the same in the table joined in stage \(facts[0]), it is taken",
          advice: Bilingual(
            thai: "โปรดเหลือไว้แถวเดียว", english: "Leave one of them."))
      case .comparisonRepeated:
        FindingWording(
          "พบ “\(facts[1])” \(facts[2]) แถวในรอบหรือเดือนเดียวกันในขั้น \(facts[0]) จึงไม่เปรียบเทียบ",
          "“\(facts[1])” has \(facts[2]) rows for one round or month in stage \(facts[0]), none is compared",
          advice: Bilingual(
            thai: "โปรดเหลือไว้แถวเดียวต่อรอบ", english: "Leave one for each round."))
      case .comparisonUnplaced:
        FindingWording(
          "ไม่ทราบรอบหรือเดือนของ “\(facts[1])” ในขั้น \(facts[0]) จึงไม่เปรียบเทียบ",
          "the round or month of “\(facts[1])” is not known in stage \(facts[0]), so it is not compared",
          advice: Bilingual(
            thai: "โปรดระบุรอบหรือเดือน", english: "Give the round or month."))
      case .comparisonOutside:
        FindingWording(
          "เดือนของ “\(facts[1])” อยู่นอกช่วงที่ขอในขั้น \(facts[0]) จึงไม่เปรียบเทียบ",
          "the month of “\(facts[1])” is outside the period of stage \(facts[0]), so it is not compared",
          advice: Bilingual(
            thai: "โปรดตรวจช่วงเดือนที่ตั้งไว้", english: "Check the months of the period."))
      case .targetPeriod:
        FindingWording(
          "“\(facts[1])” ในขั้น \(facts[0]) มีวันสิ้นสุดอยู่ก่อนวันเริ่ม จึงไม่เทียบกับเวลาที่ผ่านไป",
          "the period of “\(facts[1])” in stage \(facts[0]) ends before it begins, so that its course is not known",
          advice: Bilingual(
            thai: "โปรดแก้วันเริ่มหรือวันสิ้นสุด", english: "Correct one of the two dates."))
      case .selectionRepeated:
        FindingWording(
          "พบ “\(facts[1])” \(facts[2]) แถวในขั้น \(facts[0]) จึงตัดสินไม่ได้",
          "“\(facts[1])” has \(facts[2]) rows in stage \(facts[0]), none of them can be judged",
          advice: Bilingual(
            thai: "โปรดเหลือไว้แถวเดียว", english: "Leave one of them."))
      case .selectionGroup:
        FindingWording(
          "ไม่ทราบว่า “\(facts[1])” อยู่ในกลุ่มใดของโควตาในขั้น \(facts[0]) จึงตัดสินไม่ได้",
          "it is not known to which quota of stage \(facts[0]) “\(facts[1])” belongs, so it cannot be judged",
          advice: Bilingual(
            thai: "โปรดเติมรหัสที่ขาด", english: "Fill in the code that is missing."))
      case .quotaMissing:
        FindingWording(
          "“\(facts[1])” ไม่มีโควตาในขั้น \(facts[0]) จึงไม่เลือกใคร",
          "“\(facts[1])” has no quota in stage \(facts[0]), nobody of it is chosen",
          advice: Bilingual(
            thai: "โปรดเพิ่มในตารางโควตา", english: "Add it to the table of quotas."))
      case .quotaRepeated:
        FindingWording(
          "“\(facts[1])” มีโควตา \(facts[2]) แถวในขั้น \(facts[0]) จึงไม่ใช้แถวใด",
          "“\(facts[1])” has \(facts[2]) rows of quotas in stage \(facts[0]), none is used",
          advice: Bilingual(
            thai: "โปรดเหลือไว้แถวเดียว", english: "Leave one of them."))
      case .quotaUnusable:
        FindingWording(
          "โควตาของ “\(facts[1])” ในขั้น \(facts[0]) ไม่ใช่จำนวนเต็มตั้งแต่ศูนย์ขึ้นไป",
          "the quota of “\(facts[1])” in stage \(facts[0]) is no whole number from zero",
          advice: Bilingual(
            thai: "โปรดแก้ในตารางโควตา", english: "Correct it in the table of quotas."))
      case .adviceExceeded:
        FindingWording(
          "“\(facts[3])” ได้รับเลือก \(facts[4]) เกินที่แนะนำไว้ไม่เกิน \(facts[5]) (\(facts[1])) ในขั้น \(facts[0])",
          "“\(facts[3])” has \(facts[4]) chosen in stage \(facts[0]), more than the \(facts[5]) advised (\(facts[2]))",
          advice: Bilingual(
            thai: "โปรดพิจารณา ผลการเลือกไม่เปลี่ยน", english: "Consider it; the choice is not changed."))
      case .rankTarget:
        FindingWording(
          "เป้าหมายของ “\(facts[1])” สำหรับ “\(facts[2])” ในขั้น \(facts[0]) ใช้คำนวณสัดส่วนไม่ได้ จึงถือว่าไม่มีข้อมูล",
          "no share can be taken of the target of “\(facts[1])” for “\(facts[2])” in stage \(facts[0]), the figure counts as missing",
          advice: Bilingual(
            thai: "โปรดตรวจเป้าหมาย", english: "Check the target."))
      case .deadlineRepeated:
        FindingWording(
          "พบ “\(facts[1])” \(facts[2]) แถวในรายการที่ต้องส่งของขั้น \(facts[0]) การส่งหนึ่งครั้งจึงนับให้ทุกแถว",
          "“\(facts[1])” is expected \(facts[2]) times in stage \(facts[0]), an arrival counts for each",
          advice: Bilingual(
            thai: "โปรดเหลือไว้แถวเดียว", english: "Leave one of them."))
      case .deadlineUnclear:
        FindingWording(
          "ไม่ทราบว่า “\(facts[2])” ต้องส่ง “\(facts[1])” หรือไม่ในขั้น \(facts[0]) จึงถือว่าไม่ต้องส่ง",
          "it is not known whether “\(facts[1])” concerns “\(facts[2])” in stage \(facts[0]), it is taken as not concerned",
          advice: Bilingual(
            thai: "โปรดเติมข้อมูลที่ใช้ตัดสิน", english: "Fill in what decides it."))
      case .arrivalUndated:
        FindingWording(
          "การส่งของ “\(facts[1])” ในขั้น \(facts[0]) ไม่มีวันที่ จึงไม่นับ",
          "the arrival of “\(facts[1])” in stage \(facts[0]) has no date and does not count",
          advice: Bilingual(
            thai: "โปรดเติมวันที่ส่ง", english: "Fill in the date."))
      case .arrivalPeriod:
        FindingWording(
          "ไม่ทราบว่าการส่งของ “\(facts[1])” ในขั้น \(facts[0]) เป็นของงวดใด จึงไม่นับ",
          "it is not known for which period “\(facts[1])” arrived in stage \(facts[0]), it does not count",
          advice: Bilingual(
            thai: "โปรดระบุเดือน ไตรมาส หรือปี", english: "Give the month, quarter or year."))
      case .arrivalUnexpected:
        FindingWording(
          "ไม่มี “\(facts[1])” ในรายการที่ต้องส่งของขั้น \(facts[0]) จึงไม่นับ",
          "“\(facts[1])” is not expected in stage \(facts[0]), the arrival does not count",
          advice: Bilingual(
            thai: "โปรดเพิ่มในทะเบียนหรือแก้รหัสให้ตรง", english: "Add it to the register or correct the code."))
      case .arrivalAfter:
        FindingWording(
          "“\(facts[1])” ส่งหลังวันที่ดูผลในขั้น \(facts[0]) จึงยังไม่นับ",
          "“\(facts[1])” arrived after the day as of which stage \(facts[0]) looks, it does not count yet",
          advice: Bilingual(
            thai: "โปรดตรวจวันที่ส่งหรือ --as-of", english: "Check the date or --as-of."))
      case .identityDiffers:
        FindingWording(
          "“\(facts[1])” ของ “\(facts[2])” ในขั้น \(facts[0]) ระบุ \(facts[3]) แต่คำนวณได้ \(facts[4]) ต่างกัน \(facts[5])",
          "“\(facts[1])” of “\(facts[2])” in stage \(facts[0]) states \(facts[3]), computed \(facts[4]), difference \(facts[5])",
          advice: Bilingual(
            thai: "โปรดตรวจทั้งสองยอดกับต้นทาง", english: "Compare both with their sources."))
      case .identityUnknown:
        FindingWording(
          "ตรวจ “\(facts[1])” ของ “\(facts[2])” ในขั้น \(facts[0]) ไม่ได้ เพราะยอดที่ระบุหรือรายการย่อยไม่มีข้อมูล (รายการย่อยที่ขาด \(facts[3]))",
          "“\(facts[1])” of “\(facts[2])” in stage \(facts[0]) cannot be checked: the stated figure or parts of it are missing (parts missing: \(facts[3]))",
          advice: Bilingual(
            thai: "โปรดเติมยอดที่ขาด", english: "Fill in what is missing."))
      case .identityRepeated:
        FindingWording(
          "พบยอดรวมของ “\(facts[1])” \(facts[2]) แถวในขั้น \(facts[0]) จึงไม่เปรียบเทียบ",
          "“\(facts[1])” is stated in \(facts[2]) rows in stage \(facts[0]), none is compared",
          advice: Bilingual(
            thai: "โปรดเหลือไว้แถวเดียว", english: "Leave one of them."))
      case .identityOrphan:
        FindingWording(
          "รายการย่อย \(facts[2]) รายการในขั้น \(facts[0]) อ้างถึง “\(facts[1])” ซึ่งไม่มีแถวยอดรวม",
          "\(facts[2]) parts in stage \(facts[0]) belong to “\(facts[1])”, for which no row states a sum",
          advice: Bilingual(
            thai: "โปรดเพิ่มแถวยอดรวมหรือแก้รหัส", english: "Add that row or correct the code."))
      case .identityOwnParent:
        FindingWording(
          "“\(facts[1])” ในขั้น \(facts[0]) ระบุตนเองเป็นยอดรวม จึงไม่นับเป็นรายการย่อย",
          "“\(facts[1])” in stage \(facts[0]) names itself as its parent and is no part",
          advice: Bilingual(
            thai: "โปรดแก้รหัสของยอดรวม", english: "Correct the parent's code."))
      }
  }
}

extension FindingWording {
  /// One line for a fault of very many records.
  fileprivate static func widespread(_ facts: FindingFacts) -> FindingWording {
    let label = FindingCode(rawValue: facts[0])?.label ?? Bilingual(thai: facts[0], english: facts[0])
    let (count, records) = (counted(facts[1]), counted(facts[2]))
    let thai = facts.hasValue ? " เช่น \(facts.value)" : ""
    let english = facts.hasValue ? ", such as \(facts.value)" : ""
    return FindingWording(
      "“\(label.thai)” \(count) แห่งใน \(records) ระเบียน\(thai) จึงบอกรวมครั้งเดียวและแสดงเพียง \(facts[3]) แห่งแรก",
      "“\(label.english)” in \(count) places of \(records) records\(english); told once, with its first \(facts[3]) places",
      advice: Bilingual(
        thai: "โปรดตรวจวิธีเขียนของทั้งคอลัมน์ ใช้ --all-faults เมื่อต้องการทุกแห่ง",
        english: "Look at how the whole column is written; --all-faults lists every place."))
  }

  private static func counted(_ text: String) -> String { Int(text).map(Words.count) ?? text }

  /// Either end of a range may be open: an empty detail.
  fileprivate static func range(_ facts: FindingFacts) -> FindingWording {
    let expected =
      switch (facts[0].isEmpty, facts[1].isEmpty) {
      case (true, _): Bilingual(thai: "ไม่เกิน \(facts[1])", english: "at most \(facts[1])")
      case (_, true): Bilingual(thai: "ไม่น้อยกว่า \(facts[0])", english: "at least \(facts[0])")
      default: Bilingual(thai: "อยู่ระหว่าง \(facts[0]) ถึง \(facts[1])", english: "\(facts[0]) to \(facts[1])")
      }
    return FindingWording(
      "พบ \(facts.value) แต่ต้อง\(expected.thai)", "found \(facts.value), expected \(expected.english)",
      advice: Bilingual(
        thai: "โปรดตรวจค่ากับต้นทาง", english: "Compare the value with its source."),
      whenNoted: missingCell)
  }
}

private let missingCell = Bilingual(thai: "ถือว่าช่องนี้ไม่มีข้อมูล", english: "The cell counts as missing.")
let fieldsLeftOut = Bilingual(
  thai: "ถือว่าช่องท้ายที่ขาดไม่มีข้อมูล", english: "The fields left out at the end count as missing.")
private let stillUsed = Bilingual(thai: "ยังนำระเบียนนี้มาใช้", english: "The record is used all the same.")
private let missingResult = Bilingual(thai: "ถือว่าผลไม่มีข้อมูล", english: "The result counts as missing.")
private let missingPartner = Bilingual(
  thai: "ถือว่าค่าจากตารางนั้นไม่มีข้อมูล", english: "What that table would give counts as missing.")
