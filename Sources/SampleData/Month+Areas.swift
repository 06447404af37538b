extension Month {
  /// Names of the provinces, districts, tambons and villages that occur, and of each province's communities.
  static func areas(_ villages: [Village]) -> Sheet {
    var rows: [[SampleCell]] = []
    var tambons = 0
    for province in Village.provinces {
      rows.append([.code(province.code), .text(province.name)])
      for district in province.districts {
        rows.append([.code(district.code), .text(district.name)])
        for tambon in 1...3 {
          tambons += 1
          rows.append([.code(district.code + "0\(tambon)"), .text("ตำบลตัวอย่าง \(tambons)")])
        }
      }
      rows.append([.code(province.code + "99"), .text("ชุมชนเขตเทศบาล จังหวัด\(province.name)")])
    }
    rows += villages.map { [.code($0.code), .text($0.name)] }
    return Sheet(
      file: "areas.csv",
      columns: [SheetColumn("area_code", "รหัสพื้นที่"), SheetColumn("area_name", "ชื่อพื้นที่")], rows: rows)
  }
}
