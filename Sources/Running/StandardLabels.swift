package import Tables

/// Labels of the columns and values that stages themselves make, for every pipeline.
package enum StandardLabels {
  /// Labels of columns, by name.
  package static let columns: [String: Bilingual] = [
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
  ]

  /// Labels of values, by column and printed value.
  package static let values: [String: [String: Bilingual]] = [
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
