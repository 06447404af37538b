import ArgumentParser

/// A number of bytes as typed: "500000", "300MB", "1GB" (powers of a thousand).
struct ByteSize: ExpressibleByArgument {
  var count: Int

  init?(argument: String) {
    let digits = argument.prefix { $0.isASCII && $0.isNumber }
    let units = ["": 1, "B": 1, "KB": 1_000, "MB": 1_000_000, "GB": 1_000_000_000]
    guard let number = Int(digits), number > 0,
      let unit = units[argument.dropFirst(digits.count).uppercased()]
    else { return nil }
    let (product, overflow) = number.multipliedReportingOverflow(by: unit)
    guard !overflow, product <= 1_000_000_000_000 else { return nil }
    count = product
  }
}
