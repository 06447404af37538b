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
    "reason": Bilingual(thai: "เหตุผล", english: "Reason"),
    "households": Bilingual(thai: "ครัวเรือน", english: "Households"),
    "persons": Bilingual(thai: "คน", english: "Persons"),
    "indicator": Bilingual(thai: "ตัวชี้วัด", english: "Indicator"),
    "aspect": Bilingual(thai: "ด้าน", english: "Aspect"),
    "passed": Bilingual(thai: "ผ่าน", english: "Passed"),
    "failed": Bilingual(thai: "ไม่ผ่าน", english: "Failed"),
    "not_applicable": Bilingual(thai: "ไม่มีกลุ่มเป้าหมาย", english: "Not applicable"),
    "missing_answers": Bilingual(thai: "คำตอบที่ไม่มีข้อมูล", english: "Missing answers"),
    "pass_rate": Bilingual(thai: "ร้อยละที่ผ่าน", english: "Passed, %"),
    "all_aspects_met": Bilingual(thai: "ผ่านทุกด้าน", english: "All aspects met"),
    "mandatory_failed": Bilingual(thai: "ตัวชี้วัดบังคับที่ไม่ผ่าน", english: "Mandatory indicators not passed"),
    "level": Bilingual(thai: "ระดับ", english: "Level"),
    "level_name": Bilingual(thai: "ชื่อระดับ", english: "Level name"),
    "reachable_level": Bilingual(thai: "ระดับที่ยังเป็นไปได้", english: "Level still reachable"),
    "rounds": Bilingual(thai: "ผลที่มี", english: "Rounds there are"),
    "movement": Bilingual(thai: "การเปลี่ยนระดับ", english: "Movement"),
    "gained": Bilingual(thai: "ผ่านเพิ่ม", english: "Gained"),
    "lost": Bilingual(thai: "เคยผ่านแต่ไม่ผ่านแล้ว", english: "Lost"),
    "kept": Bilingual(thai: "ผ่านทั้งสองครั้ง", english: "Kept"),
    "still_failing": Bilingual(thai: "ไม่ผ่านทั้งสองครั้ง", english: "Still failing"),
    "now_failing": Bilingual(thai: "เดิมไม่มีข้อมูล ครั้งนี้ไม่ผ่าน", english: "Now known to fail"),
    "now_unknown": Bilingual(thai: "ครั้งนี้ไม่มีข้อมูล", english: "Now unknown"),
    "unknown": Bilingual(thai: "ไม่มีข้อมูลทั้งสองครั้ง", english: "Unknown both times"),
    "now_known": Bilingual(thai: "เดิมไม่มีข้อมูล ครั้งนี้ผ่าน", english: "Now known to pass"),
    "score": Bilingual(thai: "คะแนนรวม", english: "Score"),
    "rank": Bilingual(thai: "อันดับ", english: "Rank"),
    "ranked": Bilingual(thai: "จำนวนที่จัดอันดับ", english: "Ranked"),
    "grade": Bilingual(thai: "เกรด", english: "Grade"),
    "coverage_rate": Bilingual(thai: "น้ำหนักที่มีข้อมูล (ร้อยละ)", english: "Weight that is known, %"),
    "best_rank": Bilingual(thai: "อันดับดีที่สุดเมื่อตัดหนึ่งตัว", english: "Best rank without one measure"),
    "worst_rank": Bilingual(thai: "อันดับแย่ที่สุดเมื่อตัดหนึ่งตัว", english: "Worst rank without one measure"),
    "digit_moves_rank": Bilingual(thai: "ค่าเปลี่ยนหนึ่งหน่วยแล้วอันดับเปลี่ยน", english: "One unit moves the rank"),
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
    "rounds": [
      "both": Bilingual(thai: "ครบสองครั้ง", english: "both"),
      "before_only": Bilingual(thai: "ครั้งก่อนเท่านั้น", english: "before only"),
      "after_only": Bilingual(thai: "ครั้งหลังเท่านั้น", english: "after only"),
    ],
    "movement": [
      "up": Bilingual(thai: "สูงขึ้น", english: "up"),
      "same": Bilingual(thai: "เท่าเดิม", english: "same"),
      "down": Bilingual(thai: "ลดลง", english: "down"),
    ],
  ]
}
