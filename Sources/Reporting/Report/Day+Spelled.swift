package import Tables

extension Day {
  /// The day as people write it: "30 กันยายน 2563" in the Buddhist era, or "30 September 2020".
  package func spelled(_ language: Language) -> String {
    let (year, month, day) = parts
    return "\(day) \(Self.months[month - 1][language]) \(language == .thai ? year + 543 : year)"
  }

  private static let months = [
    Bilingual(thai: "มกราคม", english: "January"), Bilingual(thai: "กุมภาพันธ์", english: "February"),
    Bilingual(thai: "มีนาคม", english: "March"), Bilingual(thai: "เมษายน", english: "April"),
    Bilingual(thai: "พฤษภาคม", english: "May"), Bilingual(thai: "มิถุนายน", english: "June"),
    Bilingual(thai: "กรกฎาคม", english: "July"), Bilingual(thai: "สิงหาคม", english: "August"),
    Bilingual(thai: "กันยายน", english: "September"), Bilingual(thai: "ตุลาคม", english: "October"),
    Bilingual(thai: "พฤศจิกายน", english: "November"), Bilingual(thai: "ธันวาคม", english: "December"),
  ]
}
