package import Tables

/// Labels of the columns and values that stages themselves make, for every pipeline.
package enum StandardLabels {
  /// Labels of columns, by name.
  package static let columns: [String: Bilingual] = [
    "area_level": Bilingual(thai: "ระดับพื้นที่", english: "Area level"),
    "area_code": Bilingual(thai: "พื้นที่", english: "Area"),
    "area_name": Bilingual(thai: "ชื่อพื้นที่", english: "Area name"),
    "province_code": Bilingual(thai: "จังหวัด", english: "Province"),
    "district_code": Bilingual(thai: "อำเภอ", english: "District"),
    "tambon_code": Bilingual(thai: "ตำบล", english: "Tambon"),
    "village_code": Bilingual(thai: "หมู่บ้าน", english: "Village"),
    "village_name": Bilingual(thai: "ชื่อหมู่บ้าน", english: "Village name"),
    "households": Bilingual(thai: "ครัวเรือน", english: "Households"),
    "persons": Bilingual(thai: "คน", english: "Persons"),
    "indicator": Bilingual(thai: "ตัวชี้วัด", english: "Indicator"),
    "aspect": Bilingual(thai: "ด้าน", english: "Aspect"),
    "pass_rate": Bilingual(thai: "ร้อยละที่ผ่าน", english: "Passed, %"),
    "status": Bilingual(thai: "สถานะ", english: "Status"),
    "tier": Bilingual(thai: "ลำดับ", english: "Tier"),
    "tier_name": Bilingual(thai: "ชื่อลำดับ", english: "Name of the tier"),
    "reachable_tier": Bilingual(thai: "ลำดับที่ยังเป็นไปได้", english: "Tier still reachable"),
    "position": Bilingual(thai: "อันดับในกลุ่ม", english: "Place in the group"),
    "waiting_number": Bilingual(thai: "ลำดับสำรอง", english: "Number on the waiting list"),
    "reason": Bilingual(thai: "เหตุผล", english: "Reason"),
    "quota": Bilingual(thai: "โควตา", english: "Quota"),
    "eligible": Bilingual(thai: "เข้าเกณฑ์", english: "Eligible"),
    "chosen": Bilingual(thai: "ได้รับเลือก", english: "Chosen"),
    "waiting": Bilingual(thai: "สำรอง", english: "Waiting"),
    "outside": Bilingual(thai: "พื้นที่ไม่ได้รับเลือก", english: "Outside the chosen groups"),
    "undecided": Bilingual(thai: "ตัดสินไม่ได้", english: "Undecided"),
    "excluded": Bilingual(thai: "ถูกกันออก", english: "Excluded"),
    "ineligible": Bilingual(thai: "ไม่เข้าเกณฑ์", english: "In no tier"),
    "shortfall": Bilingual(thai: "ขาดจากโควตา", english: "Lacking to the quota"),
    "deadline": Bilingual(thai: "เรื่องที่ต้องส่ง", english: "Deadline"),
    "due": Bilingual(thai: "กำหนดส่ง", english: "Due"),
    "arrived": Bilingual(thai: "วันที่ส่ง", english: "Arrived"),
    "arrivals": Bilingual(thai: "จำนวนครั้งที่ส่ง", english: "Arrivals"),
    "days_late": Bilingual(thai: "ล่าช้า (วัน)", english: "Days late"),
    "identity": Bilingual(thai: "ยอดที่ตรวจ", english: "Identity"),
    "stated": Bilingual(thai: "ยอดที่ระบุ", english: "Stated"),
    "computed": Bilingual(thai: "ยอดที่คำนวณ", english: "Computed"),
    "difference": Bilingual(thai: "ผลต่าง", english: "Difference"),
    "parts": Bilingual(thai: "รายการย่อย", english: "Parts"),
    "missing_parts": Bilingual(thai: "รายการย่อยที่ไม่มีข้อมูล", english: "Parts missing"),
  ]

  /// Labels of values, by column and printed value.
  package static let values: [String: [String: Bilingual]] = [
    "area_level": [
      "total": Bilingual(thai: "ทั้งหมด", english: "total"),
      "province": Bilingual(thai: "จังหวัด", english: "province"),
      "district": Bilingual(thai: "อำเภอ", english: "district"),
      "tambon": Bilingual(thai: "ตำบล", english: "tambon"),
      "village": Bilingual(thai: "หมู่บ้าน", english: "village"),
    ],
    "status": [
      "chosen": Bilingual(thai: "ได้รับเลือก", english: "chosen"),
      "waiting": Bilingual(thai: "สำรอง", english: "waiting"),
      "outside": Bilingual(thai: "พื้นที่ไม่ได้รับเลือก", english: "group not chosen"),
      "undecided": Bilingual(thai: "ตัดสินไม่ได้", english: "undecided"),
      "excluded": Bilingual(thai: "ถูกกันออก", english: "excluded"),
      "ineligible": Bilingual(thai: "ไม่เข้าเกณฑ์", english: "in no tier"),
      "on_time": Bilingual(thai: "ทันกำหนด", english: "on time"),
      "late": Bilingual(thai: "ล่าช้า", english: "late"),
      "missing": Bilingual(thai: "ยังไม่ส่ง เลยกำหนด", english: "missing"),
      "not_yet_due": Bilingual(thai: "ยังไม่ถึงกำหนด", english: "not yet due"),
      "holds": Bilingual(thai: "ตรงกัน", english: "holds"),
      "differs": Bilingual(thai: "ไม่ตรงกัน", english: "differs"),
      "unknown": Bilingual(thai: "ไม่ทราบ", english: "unknown"),
    ],
  ]
}
